import { createRandom } from "../../src/platform/random.ts";
import { timers } from "../../src/platform/schedule.ts";
import { systemClock } from "../../src/platform/system-clock.ts";
import type { World } from "../../src/sync/ports.ts";

/** The machine's own clock, timers and chance. */
export const realWorld: World = { clock: systemClock, schedule: timers, random: createRandom(crypto) };
