import { begin, lackedByOthers, onItsOwnDisk } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { sleep } from "./fault-phone.ts";

/** The page goes to the background and is frozen there, as phones do; others write meanwhile, then it comes back. */
export const freeze: Fault = {
  name: "freeze",
  needsDisk: false,
  runs: { quick: 1, full: 50 },
  async play(scene: Scene): Promise<Run> {
    const { random, run } = scene;
    const begun = await begin(scene);
    const { room, witness, at, phone } = begun;
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
    const lacked = await lackedByOthers(begun, run);
    await phone.kill();
    const { found } = await onItsOwnDisk(at);
    return witness.run(found, [...(caughtUp ? [] : [`run ${run}: the phone did not catch up within 10 s`]), ...lacked]);
  },
};
