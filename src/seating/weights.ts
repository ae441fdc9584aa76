import { companiesOf, eachPair } from "./company.ts";
import { MEETINGS } from "./roster.ts";
import type { Model } from "./model.ts";

/** Prices of one search phase, whole numbers. */
export interface Weights {
  readonly repeat: number;
  /** Per attribute: a pair of one kind at one table. */
  readonly mix: readonly number[];
  /** A pair at one table who met in an earlier evening, for each of these. */
  readonly reunion: number;
  readonly revisit: number;
  readonly moved: number;
}

/** Price of a pair kept apart that sits together: above everything else, below overflow. */
export const APART = 200_000;

/** Meeting counts of exempt pairs start here, where every price is 0. */
const EXEMPT = MEETINGS + 4;

/** Price of a pair's next meeting by meetings so far; the refund of the last one stands one place before it. */
export function priceSteps(model: Model, repeat: number): Int32Array {
  const steps = new Int32Array(2 * EXEMPT);
  for (let met = 0; met < MEETINGS; met++) steps[met] = repeat * (model.prices[met] ?? 0);
  return steps;
}

/** What a pair at one table costs whatever it has met tonight: kinds shared, earlier evenings, and rules broken. */
export function basePrices(model: Model, weights: Weights): Int32Array {
  const { people } = model;
  const base = new Int32Array(people * people);
  for (let pair = 0; pair < base.length; pair++) {
    const earlier = model.exempt[pair] === 1 ? 0 : (model.before[pair] ?? 0);
    base[pair] = weights.reunion * earlier + (model.apart[pair] === 1 ? APART : 0);
  }
  for (const [a, kinds] of model.kinds.entries()) {
    const price = weights.mix[a] ?? 0;
    eachPair(companiesOf(kinds, Math.max(-1, ...kinds) + 1), (p, q) => {
      const alike = (base[p * people + q] ?? 0) + price;
      base[p * people + q] = alike;
      base[q * people + p] = alike;
    });
  }
  return base;
}

/** No meetings, with exempt pairs lifted to where meetings are free. */
export function firstMeetings(model: Model): Uint8Array {
  const meetings = new Uint8Array(model.people * model.people);
  for (let pair = 0; pair < meetings.length; pair++) if (model.exempt[pair] === 1) meetings[pair] = EXEMPT;
  return meetings;
}
