import type { Bounds } from "./plan.ts";
import type { Model } from "./model.ts";
import { countsMeetings } from "./state.ts";

/** The few sums by which two seatings are compared. */
export interface Figures {
  /** Pairs to be kept apart that sit together. */
  readonly apart: number;
  /** Sum of the evening's prices of all meetings. */
  readonly repeatPrice: number;
  readonly mix: readonly number[];
  readonly revisits: number;
  readonly moved: number;
}

/** Counts what decides between two complete seatings of one model; smaller is better throughout. */
export function figuresOf(model: Model, seat: Int16Array): Figures {
  const { people, tables, rounds } = model;
  const meet = model.before.slice();
  const mix = model.kinds.map(() => 0);
  let [apart, repeatPrice, moved] = [0, 0, 0];
  for (let r = 0; r < rounds; r++) {
    const counts = countsMeetings(model, r);
    const coming = r >= model.frozen;
    for (let p = 0; p < people; p++) {
      const t = seat[r * people + p] ?? -1;
      if (t < 0) continue;
      for (let q = p + 1; q < people; q++) {
        if (seat[r * people + q] !== t) continue;
        const pair = p * people + q;
        if (coming && model.apart[pair] === 1) apart++;
        if (!counts) continue;
        const met = meet[pair] ?? 0;
        if (model.exempt[pair] !== 1) repeatPrice += model.prices[met] ?? 0;
        meet[pair] = met + 1;
        if (!coming) continue;
        for (let a = 0; a < mix.length; a++) {
          const kind = model.kinds[a]?.[p] ?? -1;
          if (kind >= 0 && kind === model.kinds[a]?.[q]) mix[a] = (mix[a] ?? 0) + 1;
        }
      }
      const shown = coming ? (model.published?.[r * people + p] ?? -1) : -1;
      if (shown >= 0 && shown !== t) moved++;
    }
  }
  return { apart, repeatPrice, mix, revisits: countRevisits(model, seat, tables), moved };
}

/** Pairs of rounds in which a free person sat at the same table. */
export function countRevisits({ people, rounds, roams }: Model, seat: Int16Array, tables: number): number {
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
  const revisits = model.topics ? 3 * figures.revisits : 0;
  const moved = model.published ? figures.moved * MOVED[model.steadiness] : 0;
  return figures.apart * 1e9 + figures.repeatPrice * REPEAT + mix + revisits + moved;
}

/** A price that no plan of the model can beat: every figure at its bound. */
export function floorPrice(model: Model, limits: Bounds): number {
  // Each repeat costs at least the cheapest later meeting; a pair's k-th later meeting adds k coincidences.
  const later = model.prices.slice(1);
  const perRepeat = Math.min(...later);
  const perCoincidence = Math.min(...later.map((price, k) => price / (k + 1)));
  const repeatPrice = Math.max(perRepeat * limits.repeats, perCoincidence * limits.coincidences);
  return judge(model, { ...limits, apart: 0, repeatPrice });
}

const REPEAT = 4000;
const MOVED = { keep: 1_000_000, balanced: REPEAT / 2, open: REPEAT / 10 };
