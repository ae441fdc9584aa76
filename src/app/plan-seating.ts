import type { SeatingPlanner } from "../live/seating-planner.ts";
import type { SeatingAnswer, SeatingQuestion } from "./solve-seating.ts";

/** Plans in workers. `seed` makes another proposal of the same request. */
export function workerPlanner(seed: () => number): SeatingPlanner {
  return {
    propose: (request, signal) => ask({ kind: "propose", about: { request, seed: seed() } }, signal),
    mend: (request) => ask({ kind: "mend", about: request }),
    check: (request) => ask({ kind: "check", about: request }),
    advise: (people, rounds) => ask({ kind: "advise", about: { people, rounds } }),
  };
}

/**
 * Answers in a worker of its own and ends it afterwards. Aborting ends the worker at once and rejects with the signal's
 * reason. Tests in Node have no workers: there it answers in place, with an effort instead of a time, so that the same
 * seed gives the same plan. Built apps leave that way out.
 */
async function ask<K extends SeatingQuestion["kind"]>(
  question: SeatingQuestion<K>,
  signal?: AbortSignal,
): Promise<SeatingAnswer<K>> {
  signal?.throwIfAborted();
  if (!import.meta.env.PROD && typeof Worker === "undefined") {
    const { answer, byEffort } = await import("./solve-seating.ts");
    return answer(question, byEffort);
  }
  const worker = new Worker(new URL("./seating-worker.ts", import.meta.url), { type: "module" });
  const answered = new Promise<SeatingAnswer<K>>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", (event) => reject(new Error(`The seating worker failed: ${event.message}`)));
    worker.addEventListener("message", ({ data }: MessageEvent<SeatingAnswer<K>>) => resolve(data));
  });
  worker.postMessage(question);
  return answered.finally(() => worker.terminate());
}
