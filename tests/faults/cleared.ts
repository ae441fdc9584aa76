import { begin, forgotten, lackedByOthers, onItsOwnDisk } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { sleep } from "./fault-phone.ts";

/** The browser deletes all data of the site while the app is open, as people do under "clear browsing data". */
export const cleared: Fault = {
  name: "cleared",
  needsDisk: false,
  runs: { quick: 1, full: 100 },
  async play(scene: Scene): Promise<Run> {
    const { hall, random, run } = scene;
    const begun = await begin(scene);
    const { room, witness, at, phone } = begun;
    await phone.write({ prefix: `cleared ${run} before`, count: 10 });
    const early = await room.missing(witness.kept);
    // Refused are only notes that cannot follow what is gone, until that has come back.
    const writing = phone.write({ prefix: `cleared ${run} in it`, count: 20, pauseMs: 100 });
    await sleep(random.below(500));
    const devtools = await phone.context.newCDPSession(phone.page);
    const began = performance.now();
    await devtools.send("Storage.clearDataForOrigin", { origin: hall.url, storageTypes: "all" });
    await phone.page.locator(".status-line--bad, .status-line--warning").first().waitFor({ timeout: 5000 });
    const toldMs = performance.now() - began;
    await writing;
    await sleep(3000);
    await phone.write({ prefix: `cleared ${run} after`, count: 5 });
    const lacked = await lackedByOthers(begun, run);
    await phone.close();
    const { known, found } = await onItsOwnDisk(at);
    const told = witness.run(found);
    return {
      ...told,
      told: told.told + 1,
      maxToldMs: Math.max(told.maxToldMs, toldMs),
      broken: [
        ...forgotten(known, run),
        ...(early.length === 0 ? [] : [`run ${run}: the others lacked ${early.length} notes before`]),
        ...lacked,
      ],
    };
  },
};
