import type { Plan } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { startRotation, type Run } from "./rotation.ts";

/** What a timed search needs from outside. */
export interface Drive {
  readonly seed: number;
  readonly budgetMs: number;
  /** Milliseconds that pass, from any starting point. */
  readonly now: () => number;
  /** Hears of each better plan, the first usable one included. */
  readonly onPlan?: (plan: Plan) => void;
}

/** Candidates of the first short run. */
const TRIAL_WORK = 100_000;
/** Each run is at most so many times longer than the one before, because engines grow faster while they warm up. */
const GROWTH = 6;
const SLICE = 20_000;

/**
 * Searches for a time instead of an effort. The clock only chooses the efforts: first a short run, then longer ones up
 * to what the time left allows, each with the next seed. The plan carries seed and work, so it can be made again.
 */
export function driveRotation(problem: Problem, drive: Drive): Plan {
  const started = drive.now();
  const left = (): number => drive.budgetMs - (drive.now() - started);
  let best: Plan | undefined;
  let [seed, work] = [drive.seed, TRIAL_WORK];
  for (;;) {
    const before = drive.now();
    const run = startRotation(problem, { seed, work });
    if (!best) drive.onPlan?.(run.best());
    const finished = stepUntil(run, left);
    const plan = run.best();
    if (!best || plan.price < best.price) {
      best = plan;
      drive.onPlan?.(plan);
    }
    const rate = run.workDone() / Math.max(0.5, drive.now() - before);
    if (!finished || best.proved.optimal || run.workDone() === 0 || left() < 0.08 * drive.budgetMs) return best;
    seed++;
    work = Math.round(Math.min(GROWTH * work, 0.92 * rate * left()));
  }
}

function stepUntil(run: Run, left: () => number): boolean {
  while (run.step(SLICE)) if (left() <= 0) return false;
  return true;
}
