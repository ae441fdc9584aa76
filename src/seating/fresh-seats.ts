import { anneal } from "./anneal.ts";
import { figuresOf } from "./figures.ts";
import { fillSeats } from "./fill.ts";
import type { Model } from "./model.ts";
import type { Chance } from "./random.ts";
import { stateOf } from "./state.ts";
import { APART, type Weights } from "./weights.ts";

/** Fills all chairs and then parts the pairs kept apart; searches after this never bring them together again. */
export function freshSeats(model: Model, weights: Weights, chance: Chance, wish?: Int16Array): Int16Array {
  const seat = fillSeats(model, weights, chance, wish);
  return makePeace(model, seat, chance);
}

/** Tries, in candidate moves, before a pair is taken to be inseparable. */
const TRIES = [10_000, 100_000, 300_000];

/**
 * Looks for a seating without quarrels when filling has not found one. Three people apart at two tables are hopeless,
 * and long chains of pairs need whole companies to change sides, so this runs hot enough to pass through quarrels.
 */
function makePeace(model: Model, seat: Int16Array, chance: Chance): Int16Array {
  let best = seat;
  let quarrels = figuresOf(model, seat).apart;
  for (const work of TRIES) {
    if (quarrels === 0) return best;
    const state = stateOf({ ...model, mostMoved: Number.POSITIVE_INFINITY }, best, {
      repeat: 0,
      mix: [],
      reunion: 0,
      revisit: 0,
      moved: 0,
    });
    const steps = anneal(state, chance, { hot: APART, cold: APART / 20, work });
    while (!steps.next().done && quarrels > 0) {
      const left = figuresOf(model, state.seat).apart;
      if (left >= quarrels) continue;
      quarrels = left;
      best = state.seat.slice();
    }
  }
  return best;
}
