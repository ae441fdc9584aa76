import { compile } from "../../src/seating/compile.ts";
import type { Score } from "../../src/seating/plan.ts";
import type { Problem, RoundSeats } from "../../src/seating/problem.ts";
import { scoreSeats, seatsOf } from "../../src/seating/score.ts";

/** Recounts every figure of a seating from the ids alone. */
export function score(problem: Problem, rounds: readonly RoundSeats[]): Score {
  const model = compile(problem);
  return scoreSeats(model, seatsOf(model, rounds));
}
