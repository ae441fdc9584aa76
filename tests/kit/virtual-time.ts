import type { Random, World } from "../../src/sync/ports.ts";
import { randomFrom } from "./random.ts";

/** Clock, timers and chance that a test moves by hand. */
export interface VirtualTime extends World {
  /** Runs what is due in the next `ms`, in order, with all promises in between. */
  advance(ms: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Time that stands still at `start` (epoch ms) until it is advanced. The seed decides all chance. */
export function virtualTime(seed: number, start = 1_700_000_000_000): VirtualTime {
  let now = start;
  let timers: Timer[] = [];
  return {
    clock: { now: () => now },
    schedule: {
      after(delayMs, run) {
        const timer = { at: now + Math.max(0, delayMs), run };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    random: seededRandom(seed),
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = timers.reduce<Timer | undefined>(
          (first, one) => (first && first.at <= one.at ? first : one),
          undefined,
        );
        if (!next || next.at > end) break;
        timers = timers.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
    },
  };
}

/** The Random port with all its chance from a seed. */
function seededRandom(seed: number): Random {
  const { below, bytes } = randomFrom(seed);
  return { bytes, fraction: () => below(2 ** 32) / 2 ** 32 };
}

/** Lets promises run until none is left that does not wait for a timer. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
