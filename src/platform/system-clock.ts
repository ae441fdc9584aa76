import type { Clock } from "../sync/ports.ts";

/** The device's own clock. */
export const systemClock: Clock = { now: () => Date.now() };
