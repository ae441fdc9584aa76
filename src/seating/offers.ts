import { compile } from "./compile.ts";
import { figuresOf, judge } from "./figures.ts";
import type { Plan } from "./plan.ts";
import type { Problem, Steadiness } from "./problem.ts";
import { seatsOf } from "./score.ts";

/** One way on from a plan that people have been shown. */
export interface Offer {
  readonly steadiness: Steadiness;
  readonly plan: Plan;
}

/** Three ways to go on when the evening has changed, from the one that changes least; before the first round, anew. */
function ways({ frozen = [] }: Problem): readonly Steadiness[] {
  return ["keep", "balanced", frozen.length === 0 ? "anew" : "open"];
}

/**
 * Plans three ways on from what has happened (the problem holds `frozen` and `published`): one search for each, one
 * after the other, because a phone has few cores.
 */
export function offersOf(problem: Problem, search: (problem: Problem) => Plan): readonly Offer[] {
  return chooseOffers(
    problem,
    ways(problem).map((steadiness) => search({ ...problem, steadiness })),
  );
}

/**
 * Gives each offer the best of the plans by its own price, whichever search found it. So each later offer changes at
 * least as many seats, and costs no more in repeats and mixing together.
 */
function chooseOffers(problem: Problem, plans: readonly Plan[]): readonly Offer[] {
  return ways(problem).flatMap((steadiness) => {
    const model = compile({ ...problem, steadiness });
    const priced = plans.map((plan) => ({ plan, price: judge(model, figuresOf(model, seatsOf(model, plan.rounds))) }));
    const [best] = priced.sort((a, b) => a.price - b.price);
    return best ? [{ steadiness, plan: { ...best.plan, price: best.price } }] : [];
  });
}
