import { join } from "node:path";
import type { Fault, Run, Scene } from "./fault.ts";
import { FaultPhone, sleep, Witness } from "./fault-phone.ts";

/** One person has the room open in two tabs and writes in both; the first is closed in the middle. */
export const twoTabs: Fault = {
  name: "two-tabs",
  needsDisk: false,
  runs: { quick: 1, full: 50 },
  async play({ hall, random, folder, run }: Scene): Promise<Run> {
    const room = await hall.room();
    const witness = new Witness();
    const at = { hall, room, witness, profile: join(folder, "profile") };
    const phone = await FaultPhone.start(at);
    await phone.join();
    const second = await phone.context.newPage();
    await phone.reopen(second);
    const inFirst = phone.write({ prefix: `tabs ${run} first`, count: 80, pauseMs: 10 }).catch(() => undefined);
    const inSecond = phone.write({ prefix: `tabs ${run} second`, count: 60, pauseMs: 10, patienceMs: 12_000 }, second);
    await sleep(500 + random.below(2000));
    await phone.page.close();
    await Promise.all([inFirst, inSecond]);
    const missing = await room.missing(witness.kept);
    await phone.kill();
    const again = await FaultPhone.start(at, { linked: false });
    const known = await again.reopen();
    const found = known ? await again.notes() : [];
    await again.close();
    // With a number of the journal used twice, the others would have stopped reading it.
    return witness.run(found, missing.length === 0 ? [] : [`run ${run}: the others lack ${missing.length} notes`]);
  },
};
