import type { Model } from "./model.ts";
import type { PairKinds } from "./pair-kinds.ts";
import { fewestAlike } from "./spread.ts";

/** One round in which meetings count. */
export interface MixingRound {
  readonly round: number;
  /** Sizes of the tables in use. */
  readonly sizes: readonly number[];
  readonly open: number;
}

/**
 * People in both of two rounds fall into (table then, table now) cells, and two in one cell meet twice. Sums this over
 * all pairs of rounds for coincidences, and over rounds against the worst earlier one for repeats.
 */
export function pigeonholes(
  model: Model,
  rounds: readonly MixingRound[],
  pairs: PairKinds,
): { readonly repeats: number; readonly coincidences: number } {
  let repeats = 0;
  let coincidences = 0;
  for (const [i, later] of rounds.entries()) {
    const cells = rounds.slice(0, i).map((earlier) => sharedTwice(model, earlier, later, pairs));
    coincidences += cells.reduce((sum, found) => sum + found, 0);
    repeats += later.round < model.frozen ? repeatsOf(model, later.round) : Math.max(0, ...cells);
  }
  return { repeats, coincidences };
}

function sharedTwice(model: Model, earlier: MixingRound, later: MixingRound, pairs: PairKinds): number {
  const { people, present } = model;
  const then = earlier.round * people;
  const now = later.round * people;
  if (later.round < model.frozen) return factsShared(model, then, now);
  let common = 0;
  for (let p = 0; p < people; p++) if (present[then + p] === 1 && present[now + p] === 1) common++;
  const here = (p: number): boolean => present[then + p] === 1 && present[now + p] === 1;
  const exempt = pairs.exempt.filter(({ p, q }) => here(p) && here(q)).length;
  return Math.max(0, fewestAlike(common, earlier.open * later.open) - exempt);
}

function factsShared({ people, facts, exempt }: Model, then: number, now: number): number {
  let shared = 0;
  for (let p = 0; p < people; p++)
    for (let q = p + 1; q < people; q++) {
      if ((facts[then + p] ?? -1) < 0 || facts[then + p] !== facts[then + q]) continue;
      if ((facts[now + p] ?? -1) < 0 || facts[now + p] !== facts[now + q]) continue;
      if (exempt[p * people + q] !== 1) shared++;
    }
  return shared;
}

/** Pairs of a frozen round that had met in some round before it. */
function repeatsOf(model: Model, round: number): number {
  const { people, facts } = model;
  const met = new Set<number>();
  for (let r = 0; r < round; r++)
    for (let p = 0; p < people; p++)
      for (let q = p + 1; q < people; q++) {
        const before = facts[r * people + p] ?? -1;
        const now = facts[round * people + p] ?? -1;
        if (before < 0 || now < 0 || before !== facts[r * people + q] || now !== facts[round * people + q]) continue;
        if (model.exempt[p * people + q] !== 1) met.add(p * people + q);
      }
  return met.size;
}
