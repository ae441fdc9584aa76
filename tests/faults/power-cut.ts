import { join } from "node:path";
import { begin, forgotten, lackedByOthers, onItsOwnDisk, type Begun } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { FaultPhone, sleep } from "./fault-phone.ts";
import { LoopDisk } from "./loop-disk.ts";

/** The power goes at a random moment while a person writes: only what the disk itself has is there afterwards. */
export const powerCut: Fault = {
  name: "power-cut",
  needsDisk: true,
  runs: { quick: 2, full: 50 },
  async play(scene: Scene): Promise<Run> {
    const { random, folder, run } = scene;
    const disk = await LoopDisk.make(folder, 160);
    const begun = await begin(scene, { disk: disk.path });
    const { phone } = begun;
    const writing = phone.write({ prefix: `cut ${run}`, count: 180 }).catch(() => undefined);
    await sleep(500 + random.below(4000));
    phone.stop();
    const image = await disk.copyAsCut(join(folder, "after"));
    await phone.kill();
    await writing;
    await disk.release();
    return afterwards(begun, { image, folder: join(folder, "after"), run });
  },
};

interface Cut extends Pick<Scene, "folder" | "run"> {
  /** The disk as the cut left it. */
  readonly image: string;
}

/** The phone has power again: first alone, to see what its own disk has, then linked, to see that it can go on. */
async function afterwards(begun: Begun, { image, folder, run }: Cut): Promise<Run> {
  const disk = await LoopDisk.after(image, folder);
  const { witness } = begun;
  const at = { ...begun.at, profile: join(disk.path, "profile") };
  try {
    const { known, found } = await onItsOwnDisk(at);
    const before = witness.run(found, forgotten(known, run));
    if (!known) return before;
    const again = await FaultPhone.start(at);
    await again.reopen();
    await again.write({ prefix: `cut ${run} again`, count: 3 });
    // A number used twice would be a fork: everybody else would stop reading this journal.
    const broken = await lackedByOthers(begun, run);
    await again.close();
    return { ...before, broken };
  } finally {
    await FaultPhone.killAll();
    await disk.release();
  }
}
