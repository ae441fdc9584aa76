import { compile } from "./compile.ts";
import type { Issue } from "./issue.ts";
import type { Problem } from "./problem.ts";
import { planRotation } from "./rotation.ts";

/** Effort spent on finding out whether all pairs can be kept apart; some milliseconds. */
const TRIAL = { seed: 1, work: 200_000 };

/**
 * Names the rules that contradict each other or the room; empty when a plan keeps them all. Plans are made anyway: the
 * rule named is dropped where it cannot hold, which gives the nearest plan.
 */
export function check(problem: Problem): readonly Issue[] {
  if ((problem.apart ?? []).length === 0) return compile(problem).issues;
  return planRotation({ ...problem, attributes: [], topics: "none", repeatPrice: [0] }, TRIAL).issues;
}
