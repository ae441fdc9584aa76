import type { Issue } from "./issue.ts";
import type { Model } from "./model.ts";
import type { Problem } from "./problem.ts";
import { readRoster } from "./roster.ts";
import { readRules } from "./rules.ts";
import { balancedMoves } from "./moved-bound.ts";
import { planSizes } from "./targets.ts";

/** Turns a problem into numbers. Contradictions are resolved in favour of the rule read first, and named. */
export function compile(problem: Problem): Model {
  const issues: Issue[] = [];
  const roster = readRoster(problem, issues);
  const rules = readRules(problem, roster, issues);
  const targets = planSizes(roster, rules, issues);
  const model = { ...roster, ...rules, ...targets, issues, mostMoved: Number.POSITIVE_INFINITY };
  return roster.steadiness === "balanced" ? { ...model, mostMoved: balancedMoves(model) } : model;
}
