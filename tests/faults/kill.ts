import { join } from "node:path";
import type { Fault, Run, Scene } from "./fault.ts";
import { FaultPhone, sleep, Witness } from "./fault-phone.ts";

/** The browser is killed at a random moment while its person writes. */
export const kill: Fault = {
  name: "kill",
  needsDisk: false,
  runs: { quick: 3, full: 200 },
  async play({ hall, random, folder, run }: Scene): Promise<Run> {
    const room = await hall.room();
    const witness = new Witness();
    const at = { hall, room, witness, profile: join(folder, "profile") };
    const phone = await FaultPhone.start(at);
    await phone.join();
    const writing = phone.write({ prefix: `kill ${run}`, count: 190 }).catch(() => undefined);
    await sleep(random.below(5000));
    await phone.kill();
    await writing;
    const again = await FaultPhone.start(at, { linked: false });
    const known = await again.reopen();
    if (known) await again.write({ prefix: `kill ${run} again`, count: 2 });
    const found = known ? await again.notes() : [];
    await again.close();
    return witness.run(found, known ? [] : [`run ${run}: the phone has forgotten the room`]);
  },
};
