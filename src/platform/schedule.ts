import type { Schedule } from "../sync/ports.ts";

/** Timers of the page. */
export const timers: Schedule = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
