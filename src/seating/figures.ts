import type { Steadiness, Topics } from "./problem.ts";
import type { Bounds } from "./plan.ts";
import { companiesOf, eachPair } from "./company.ts";
import type { Model } from "./model.ts";
import { countsMeetings } from "./state.ts";

/** The few sums by which two seatings are compared. */
export interface Figures {
  /** Pairs to be kept apart that sit together. */
  readonly apart: number;
  /** Sum of the evening's prices of all meetings. */
  readonly repeatPrice: number;
  /** Pairs of meetings of one pair. */
  readonly coincidences: number;
  /** Meetings of pairs who met in earlier evenings, each counted once for every such evening. */
  readonly reunions: number;
  readonly mix: readonly number[];
  readonly revisits: number;
  readonly moved: number;
}

/** Counts what decides between two complete seatings of one model; smaller is better throughout. */
export function figuresOf(model: Model, seat: Int16Array): Figures {
  const { people, tables, rounds, kinds, prices } = model;
  const meet = new Uint8Array(people * people);
  const mix = kinds.map(() => 0);
  let apart = 0;
  let repeatPrice = 0;
  let coincidences = 0;
  let reunions = 0;
  for (let r = 0; r < rounds; r++) {
    const counts = countsMeetings(model, r);
    const coming = r >= model.frozen;
    eachPair(companiesOf(seat.subarray(r * people, (r + 1) * people), tables), (p, q) => {
      const pair = p * people + q;
      if (coming && model.apart[pair] === 1) apart++;
      if (!counts) return;
      const met = meet[pair] ?? 0;
      if (model.exempt[pair] !== 1) {
        repeatPrice += prices[met] ?? 0;
        coincidences += met;
      }
      meet[pair] = met + 1;
      if (!coming) return;
      if (model.exempt[pair] !== 1) reunions += model.before[pair] ?? 0;
      for (let a = 0; a < mix.length; a++) {
        const kind = kinds[a]?.[p] ?? -1;
        if (kind >= 0 && kind === kinds[a]?.[q]) mix[a] = (mix[a] ?? 0) + 1;
      }
    });
  }
  return {
    apart,
    repeatPrice,
    coincidences,
    reunions,
    mix,
    revisits: countRevisits(model, seat),
    moved: countMoved(model, seat),
  };
}

function countMoved({ people, rounds, frozen, published }: Model, seat: Int16Array): number {
  if (!published) return 0;
  let moved = 0;
  for (let i = frozen * people; i < rounds * people; i++) {
    const shown = published[i] ?? -1;
    const taken = seat[i] ?? -1;
    if (shown >= 0 && taken >= 0 && shown !== taken) moved++;
  }
  return moved;
}

/** Pairs of rounds in which a free person sat at the same table. */
export function countRevisits({ people, tables, rounds, roams }: Model, seat: Int16Array): number {
  let revisits = 0;
  const visits = new Uint8Array(tables);
  for (let p = 0; p < people; p++) {
    if (roams[p] !== 1) continue;
    visits.fill(0);
    for (let r = 0; r < rounds; r++) {
      const t = seat[r * people + p] ?? -1;
      if (t < 0) continue;
      revisits += visits[t] ?? 0;
      visits[t] = (visits[t] ?? 0) + 1;
    }
  }
  return revisits;
}

/** One number to compare plans of one model by: a repeat is never traded for mixing, a moved seat as the offer says. */
export function judge(model: Model, figures: Figures): number {
  const mix = figures.mix.reduce((sum, pairs, a) => sum + pairs * (model.weights[a] ?? 0), 0);
  const reunions = figures.reunions * reunionWeight(model);
  const revisits = figures.revisits * REVISIT[model.topics];
  const moved = model.published ? priceOfMoves(model, figures.moved) : 0;
  return (
    figures.apart * APART_PAIR +
    figures.repeatPrice * REPEAT +
    figures.coincidences * COINCIDENCE +
    mix +
    reunions +
    revisits +
    moved
  );
}

/** Each changed seat costs what the offer says; one beyond the most there may be, as much as in the offer that keeps. */
function priceOfMoves({ steadiness, mostMoved }: Model, moved: number): number {
  const within = Math.min(moved, mostMoved);
  return REPEAT * (within * MOVED_PRICE[steadiness] + (moved - within) * MOVED_PRICE.keep);
}

/** A price that no plan of the model can beat: every figure at its bound. */
export function floorPrice(model: Model, limits: Bounds): number {
  // Each repeat costs at least the cheapest later meeting; a pair's k-th later meeting adds k coincidences.
  const later = model.prices.slice(1);
  const perRepeat = Math.min(...later);
  const perCoincidence = Math.min(...later.map((price, k) => price / (k + 1)));
  const repeatPrice = Math.max(perRepeat * limits.repeats, perCoincidence * limits.coincidences);
  return judge(model, { ...limits, apart: 0, repeatPrice, reunions: 0 });
}

/** Meeting somebody of an earlier evening costs as much as meeting one's like in what is spread first. */
export function reunionWeight({ weights }: Model): number {
  return Math.max(1, ...weights);
}

/** Price of sitting at one table again: nothing, less than any mixing, more than a repeat. */
const REVISIT: Readonly<Record<Topics, number>> = { none: 0, vary: 3, each: 500_000_000 };
/** Price of a repeat, above all mixing there can be. */
export const REPEAT = 100_000_000;
/** Among equal prices of repeats, the plan with fewer coincidences comes first. */
const COINCIDENCE = 20_000;
/** Price of a pair kept apart that sits together, above all repeats and moved seats. */
const APART_PAIR = 1e14;
/** Price of a changed seat in repeats: above all of them, a tenth of one, or nothing. The balanced offer has a most besides. */
export const MOVED_PRICE: Readonly<Record<Steadiness, number>> = { keep: 100, balanced: 0.1, open: 0.1, anew: 0 };
