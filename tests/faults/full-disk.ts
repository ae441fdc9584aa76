import { join } from "node:path";
import type { Fault, Run, Scene } from "./fault.ts";
import { FaultPhone, sleep, Witness } from "./fault-phone.ts";
import { LoopDisk } from "./loop-disk.ts";

/** The disk fills up while a person writes, and is freed later; then the browser ends, in order or not. */
export const fullDisk: Fault = {
  name: "full-disk",
  needsDisk: true,
  runs: { quick: 2, full: 50 },
  async play({ hall, random, folder, run }: Scene): Promise<Run> {
    const room = await hall.room();
    const witness = new Witness();
    const disk = await LoopDisk.make(folder, 200);
    const at = { hall, room, witness, profile: join(disk.path, "profile") };
    const phone = await FaultPhone.start(at);
    try {
      await phone.join();
      await phone.page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await phone.write({ prefix: `full ${run} before`, count: 10 });
      await sleep(500);
      disk.fill(random.below(300_000));
      await phone.write({ prefix: `full ${run} in it`, count: 40 });
      const tried = witness.toldCount;
      await disk.free();
      await phone.write({ prefix: `full ${run} after`, count: 5 });
      const refused = witness.toldCount - tried;
      await (random.chance(0.5) ? phone.kill() : phone.close());
      const again = await FaultPhone.start(at, { linked: false });
      const known = await again.reopen();
      const found = known ? await again.notes() : [];
      await again.close();
      return witness.run(found, [
        ...(known ? [] : [`run ${run}: the phone has forgotten the room`]),
        ...(refused === 0 ? [] : [`run ${run}: ${refused} of 5 notes were refused though there was space again`]),
      ]);
    } finally {
      await FaultPhone.killAll();
      await disk.free();
      await disk.release();
    }
  },
};
