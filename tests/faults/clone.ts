import { cp } from "node:fs/promises";
import { join } from "node:path";
import { begin, lackedByOthers } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { FaultPhone } from "./fault-phone.ts";

/**
 * A phone's profile is copied and both run in turn, as after restoring a backup: the copy goes on where the copying
 * was, the original has written more since.
 */
export const clone: Fault = {
  name: "clone",
  needsDisk: false,
  runs: { quick: 1, full: 30 },
  async play(scene: Scene): Promise<Run> {
    const { folder, run } = scene;
    const begun = await begin(scene);
    const { room, witness, at, phone } = begun;
    await phone.write({ prefix: `clone ${run} before`, count: 10 });
    await phone.close();
    const copy = { ...at, profile: join(folder, "copy") };
    await cp(at.profile, copy.profile, { recursive: true, verbatimSymlinks: true });
    const original = await FaultPhone.start(at);
    await original.reopen();
    await original.write({ prefix: `clone ${run} original`, count: 5 });
    await room.missing(witness.kept);
    await original.close();
    const restored = await FaultPhone.start(copy);
    await restored.reopen();
    // What the original wrote comes back from the others before the copy writes on.
    const caughtUp = await restored.has(witness.kept);
    await restored.write({ prefix: `clone ${run} restored`, count: 5 });
    const lacked = await lackedByOthers(begun, run);
    const found = await restored.notes();
    await restored.close();
    return witness.run(found, [
      ...(caughtUp ? [] : [`run ${run}: the copy did not get what the original had written`]),
      ...lacked,
    ]);
  },
};
