import { monitorEventLoopDelay } from "node:perf_hooks";

/** How often the loop is looked at, ms; a look that comes on time is no delay. */
const everyMs = 10;

/** Watches how long work has to wait in this process. */
export interface LoopWatch {
  /** The longest wait since this was last asked, seconds. */
  readonly longest: () => number;
  readonly stop: () => void;
}

export function watchLoop(): LoopWatch {
  const histogram = monitorEventLoopDelay({ resolution: everyMs });
  histogram.enable();
  return {
    longest() {
      const seconds = Math.max(0, Math.round(histogram.max / 1e6) - everyMs) / 1000;
      histogram.reset();
      return seconds;
    },
    stop: () => void histogram.disable(),
  };
}
