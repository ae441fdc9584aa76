import { companiesOf, eachPair } from "./company.ts";
import { countRevisits } from "./figures.ts";
import type { Model } from "./model.ts";
import type { Score, Violations } from "./plan.ts";
import type { RoundSeats } from "./problem.ts";
import { indexOf } from "./roster.ts";
import { evenSizes } from "./sizes.ts";
import { countsMeetings } from "./state.ts";
import { countPresent } from "./targets.ts";

/** Table index by round and person, -1 for people without a seat. */
export function seatsOf(model: Model, rounds: readonly RoundSeats[]): Int16Array {
  const tableOf = indexOf(model.tableIds);
  const seat = new Int16Array(model.rounds * model.people).fill(-1);
  for (const [r, row] of rounds.slice(0, model.rounds).entries())
    for (const [p, id] of model.personIds.entries()) seat[r * model.people + p] = tableOf.get(row[id] ?? "") ?? -1;
  return seat;
}

/** Ids instead of indices; people without a seat have no entry. */
export function roundsOf(model: Model, seat: Int16Array): readonly RoundSeats[] {
  return Array.from({ length: model.rounds }, (_, r) =>
    Object.fromEntries(
      model.personIds.flatMap((id, p) => {
        const table = model.tableIds[seat[r * model.people + p] ?? -1];
        return table === undefined ? [] : [[id, table]];
      }),
    ),
  );
}

/** Recounts every figure of a seating. */
export function scoreSeats(model: Model, seat: Int16Array): Score {
  const violations = countViolations(model, seat);
  return {
    hard: Object.values(violations).reduce((sum: number, count: number) => sum + count, 0),
    violations,
    sizeExcess: countExcess(model, seat),
    ...countMeetings(model, seat),
    revisits: countRevisits(model, seat),
    ...countMoved(model, seat),
  };
}

function countViolations(model: Model, seat: Int16Array): Violations {
  const { people, tables } = model;
  const found = { missing: 0, ghosts: 0, overfull: 0, pins: 0, together: 0, apart: 0, facts: 0 };
  for (let r = 0; r < model.rounds; r++) {
    const frozen = r < model.frozen;
    for (let here = r * people; here < (r + 1) * people; here++) {
      const t = seat[here] ?? -1;
      const pin = model.pin[here] ?? -1;
      if (model.present[here] === 1 && t < 0) found.missing++;
      if (model.present[here] !== 1 && t >= 0) found.ghosts++;
      if (frozen && model.facts[here] !== t) found.facts++;
      if (pin >= 0 && pin !== t) found.pins++;
    }
    if (frozen) continue;
    const companies = companiesOf(seat.subarray(r * people, (r + 1) * people), tables);
    eachPair(companies, (p, q) => {
      if (model.apart[p * people + q] === 1) found.apart++;
    });
    for (let t = 0; t < tables; t++) {
      const size = (companies.start[t + 1] ?? 0) - (companies.start[t] ?? 0);
      found.overfull += Math.max(0, size - (model.seats[r * tables + t] ?? 0));
    }
    for (const [b, block] of (model.blocks[r] ?? []).entries())
      if ((model.homes[r]?.[b] ?? -1) >= 0) found.together += new Set(block.map((p) => seat[r * people + p])).size - 1;
  }
  return found;
}

/** How much less even the mixing rounds are than chairs alone would allow. */
function countExcess(model: Model, seat: Int16Array): number {
  const { people, tables } = model;
  let excess = 0;
  for (let r = model.frozen; r < model.rounds; r++) {
    if (!countsMeetings(model, r)) continue;
    const size = new Int16Array(tables);
    for (let p = 0; p < people; p++) {
      const t = seat[r * people + p] ?? -1;
      if (t >= 0) size[t] = (size[t] ?? 0) + 1;
    }
    const chairs = [...model.seats.subarray(r * tables, (r + 1) * tables)];
    const even = evenSizes(countPresent(model, r), chairs, []);
    excess += Math.max(0, size.reduce((sum, count) => sum + count * count, 0) - even.squares);
  }
  return excess;
}

function countMeetings(model: Model, seat: Int16Array) {
  const { people, kinds } = model;
  const { tonight, coming } = meetingsByPair(model, seat);
  const sums = { repeats: 0, coincidences: 0, mostMeetings: 0, pairsAgain: 0, pairsMet: 0, reunions: 0 };
  const mix = model.attributeIds.map((attribute) => ({ attribute, pairs: 0, pairsAcross: 0 }));
  const metBy = new Int16Array(people);
  for (let p = 0; p < people; p++)
    for (let q = p + 1; q < people; q++) {
      const pair = p * people + q;
      const times = tonight[pair] ?? 0;
      if (times === 0) continue;
      sums.pairsMet++;
      metBy[p] = (metBy[p] ?? 0) + 1;
      metBy[q] = (metBy[q] ?? 0) + 1;
      for (let a = 0; a < mix.length; a++) addToMix(mix[a], kinds[a], { p, q, coming: coming[pair] ?? 0 });
      if (model.exempt[pair] === 1) continue;
      sums.mostMeetings = Math.max(sums.mostMeetings, times);
      if (times > 1) sums.pairsAgain++;
      sums.repeats += times - 1;
      sums.coincidences += (times * (times - 1)) / 2;
      sums.reunions += (model.before[pair] ?? 0) * (coming[pair] ?? 0);
    }
  return { ...sums, mix, ...summariseMet(model, metBy) };
}

/** Meetings of tonight and those of the coming rounds, by pair (p < q). */
function meetingsByPair(model: Model, seat: Int16Array): { tonight: Uint8Array; coming: Uint8Array } {
  const { people } = model;
  const tonight = new Uint8Array(people * people);
  const coming = new Uint8Array(people * people);
  for (let r = 0; r < model.rounds; r++) {
    if (!countsMeetings(model, r)) continue;
    eachPair(companiesOf(seat.subarray(r * people, (r + 1) * people), model.tables), (p, q) => {
      const pair = p * people + q;
      tonight[pair] = (tonight[pair] ?? 0) + 1;
      if (r >= model.frozen) coming[pair] = (coming[pair] ?? 0) + 1;
    });
  }
  return { tonight, coming };
}

function addToMix(
  entry: { pairs: number; pairsAcross: number } | undefined,
  kinds: Int16Array | undefined,
  met: { readonly p: number; readonly q: number; readonly coming: number },
): void {
  const mine = kinds?.[met.p] ?? -1;
  const theirs = kinds?.[met.q] ?? -1;
  if (!entry || mine < 0 || theirs < 0) return;
  if (mine === theirs) entry.pairs += met.coming;
  else entry.pairsAcross++;
}

function summariseMet({ people, rounds, present }: Model, metBy: Int16Array) {
  const steady = [...metBy].filter((_, p) => {
    for (let r = 0; r < rounds; r++) if (present[r * people + p] !== 1) return false;
    return true;
  });
  if (steady.length === 0) return { fewestMet: 0, meanMet: 0 };
  return { fewestMet: Math.min(...steady), meanMet: steady.reduce((sum, met) => sum + met, 0) / steady.length };
}

function countMoved({ people, rounds, frozen, present, published }: Model, seat: Int16Array) {
  const moved = new Set<number>();
  let seats = 0;
  for (let i = frozen * people; i < rounds * people; i++) {
    const shown = published?.[i] ?? -1;
    if (present[i] !== 1 || shown < 0 || shown === seat[i]) continue;
    seats++;
    moved.add(i % people);
  }
  return { moved: seats, movedPeople: moved.size };
}
