import { anneal, settle } from "./anneal.ts";
import { mends } from "./changed-seats.ts";
import { figuresOf, judge, MOVED_PRICE, REPEAT } from "./figures.ts";
import { freshSeats } from "./fresh-seats.ts";
import type { Model } from "./model.ts";
import type { Chance } from "./random.ts";
import type { Steadiness } from "./problem.ts";
import { canExchange, mixes, relabel } from "./relabel.ts";
import type { Best } from "./search.ts";
import { searchedRounds, stateOf, type State } from "./state.ts";
import type { Weights } from "./weights.ts";

/** What a search carries along. */
export interface Track {
  readonly model: Model;
  readonly chance: Chance;
  /** A price that nothing can beat. */
  readonly floor: number;
  best: Best;
}

interface Prices {
  readonly repeat: number;
  readonly mix: number;
  /** Of a changed seat, where people know a plan. */
  readonly moved?: number;
}

interface Phase extends Prices {
  readonly share: number;
  readonly hot: number;
  readonly cold: number;
}

/** Mixing as dear as repeats first, then repeats dear again: mixing is hard to gain once repeats are gone. */
const MIXING: readonly Phase[] = [
  { repeat: 40, mix: 40, share: 0.7, hot: 8, cold: 3 },
  { repeat: 120, mix: 12, share: 0.3, hot: 6, cold: 2 },
];

/** Where there is little room, repeats are dearer and it is hotter at first; the second recipe leaves next to none. */
const TIGHT: readonly Phase[] = [{ repeat: 80, mix: 34, share: 1, hot: 20, cold: 3 }];
const TIGHTER: readonly Phase[] = [{ repeat: 120, mix: 20, share: 1, hot: 22, cold: 3 }];

/** Without anything to mix, or where repeats are all that is left to win. */
const MEETING: readonly Phase[] = [{ repeat: 120, mix: 12, share: 1, hot: 30, cold: 14 }];

/** A changed seat costs more than any heat pays, so that the plan is not lost on the way. */
const KEEPING = { repeat: 600, mix: 6, moved: 600 * MOVED_PRICE.keep, hot: 100, cold: 2 };

/**
 * A plan that people know: repeats dear throughout, so that changed seats buy fewer of them. The balanced offer first
 * looks with the fewest changed seats, so that it is never worse. Then a seat costs more than it is judged by: the search
 * gets along the edge of what may change only while it is not pressed against it all the time.
 */
const MENDING: Readonly<Record<Exclude<Steadiness, "anew">, readonly Phase[]>> = {
  keep: [{ ...KEEPING, share: 1 }],
  balanced: [
    { ...KEEPING, share: 0.25 },
    { repeat: 600, mix: 6, moved: 420, share: 0.75, hot: 180, cold: 15 },
  ],
  open: [{ repeat: 600, mix: 6, moved: 600 * MOVED_PRICE.open, share: 1, hot: 25, cold: 4 }],
};

/** Work after which a new start gains more than a slower cooling; the freer the seats, the longer. */
const LONGEST: Readonly<Record<keyof typeof MENDING, number>> = {
  keep: 2_000_000,
  balanced: 10_000_000,
  open: 20_000_000,
};

/** The order in which one search tries its means, as shares of the work. Yields the work done. */
export function* recipe(track: Track, work: number): Generator<number, void> {
  const { model } = track;
  if (model.random || searchedRounds(model).length === 0) return;
  if (track.best.start === "design" && (!mixes(model) || repeatsLeft(track))) yield* warm(track, work * 0.1);
  const steadiness = mends(model);
  if (steadiness || !mixes(model)) {
    const phases = steadiness ? MENDING[steadiness] : MEETING;
    const cycles = Math.ceil(work / LONGEST[steadiness ?? "open"]);
    for (let i = 0; i < cycles; i++) yield* cycle(track, phases, work / cycles);
    return;
  }
  if (track.best.start === "design") yield* exchangeEvenings(track, work * 0.1);
  const scouted = track.best.price;
  yield* cycle(track, MIXING, work * 0.15);
  if (track.best.price === scouted && !repeatsLeft(track) && canExchange(model)) {
    yield* exchangeEvenings(track, work * 0.75);
    return;
  }
  const crowded = isCrowded(model);
  yield* cycle(track, crowded && repeatsLeft(track) ? TIGHT : MIXING, work * (crowded ? 0.3 : 0.5));
  if (crowded || repeatsLeft(track))
    yield* cycle(track, repeatsLeft(track) ? TIGHTER : TIGHT, work * (crowded ? 0.4 : 0.2));
  else yield* warm(track, work * 0.2);
  yield* exchangeEvenings(track, work * 0.05);
}

/** Whether tables have almost as many seats as there are tables: then plans without repeats are rare. */
function isCrowded({ high, tables }: Model): boolean {
  return 5 * Math.max(0, ...high) > 4 * tables;
}

/** Prices at the start, when every chair is still free; the lottery knows none. */
export function startWeights(model: Model): Weights {
  if (model.random) return { repeat: 0, mix: [], reunion: 0, revisit: 0, moved: 0 };
  return phaseWeights(model, { repeat: 40, mix: 34, moved: 40 * MOVED_PRICE[model.steadiness] });
}

function repeatsLeft({ model, best, floor }: Track): boolean {
  return best.price - floor >= REPEAT && figuresOf(model, best.seat).repeatPrice > 0;
}

function* cycle(track: Track, phases: readonly Phase[], work: number): Generator<number, void> {
  const { model, chance } = track;
  const fresh = mends(model) && model.published;
  let state: State | undefined;
  for (const phase of phases) {
    const weights = phaseWeights(model, phase);
    state = stateOf(model, state?.seat ?? freshSeats(model, weights, chance, fresh), weights);
    for (const spent of anneal(state, chance, { hot: phase.hot, cold: phase.cold, work: work * phase.share })) {
      consider(track, state.seat);
      yield spent;
    }
  }
  if (state) yield* settle(state, chance);
  if (state) consider(track, state.seat);
}

/** Warms the best seating a little, to mend what rules did to a design or to gain the last pairs of mixing. */
function* warm(track: Track, work: number): Generator<number, void> {
  const { model, chance } = track;
  const state = stateOf(model, track.best.seat, phaseWeights(model, { repeat: 120, mix: 12 }));
  for (const spent of anneal(state, chance, { hot: 8, cold: 2, work })) {
    consider(track, state.seat);
    yield spent;
  }
  yield* settle(state, chance);
  consider(track, state.seat);
}

function* exchangeEvenings(track: Track, work: number): Generator<number, void> {
  const { model, chance } = track;
  const seat = track.best.seat.slice();
  for (const spent of relabel(model, seat, chance, { hot: 10, cold: 2.5, work })) {
    consider(track, seat);
    yield spent;
  }
}

function consider(track: Track, seat: Int16Array): void {
  const price = judge(track.model, figuresOf(track.model, seat));
  if (price < track.best.price) track.best = { ...track.best, seat: seat.slice(), price };
}

function phaseWeights(model: Model, { repeat, mix, moved = 0 }: Prices): Weights {
  const dearest = Math.max(1, ...model.weights);
  return {
    repeat,
    // The second attribute is searched for at almost the price of the first; the judge tells them apart.
    mix: model.weights.map((weight) => Math.round((mix * (7 * dearest + 3 * weight)) / (10 * dearest))),
    reunion: mix,
    revisit: { none: 0, vary: 4, each: 5 * repeat }[model.topics],
    moved: model.published ? moved : 0,
  };
}
