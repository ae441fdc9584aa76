import type { Limits } from "./limits.ts";
import { createTokenBucket } from "./token-bucket.ts";

/** What one connection may still cost the hub; each answer is the rest it needs, in ms (see TokenBucket). */
export interface Allowance {
  readonly spendIn: (bytes: number) => number;
  readonly spendOut: (bytes: number, copies: number) => number;
}

export function createAllowance(limits: Limits): Allowance {
  const start = performance.now();
  const messages = createTokenBucket(limits.messages, start);
  const bytesIn = createTokenBucket(limits.bytesIn, start);
  const bytesOut = createTokenBucket(limits.bytesOut, start);
  return {
    spendIn(bytes) {
      const now = performance.now();
      return Math.max(messages.spend(1, now), bytesIn.spend(bytes, now));
    },
    spendOut: (bytes, copies) => bytesOut.spend((bytes + limits.copyOverheadBytes) * copies, performance.now()),
  };
}
