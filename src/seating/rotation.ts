import { boundsOf } from "./bounds.ts";
import { compile } from "./compile.ts";
import type { Issue } from "./issue.ts";
import type { Model } from "./model.ts";
import type { Bounds, Plan, Proof, Score } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { floorPrice } from "./figures.ts";
import { roundsOf, scoreSeats } from "./score.ts";
import { searchSeats, type Best } from "./search.ts";

/** How much to search: a seed, and effort in candidate moves (a laptop does some 30 million a second). */
export interface Effort {
  readonly seed: number;
  readonly work: number;
}

/** A search in the caller's hands: cancelled by not stepping on. */
export interface Run {
  /** Searches on for about so many candidate moves; true while there is more to do. */
  readonly step: (work: number) => boolean;
  /** The best plan so far; a usable one exists from the beginning. */
  readonly best: () => Plan;
  /** Candidate moves done so far. */
  readonly workDone: () => number;
}

/** Plans an evening in one go. The same problem, seed and work give the same plan on every device. */
export function planRotation(problem: Problem, effort: Effort): Plan {
  const run = startRotation(problem, effort);
  while (run.step(effort.work));
  return run.best();
}

/** Begins planning; the first plan is there when this returns. */
export function startRotation(problem: Problem, effort: Effort): Run {
  const model = compile(problem);
  const limits = boundsOf(model);
  const search = searchSeats(model, effort, floorPrice(model, limits));
  return {
    step: search.advance,
    workDone: search.workDone,
    best: () => planOf(model, limits, search.best(), effort),
  };
}

function planOf(model: Model, limits: Bounds, best: Best, { seed, work }: Effort): Plan {
  const figures = scoreSeats(model, best.seat);
  return {
    rounds: roundsOf(model, best.seat),
    seed,
    work,
    start: best.start,
    price: best.price,
    score: figures,
    bounds: limits,
    proved: prove(figures, limits, best.price <= floorPrice(model, limits)),
    issues: figures.violations.apart > 0 ? [...model.issues, ...apartIssues(model, best.seat)] : model.issues,
  };
}

/** What is proved: a figure at its bound cannot be better. */
function prove(figures: Score, limits: Bounds, unbeatable: boolean): Proof {
  const even = figures.hard === 0 && figures.sizeExcess === 0;
  const repeats = even && figures.repeats === limits.repeats;
  const coincidences = even && figures.coincidences === limits.coincidences;
  const mix = even && figures.mix.every(({ pairs }, a) => pairs === limits.mix[a]);
  const moved = even && figures.moved === limits.moved;
  return { repeats, coincidences, mix, moved, optimal: even && unbeatable };
}

/** Pairs kept apart that the best seating still puts together: the rule cannot be kept in that round. */
function apartIssues(model: Model, seat: Int16Array): readonly Issue[] {
  const issues: Issue[] = [];
  const { people } = model;
  for (let r = model.frozen; r < model.rounds; r++)
    for (let p = 0; p < people; p++)
      for (let q = p + 1; q < people; q++) {
        const t = seat[r * people + p] ?? -1;
        if (model.apart[p * people + q] !== 1 || t < 0 || seat[r * people + q] !== t) continue;
        issues.push({
          kind: "apart-impossible",
          round: r,
          people: [model.personIds[p] ?? "", model.personIds[q] ?? ""],
        });
      }
  return issues;
}
