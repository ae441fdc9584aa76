import { mends } from "./changed-seats.ts";
import { assignDesign, wishOf } from "./assign.ts";
import { figuresOf, judge } from "./figures.ts";
import { freshSeats } from "./fresh-seats.ts";
import type { Model } from "./model.ts";
import type { StartKind } from "./plan.ts";
import { chanceFrom } from "./random.ts";
import { recipe, startWeights, type Track } from "./recipe.ts";

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

/** Begins the search of one model. The first seating exists when this returns; `floor` is a price nothing can beat. */
export function searchSeats(
  model: Model,
  effort: { readonly seed: number; readonly work: number },
  floor: number,
): Search {
  const chance = chanceFrom(effort.seed);
  const track: Track = { model, chance, floor, best: firstSeats(model, chanceFrom(effort.seed)) };
  const steps = recipe(track, effort.work);
  let done = 0;
  return {
    model,
    best: () => track.best,
    workDone: () => done,
    advance: (limit) => {
      for (let spent = 0; spent < limit;) {
        if (track.best.price <= floor) return false;
        const next = steps.next();
        if (next.done) return false;
        spent += next.value;
        done += next.value;
      }
      return true;
    },
  };
}

/** The published plan mended, a design, or chairs filled one by one: the best of those there are. */
function firstSeats(model: Model, chance: ReturnType<typeof chanceFrom>): Best {
  const weights = startWeights(model);
  const starts: Best[] = [];
  const add = (start: StartKind, wish?: Int16Array): void => {
    const seat = freshSeats(model, weights, chance, wish);
    starts.push({ seat, price: judge(model, figuresOf(model, seat)), start });
  };
  if (model.published && mends(model)) add("published", model.published);
  else {
    const design = model.random ? undefined : assignDesign(model);
    if (design) add("design", wishOf(model, design));
    else add("greedy");
  }
  return starts.reduce((best, each) => (each.price < best.price ? each : best));
}
