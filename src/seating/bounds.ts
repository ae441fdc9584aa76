import { leastRepeats } from "./moments.ts";
import type { Model } from "./model.ts";
import { OPEN, sortPairs, type PairKinds } from "./pair-kinds.ts";
import { pigeonholes, type MixingRound } from "./pigeonholes.ts";
import { evenSizes } from "./sizes.ts";
import { fewestAlike, half } from "./spread.ts";
import type { Bounds } from "./plan.ts";
import { movedBound } from "./moved-bound.ts";
import { countsMeetings } from "./state.ts";
import { countPresent } from "./targets.ts";

/** Figures that no seating with the most even sizes can beat; each holds by counting, none is a guess. */
export function boundsOf(model: Model): Bounds {
  const rounds = mixingRounds(model);
  const pairs = sortPairs(model);
  const meetings =
    rounds.reduce((sum, { sizes }) => sum + sizes.reduce((s, size) => s + half(size), 0), 0) -
    pairs.exempt.reduce((sum, pair) => sum + pair.meetings, 0);
  const pigeon = pigeonholes(model, rounds, pairs);
  const hosts = hostsMetAgain(model);
  const each = Math.floor(meetings / Math.max(1, pairs.open));
  const over = meetings - each * pairs.open;
  const levelled = pairs.open > 0 ? (pairs.open - over) * half(each) + over * half(each + 1) : 0;
  const repeats = Math.max(
    meetings - pairs.open,
    perPerson(model, rounds, pairs),
    pigeon.repeats,
    hosts.repeats,
    leastRepeats({ pairs: pairs.open, meetings, coincidences: pigeon.coincidences, most: model.rounds }),
    sixBySix(model, rounds),
    0,
  );
  return {
    repeats,
    coincidences: Math.max(levelled, pigeon.coincidences, hosts.coincidences, repeats),
    mix: model.kinds.map((kinds) => mixBound(model, kinds)),
    revisits: revisitBound(model),
    moved: movedBound(model),
  };
}

function mixingRounds(model: Model): readonly MixingRound[] {
  const found: MixingRound[] = [];
  for (let round = 0; round < model.rounds; round++) {
    if (!countsMeetings(model, round)) continue;
    if (round < model.frozen) {
      const size = new Map<number, number>();
      for (let p = 0; p < model.people; p++) {
        const t = model.facts[round * model.people + p] ?? -1;
        if (t >= 0) size.set(t, (size.get(t) ?? 0) + 1);
      }
      found.push({ round, sizes: [...size.values()], open: size.size });
    } else {
      const seats = [...model.seats.subarray(round * model.tables, (round + 1) * model.tables)];
      const { low, extra } = evenSizes(countPresent(model, round), seats, []);
      const level = Math.max(0, ...low);
      const raised = low.filter((size, t) => size === level && (seats[t] ?? 0) > level).length;
      const sizes = low.filter((size) => size > 0);
      for (let i = 0; i < extra && i < raised; i++) sizes[sizes.indexOf(level)] = level + 1;
      found.push({ round, sizes, open: seats.filter((count) => count > 0).length });
    }
  }
  return found;
}

/** A person meets rounds * (size - 1) others among those she can meet at all. */
function perPerson(model: Model, rounds: readonly MixingRound[], pairs: PairKinds): number {
  const { people, present } = model;
  const spare = new Int32Array(people);
  for (let p = 0; p < people; p++) {
    let open = 0;
    for (let q = 0; q < people; q++) if (pairs.kind[p * people + q] === OPEN) open++;
    spare[p] = open;
  }
  for (const { p, q, meetings } of pairs.exempt) {
    add(spare, p, meetings);
    add(spare, q, meetings);
  }
  for (const { round, sizes } of rounds) {
    const company = smallest(model, round, sizes) - 1;
    for (let p = 0; p < people; p++) {
      if (present[round * people + p] !== 1) continue;
      add(spare, p, -(round < model.frozen ? companyOf(model, round, p) : company));
    }
  }
  // The person herself stands among the open pairs on the diagonal.
  return Math.ceil(spare.reduce((sum, others) => sum + Math.max(0, 1 - others), 0) / 2);
}

function add(counts: Int32Array, at: number, change: number): void {
  counts[at] = (counts[at] ?? 0) + change;
}

/** Pins and groups may make some table smaller than the even sizes. */
function smallest({ low, tables }: Model, round: number, sizes: readonly number[]): number {
  const planned = low.subarray(round * tables, (round + 1) * tables).filter((size) => size > 0);
  return Math.min(...sizes, ...planned);
}

function companyOf({ facts, people }: Model, round: number, p: number): number {
  const row = facts.subarray(round * people, (round + 1) * people);
  return row.reduce((sum, t) => sum + (t === row[p] ? 1 : 0), -1);
}

/** With a host at every table, more rounds than tables bring everybody back to a host. */
function hostsMetAgain(model: Model): { repeats: number; coincidences: number } {
  const { people, rounds, tables } = model;
  const none = { repeats: 0, coincidences: 0 };
  if (model.frozen > 0) return none;
  const staying = new Set<number>();
  const hosts: number[] = [];
  for (let p = 0; p < people; p++) {
    const table = model.pin[p] ?? -1;
    const stays = table >= 0 && model.present[p] === 1;
    if (!stays) continue;
    if (!Array.from({ length: rounds }, (_, r) => model.pin[r * people + p]).every((t) => t === table)) continue;
    hosts.push(p);
    staying.add(table);
  }
  if (staying.size < tables) return none;
  const result = { ...none };
  for (let p = 0; p < people; p++) {
    if (hosts.includes(p)) continue;
    let here = 0;
    for (let r = 0; r < rounds; r++) here += countsMeetings(model, r) ? (model.present[r * people + p] ?? 0) : 0;
    result.repeats += Math.max(0, here - tables);
    result.coincidences += fewestAlike(here, tables);
  }
  return result;
}

/**
 * Four rounds of 36 people at six tables of six need two orthogonal Latin squares of order six to be free of repeats;
 * Tarry (1900) showed that there are none, and zero row and column sums make a deviation come at least twice.
 */
function sixBySix(model: Model, rounds: readonly MixingRound[]): number {
  if (model.people !== 36 || model.frozen > 0) return 0;
  const square = rounds.filter(({ sizes }) => sizes.length === 6 && sizes.every((size) => size === 6));
  return square.length >= 4 && model.exempt.every((pair) => pair === 0) ? 2 : 0;
}

function mixBound(model: Model, kinds: Int16Array): number {
  let sum = 0;
  for (let r = model.frozen; r < model.rounds; r++) {
    if (!countsMeetings(model, r)) continue;
    const counts = new Map<number, number>();
    for (let p = 0; p < model.people; p++) {
      const kind = kinds[p] ?? -1;
      if (kind >= 0 && model.present[r * model.people + p] === 1) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const seats = model.seats.subarray(r * model.tables, (r + 1) * model.tables);
    const open = seats.filter((count) => count > 0).length;
    for (const count of counts.values()) sum += fewestAlike(count, open);
  }
  return sum;
}

function revisitBound(model: Model): number {
  let sum = 0;
  for (let p = 0; p < model.people; p++) {
    if (model.roams[p] !== 1) continue;
    let here = 0;
    for (let r = 0; r < model.rounds; r++) here += model.present[r * model.people + p] ?? 0;
    sum += fewestAlike(here, model.tables);
  }
  return sum;
}
