import { chooseOffers, OFFERS, type Offer } from "./offers.ts";
import type { Plan } from "./plan.ts";
import type { Problem } from "./problem.ts";
import type { SeatingAnswer, SeatingRequest } from "./seating-worker.ts";

/** How long to search and from which seed; another seed gives another proposal. */
export interface PlanOptions {
  readonly seed: number;
  readonly budgetMs: number;
}

/** How the caller follows and stops a search. */
export interface PlanWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (plan: Plan) => void;
}

/** Candidates per millisecond that the fallback without workers assumes. */
const FALLBACK_RATE = 5_000;

/**
 * Plans in a worker of its own and ends it afterwards. Aborting ends the worker at once and rejects with the signal's
 * reason; progress brings the first usable plan within some 50 ms. Tests in Node have no workers: there it plans in
 * place, with an effort instead of a time, so that the same seed gives the same plan. Built apps leave that way out.
 */
export async function planInWorker(problem: Problem, options: PlanOptions, watch: PlanWatch = {}): Promise<Plan> {
  const { signal, onProgress } = watch;
  signal?.throwIfAborted();
  if (!import.meta.env.PROD && typeof Worker === "undefined") {
    const { planRotation } = await import("./rotation.ts");
    const plan = planRotation(problem, { seed: options.seed, work: options.budgetMs * FALLBACK_RATE });
    onProgress?.(plan);
    return plan;
  }
  const worker = new Worker(new URL("./seating-worker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<Plan>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", (event) => reject(new Error(`The seating worker failed: ${event.message}`)));
    worker.addEventListener("message", ({ data }: MessageEvent<SeatingAnswer>) => {
      if (data.kind === "result") resolve(data.plan);
      else onProgress?.(data.plan);
    });
  });
  worker.postMessage({ id: 1, problem, ...options } satisfies SeatingRequest);
  return answer.finally(() => worker.terminate());
}

/**
 * Plans three ways on from what has happened (the problem holds `frozen` and `published`): one search per offer, one
 * after the other, because a phone has few cores. `budgetMs` is the time of each.
 */
export async function replanInWorker(
  problem: Problem,
  options: PlanOptions,
  watch: { readonly signal?: AbortSignal } = {},
): Promise<readonly Offer[]> {
  const plans: Plan[] = [];
  for (const steadiness of OFFERS) plans.push(await planInWorker({ ...problem, steadiness }, options, watch));
  return chooseOffers(problem, plans);
}
