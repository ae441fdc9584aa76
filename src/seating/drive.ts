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

/** Candidates of the first short run, which also tells how fast the device is. */
const TRIAL_WORK = 400_000;
const SLICE = 20_000;

/**
 * Searches for a time instead of an effort. The clock only chooses the efforts: first a short run, then runs sized to
 * fill the time that is left, each with the next seed. The plan carries seed and work, so it can be made again.
 */
export function driveRotation(problem: Problem, drive: Drive): Plan {
  const started = drive.now();
  const left = (): number => drive.budgetMs - (drive.now() - started);
  let best: Plan | undefined;
  let [seed, work, rate] = [drive.seed, TRIAL_WORK, 0];
  for (;;) {
    const before = drive.now();
    const run = startRotation(problem, { seed, work });
    if (!best) drive.onPlan?.(run.best());
    const finished = stepUntil(run, left);
    const plan = run.best();
    if (!best || better(plan, best)) {
      best = plan;
      drive.onPlan?.(plan);
    }
    if (!finished || best.proved.optimal || run.workDone() === 0) return best;
    rate = run.workDone() / Math.max(0.5, drive.now() - before);
    if (left() < 0.1 * drive.budgetMs) return best;
    seed++;
    work = Math.max(TRIAL_WORK, Math.round(rate * left() * 0.92));
  }
}

function stepUntil(run: Run, left: () => number): boolean {
  while (run.step(SLICE)) if (left() <= 0) return false;
  return true;
}

function better(plan: Plan, best: Plan): boolean {
  return plan.price < best.price;
}
