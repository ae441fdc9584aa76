import type { Fault } from "./fault.ts";
import { fullDisk } from "./full-disk.ts";
import { kill } from "./kill.ts";
import { powerCut } from "./power-cut.ts";

/** All faults, in the order in which they are played. */
export const faults: readonly Fault[] = [kill, powerCut, fullDisk];
