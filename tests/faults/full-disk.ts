import { begin, forgotten, onItsOwnDisk } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { FaultPhone, sleep } from "./fault-phone.ts";
import { LoopDisk } from "./loop-disk.ts";

/** The disk fills up while a person writes, and is freed later; then the browser ends, in order or not. */
export const fullDisk: Fault = {
  name: "full-disk",
  needsDisk: true,
  runs: { quick: 2, full: 50 },
  async play(scene: Scene): Promise<Run> {
    const { random, folder, run } = scene;
    const disk = await LoopDisk.make(folder, 200);
    try {
      const { witness, at, phone } = await begin(scene, { disk: disk.path });
      await phone.install();
      await phone.write({ prefix: `full ${run} before`, count: 10 });
      await sleep(500);
      disk.fill(random.below(300_000));
      await phone.write({ prefix: `full ${run} in it`, count: 40 });
      const tried = witness.toldCount;
      await disk.free();
      await phone.write({ prefix: `full ${run} after`, count: 5 });
      const refused = witness.toldCount - tried;
      await (random.chance(0.5) ? phone.kill() : phone.close());
      const { known, found } = await onItsOwnDisk(at);
      return witness.run(found, [
        ...forgotten(known, run),
        ...(refused === 0 ? [] : [`run ${run}: ${refused} of 5 notes were refused though there was space again`]),
      ]);
    } finally {
      await FaultPhone.killAll();
      await disk.free();
      await disk.release();
    }
  },
};
