import { join } from "node:path";
import type { Fault, Run, Scene } from "./fault.ts";
import { FaultPhone, sleep, Witness } from "./fault-phone.ts";
import type { HallRoom } from "./hall.ts";
import { LoopDisk } from "./loop-disk.ts";

/** The power goes at a random moment while a person writes: only what the disk itself has is there afterwards. */
export const powerCut: Fault = {
  name: "power-cut",
  needsDisk: true,
  runs: { quick: 2, full: 50 },
  async play({ hall, random, folder, run }: Scene): Promise<Run> {
    const room = await hall.room();
    const witness = new Witness();
    const disk = await LoopDisk.make(folder, 160);
    const phone = await FaultPhone.start({ hall, room, witness, profile: join(disk.path, "profile") });
    await phone.join();
    const writing = phone.write({ prefix: `cut ${run}`, count: 180 }).catch(() => undefined);
    await sleep(500 + random.below(4000));
    phone.stop();
    const image = await disk.copyAsCut(join(folder, "after"));
    await phone.kill();
    await writing;
    await disk.release();
    return afterwards({ hall, room, witness, image, folder: join(folder, "after"), run });
  },
};

interface Afterwards extends Pick<Scene, "hall" | "folder" | "run"> {
  readonly room: HallRoom;
  readonly witness: Witness;
  readonly image: string;
}

/** The phone has power again: first alone, to see what its own disk has, then linked, to see that it can go on. */
async function afterwards({ hall, room, witness, image, folder, run }: Afterwards): Promise<Run> {
  const disk = await LoopDisk.after(image, folder);
  const at = { hall, room, witness, profile: join(disk.path, "profile") };
  try {
    const alone = await FaultPhone.start(at, { linked: false });
    const known = await alone.reopen();
    const found = known ? await alone.notes() : [];
    await alone.close();
    const before = witness.run(found, known ? [] : [`run ${run}: the phone has forgotten the room`]);
    if (!known) return before;
    const again = await FaultPhone.start(at);
    await again.reopen();
    await again.write({ prefix: `cut ${run} again`, count: 3 });
    const missing = await room.missing(witness.kept);
    await again.close();
    // A number used twice would be a fork: everybody else would stop reading this journal.
    const broken = missing.length === 0 ? [] : [`run ${run}: the others never saw ${missing.length} notes`];
    return { ...before, broken };
  } finally {
    await FaultPhone.killAll();
    await disk.release();
  }
}
