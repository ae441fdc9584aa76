import { begin, lackedByOthers } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { FaultPhone } from "./fault-phone.ts";

/** Runs in a page of the site without the app: spoils every third entry and every snapshot on the disk. */
function spoilRows(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("iltapaja");
    opening.addEventListener("error", () => reject(opening.error));
    opening.addEventListener("success", () => {
      const database = opening.result;
      const work = database.transaction(["entries", "snapshots"], "readwrite");
      let seen = 0;
      const spoil = (store: string, row: (value: Record<string, unknown>) => Record<string, unknown>): void => {
        const walk = work.objectStore(store).openCursor();
        walk.addEventListener("success", () => {
          const cursor = walk.result;
          if (!cursor) return;
          if (store === "snapshots" || seen++ % 3 === 1) cursor.update(row(cursor.value as Record<string, unknown>));
          cursor.continue();
        });
      };
      spoil("entries", (row) => {
        const bytes = row["bytes"] as Uint8Array;
        const kind = seen % 4;
        if (kind === 0) return { ...row, bytes: "text" };
        if (kind === 1) return { ...row, bytes: bytes.slice(0, bytes.length / 2) };
        if (kind === 2) return { ...row, position: "first" };
        return { ...row, bytes: bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 0x55 : byte)) };
      });
      spoil("snapshots", (row) => ({ ...row, journals: "none" }));
      work.addEventListener("complete", () => {
        database.close();
        resolve(seen);
      });
      work.addEventListener("abort", () => reject(work.error));
    });
  });
}

/** A third of the rows on the disk are spoilt. What they held comes back from the other devices. */
export const corruptRows: Fault = {
  name: "corrupt-rows",
  needsDisk: false,
  runs: { quick: 1, full: 50 },
  async play(scene: Scene): Promise<Run> {
    const { hall, run } = scene;
    const begun = await begin(scene);
    const { room, witness, at, phone } = begun;
    await phone.write({ prefix: `corrupt ${run}`, count: 30 });
    const early = await room.missing(witness.kept);
    await phone.page.goto(`${hall.url}/robots.txt`);
    const spoilt = await phone.page.evaluate(spoilRows);
    await phone.close();
    const again = await FaultPhone.start(at);
    await again.reopen();
    const back = await again.has(witness.kept);
    await again.write({ prefix: `corrupt ${run} after`, count: 3 });
    const lacked = await lackedByOthers(begun, run);
    const found = await again.notes();
    const { errors } = again;
    await again.close();
    return witness.run(found, [
      ...(spoilt > 20 && early.length === 0 ? [] : [`run ${run}: nothing was put to the test`]),
      ...(back ? [] : [`run ${run}: some rows did not come back`]),
      ...lacked,
      ...errors,
    ]);
  },
};
