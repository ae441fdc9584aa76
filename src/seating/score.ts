import { compile } from "./compile.ts";
import { countRevisits } from "./figures.ts";
import type { Model } from "./model.ts";
import type { Score, Violations } from "./plan.ts";
import type { Problem, RoundSeats } from "./problem.ts";
import { indexOf } from "./roster.ts";
import { evenSizes } from "./sizes.ts";
import { countsMeetings } from "./state.ts";
import { countPresent } from "./targets.ts";

/** Recounts every figure of a seating from the ids alone. */
export function score(problem: Problem, rounds: readonly RoundSeats[]): Score {
  const model = compile(problem);
  return scoreSeats(model, seatsOf(model, rounds));
}

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

/** The same on indices. */
export function scoreSeats(model: Model, seat: Int16Array): Score {
  const violations = countViolations(model, seat);
  return {
    hard: Object.values(violations).reduce((sum: number, count: number) => sum + count, 0),
    violations,
    sizeExcess: countExcess(model, seat),
    ...countMeetings(model, seat),
    revisits: countRevisits(model, seat, model.tables),
    ...countMoved(model, seat),
  };
}

function countViolations(model: Model, seat: Int16Array): Violations {
  const { people, tables } = model;
  let [missing, ghosts, overfull, pins, together, apart, facts] = [0, 0, 0, 0, 0, 0, 0];
  for (let r = 0; r < model.rounds; r++) {
    const size = new Int16Array(tables);
    for (let p = 0; p < people; p++) {
      const here = r * people + p;
      const t = seat[here] ?? -1;
      if (model.present[here] === 1 && t < 0) missing++;
      if (model.present[here] !== 1 && t >= 0) ghosts++;
      if (r < model.frozen && model.facts[here] !== t) facts++;
      if ((model.pin[here] ?? -1) >= 0 && model.pin[here] !== t) pins++;
      if (t < 0 || r < model.frozen) continue;
      size[t] = (size[t] ?? 0) + 1;
      for (let q = p + 1; q < people; q++) if (seat[r * people + q] === t && model.apart[p * people + q] === 1) apart++;
    }
    if (r < model.frozen) continue;
    for (const [t, count] of size.entries()) overfull += Math.max(0, count - (model.seats[r * tables + t] ?? 0));
    for (const [b, block] of (model.blocks[r] ?? []).entries())
      if ((model.homes[r]?.[b] ?? -1) >= 0) together += new Set(block.map((p) => seat[r * people + p])).size - 1;
  }
  return { missing, ghosts, overfull, pins, together, apart, facts };
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
  const { people, rounds } = model;
  let [repeats, coincidences, mostMeetings, pairsAgain, pairsMet] = [0, 0, 0, 0, 0];
  const mix = model.attributeIds.map((attribute) => ({ attribute, pairs: 0, pairsAcross: 0 }));
  const metBy = new Int16Array(people);
  for (let p = 0; p < people; p++)
    for (let q = p + 1; q < people; q++) {
      const pair = p * people + q;
      const before = model.before[pair] ?? 0;
      let [tonight, coming] = [0, 0];
      for (let r = 0; r < rounds; r++) {
        const t = seat[r * people + p] ?? -1;
        if (t < 0 || t !== seat[r * people + q] || !countsMeetings(model, r)) continue;
        tonight++;
        if (r >= model.frozen) coming++;
      }
      if (tonight === 0) continue;
      pairsMet++;
      metBy[p] = (metBy[p] ?? 0) + 1;
      metBy[q] = (metBy[q] ?? 0) + 1;
      for (const [a, entry] of mix.entries()) {
        const [mine, theirs] = [model.kinds[a]?.[p] ?? -1, model.kinds[a]?.[q] ?? -1];
        if (mine >= 0 && mine === theirs) entry.pairs += coming;
        else if (mine >= 0 && theirs >= 0) entry.pairsAcross++;
      }
      if (model.exempt[pair] === 1) continue;
      const all = before + tonight;
      mostMeetings = Math.max(mostMeetings, all);
      if (all > 1) pairsAgain++;
      repeats += all - Math.max(1, before);
      coincidences += (all * (all - 1) - before * (before - 1)) / 2;
    }
  return { repeats, coincidences, mostMeetings, pairsAgain, pairsMet, mix, ...summariseMet(model, metBy) };
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
