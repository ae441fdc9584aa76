import { cleared } from "./cleared.ts";
import { clockLeaps } from "./clock-leaps.ts";
import { clone } from "./clone.ts";
import { corruptRows } from "./corrupt-rows.ts";
import { deadHandle } from "./dead-handle.ts";
import type { Fault } from "./fault.ts";
import { freeze } from "./freeze.ts";
import { fullDisk } from "./full-disk.ts";
import { kill } from "./kill.ts";
import { oldProfile } from "./old-profile.ts";
import { powerCut } from "./power-cut.ts";
import { twoTabs } from "./two-tabs.ts";
import { update } from "./update.ts";

/** All faults, in the order in which they are played. */
export const faults: readonly Fault[] = [
  kill,
  powerCut,
  fullDisk,
  cleared,
  deadHandle,
  corruptRows,
  twoTabs,
  clone,
  oldProfile,
  clockLeaps,
  freeze,
  update,
];
