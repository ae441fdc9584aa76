import { begin, forgotten, onItsOwnDisk } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { sleep, type FaultPhone } from "./fault-phone.ts";

/** The browser is killed at a random moment while its person writes. */
export const kill: Fault = {
  name: "kill",
  needsDisk: false,
  runs: { quick: 3, full: 200 },
  async play(scene: Scene): Promise<Run> {
    const { random, run } = scene;
    const { witness, at, phone } = await begin(scene);
    const writing = phone.write({ prefix: `kill ${run}`, count: 190 }).catch(() => undefined);
    await sleep(random.below(5000));
    await phone.kill();
    await writing;
    const writeOn = (again: FaultPhone): Promise<void> => again.write({ prefix: `kill ${run} again`, count: 2 });
    const { known, found } = await onItsOwnDisk(at, writeOn);
    return witness.run(found, forgotten(known, run));
  },
};
