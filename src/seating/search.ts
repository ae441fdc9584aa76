import { anneal, settle } from "./anneal.ts";
import { figuresOf, judge } from "./figures.ts";
import { fillSeats } from "./fill.ts";
import type { Model } from "./model.ts";
import type { StartKind } from "./plan.ts";
import { chanceFrom, type Chance } from "./random.ts";
import { searchedRounds, stateOf, type State } from "./state.ts";
import type { Weights } from "./weights.ts";

/** The best seating so far and how it came about. */
export interface Best {
  readonly seat: Int16Array;
  readonly price: number;
  readonly start: StartKind;
}

/** A search in slices: `advance` does about so much work and tells whether there is more to do. */
export interface Search {
  readonly model: Model;
  readonly advance: (work: number) => boolean;
  readonly best: () => Best;
  readonly workDone: () => number;
}

/** Begins the search of one model. The first seating exists when this returns. */
export function searchSeats(model: Model, seed: number, work: number): Search {
  const chance = chanceFrom(seed);
  const weights = phaseWeights(model, PHASES[0]);
  const wish = model.published;
  const seat = fillSeats(model, weights, chance, wish);
  const track: Track = {
    model,
    best: { seat, price: judge(model, figuresOf(model, seat)), start: wish ? "published" : "greedy" },
  };
  const steps = phases(track, chance, work);
  let done = 0;
  return {
    model,
    best: () => track.best,
    workDone: () => done,
    advance: (limit) => {
      for (let spent = 0; spent < limit;) {
        const next = steps.next();
        if (next.done) return false;
        spent += next.value;
        done += next.value;
      }
      return true;
    },
  };
}

interface Track {
  readonly model: Model;
  best: Best;
}

interface Phase {
  readonly repeat: number;
  readonly mix: number;
  readonly share: number;
  readonly hot: number;
  readonly cold: number;
}

/** Mixing almost as dear as repeats first, then repeats dear again: mixing is hard to gain once repeats are gone. */
const PHASES: readonly [Phase, Phase] = [
  { repeat: 40, mix: 34, share: 0.6, hot: 40, cold: 8 },
  { repeat: 120, mix: 12, share: 0.4, hot: 24, cold: 3 },
];

function* phases(track: Track, chance: Chance, work: number): Generator<number, void> {
  const { model } = track;
  if (model.random || searchedRounds(model).length === 0) return;
  let state: State | undefined;
  for (const phase of PHASES) {
    state = stateOf(model, state?.seat ?? track.best.seat, phaseWeights(model, phase));
    for (const spent of anneal(state, chance, { hot: phase.hot, cold: phase.cold, work: work * phase.share })) {
      consider(track, state);
      yield spent;
    }
    yield* settle(state, chance);
    consider(track, state);
  }
}

function consider(track: Track, state: State): void {
  const price = judge(track.model, figuresOf(track.model, state.seat));
  if (price >= track.best.price) return;
  track.best = { seat: state.seat.slice(), price, start: track.best.start };
}

function phaseWeights(model: Model, { repeat, mix }: Phase): Weights {
  const dearest = Math.max(1, ...model.weights);
  return {
    repeat,
    mix: model.weights.map((weight) => Math.round((mix * weight) / dearest)),
    revisit: model.topics ? 4 : 0,
    moved: model.published ? { keep: 4000, balanced: repeat / 2, open: repeat / 10 }[model.steadiness] : 0,
  };
}
