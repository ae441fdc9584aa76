import { join } from "node:path";
import type { Fault, Run, Scene } from "./fault.ts";
import { FaultPhone, sleep, Witness } from "./fault-phone.ts";

/** The page goes to the background and is frozen there, as phones do; others write meanwhile, then it comes back. */
export const freeze: Fault = {
  name: "freeze",
  needsDisk: false,
  runs: { quick: 1, full: 50 },
  async play({ hall, random, folder, run }: Scene): Promise<Run> {
    const room = await hall.room();
    const witness = new Witness();
    const at = { hall, room, witness, profile: join(folder, "profile") };
    const phone = await FaultPhone.start(at);
    await phone.join();
    const writing = phone.write({ prefix: `freeze ${run}`, count: 30, pauseMs: 20, patienceMs: 60_000 });
    await sleep(random.below(600));
    const devtools = await phone.context.newCDPSession(phone.page);
    await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
    const heard = `freeze ${run} from the laptop`;
    await room.write(heard);
    await sleep(4000 + random.below(4000));
    await devtools.send("Page.setWebLifecycleState", { state: "active" });
    await writing;
    const caughtUp = await phone.page
      .locator("section.wall .note-card__text", { hasText: heard })
      .waitFor({ timeout: 10_000 })
      .then(
        () => true,
        () => false,
      );
    const missing = await room.missing(witness.kept);
    await phone.kill();
    const again = await FaultPhone.start(at, { linked: false });
    const known = await again.reopen();
    const found = known ? await again.notes() : [];
    await again.close();
    return witness.run(found, [
      ...(caughtUp ? [] : [`run ${run}: the phone did not catch up within 10 s`]),
      ...(missing.length === 0 ? [] : [`run ${run}: the others lack ${missing.length} notes`]),
    ]);
  },
};
