import { cp } from "node:fs/promises";
import { join } from "node:path";
import { begin, lackedByOthers } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { FaultPhone, type PhonePlace } from "./fault-phone.ts";

/**
 * A profile from before an update comes back, as after restoring a backup: the old app on the old data, while the same
 * person has gone on with the new one.
 */
export const oldProfile: Fault = {
  name: "old-profile",
  needsDisk: false,
  runs: { quick: 1, full: 30 },
  async play(scene: Scene): Promise<Run> {
    const { hall, folder, run } = scene;
    const broken: string[] = [];
    const expect = (holds: boolean, what: string): void => void (holds || broken.push(`run ${run}: ${what}`));
    const begun = await begin(scene, { room: await hall.freshRoom() });
    const { witness, at, phone } = begun;
    await phone.install();
    await phone.write({ prefix: `old ${run} before`, count: 5 });
    const old = await phone.script();
    await phone.close();
    const backup = { ...at, profile: join(folder, "backup") };
    await cp(at.profile, backup.profile, { recursive: true, verbatimSymlinks: true });
    await hall.publishNext(`p${run}`);
    const updated = await afterUpdate(at);
    expect((await updated.script()) !== old, "the new version does not take over after the update");
    await updated.write({ prefix: `old ${run} updated`, count: 5 });
    await lackedByOthers(begun, run);
    await updated.close();
    const restored = await FaultPhone.start(backup);
    expect(await restored.reopen(), "the restored phone has forgotten the room");
    expect((await restored.script()) === old, "nothing was put to the test: the restored phone has the new version");
    expect(await restored.has(witness.kept), "the restored phone did not get what had been written since");
    await restored.write({ prefix: `old ${run} restored`, count: 5 });
    const lacked = await lackedByOthers(begun, run);
    await restored.close();
    const last = await afterUpdate(backup);
    const found = await last.notes();
    await last.close();
    return witness.run(found, [...broken, ...lacked, ...restored.errors, ...last.errors]);
  },
};

/** The phone once it has heard of the new version and was started again. */
async function afterUpdate(at: PhonePlace): Promise<FaultPhone> {
  const before = await FaultPhone.start(at);
  await before.reopen();
  await before.newVersionWaits();
  await before.close();
  const after = await FaultPhone.start(at);
  await after.reopen();
  return after;
}
