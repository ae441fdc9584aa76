import { driveRotation } from "./drive.ts";
import type { Plan } from "./plan.ts";
import type { Problem } from "./problem.ts";

/** What the page asks of the worker. */
export interface SeatingRequest {
  readonly id: number;
  readonly problem: Problem;
  readonly seed: number;
  readonly budgetMs: number;
}

/** What the worker answers: better and better plans, then the last. */
export interface SeatingAnswer {
  readonly id: number;
  readonly kind: "progress" | "result";
  readonly plan: Plan;
}

self.addEventListener("message", (event: MessageEvent<SeatingRequest>) => {
  const { id, problem, seed, budgetMs } = event.data;
  const post = (kind: SeatingAnswer["kind"], plan: Plan): void => {
    self.postMessage({ id, kind, plan } satisfies SeatingAnswer);
  };
  const plan = driveRotation(problem, {
    seed,
    budgetMs,
    now: () => self.performance.now(),
    onPlan: (better) => post("progress", better),
  });
  post("result", plan);
});
