import type { Rate } from "./limits.ts";

/**
 * A token bucket that may go into debt: what was spent is spent, the bucket says how long the spender must rest.
 * A debt above one more burst is hopeless, because a sender that heeds back-pressure cannot reach it.
 */
export interface TokenBucket {
  /** Takes `cost` at time `nowMs` and answers the rest needed, in ms: 0 for none, Infinity for hopeless. */
  readonly spend: (cost: number, nowMs: number) => number;
}

/** A full bucket at `nowMs`. */
export function createTokenBucket(rate: Rate, nowMs: number): TokenBucket {
  let tokens = rate.burst;
  let filledAt = nowMs;
  return {
    spend(cost, nowMs) {
      const earned = (Math.max(0, nowMs - filledAt) * rate.perSecond) / 1000;
      filledAt = nowMs;
      tokens = Math.min(rate.burst, tokens + earned) - cost;
      if (tokens >= 0) return 0;
      if (tokens < -rate.burst) return Infinity;
      return Math.ceil((-tokens * 1000) / rate.perSecond);
    },
  };
}
