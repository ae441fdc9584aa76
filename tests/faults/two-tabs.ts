import { begin, lackedByOthers, onItsOwnDisk } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { sleep } from "./fault-phone.ts";

/** One person has the room open in two tabs and writes in both; the first is closed in the middle. */
export const twoTabs: Fault = {
  name: "two-tabs",
  needsDisk: false,
  runs: { quick: 1, full: 50 },
  async play(scene: Scene): Promise<Run> {
    const { random, run } = scene;
    const begun = await begin(scene);
    const { witness, at, phone } = begun;
    const second = await phone.context.newPage();
    await phone.reopen(second);
    const inFirst = phone.write({ prefix: `tabs ${run} first`, count: 80, pauseMs: 10 }).catch(() => undefined);
    const inSecond = phone.write({ prefix: `tabs ${run} second`, count: 60, pauseMs: 10, patienceMs: 12_000 }, second);
    await sleep(500 + random.below(2000));
    await phone.page.close();
    await Promise.all([inFirst, inSecond]);
    const lacked = await lackedByOthers(begun, run);
    await phone.kill();
    const { found } = await onItsOwnDisk(at);
    // With a number of the journal used twice, the others would have stopped reading it.
    return witness.run(found, lacked);
  },
};
