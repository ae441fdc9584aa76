import { texts as common } from "../../src/text/common/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { begin } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { sleep, type FaultPhone } from "./fault-phone.ts";

/**
 * A new version of the app is published in the middle of an evening, and the old one is gone from the server. Nothing
 * may reload or go blank; after the evening the update is offered, and taken.
 */
export const update: Fault = {
  name: "update",
  needsDisk: false,
  runs: { quick: 1, full: 30 },
  async play(scene: Scene): Promise<Run> {
    const { hall, run } = scene;
    const { room, witness, phone } = await begin(scene, { room: await hall.freshRoom() });
    const { page } = phone;
    const broken: string[] = [];
    const expect = (holds: boolean, what: string): void => void (holds || broken.push(`run ${run}: ${what}`));
    await phone.install();
    await phone.write({ prefix: `update ${run} before`, count: 5 });
    await page.evaluate(() => Object.assign(window, { samePage: true }));
    await keptForLater(phone);
    await hall.publishNext(`v${run}`);
    expect(await phone.newVersionWaits(), "the new version does not come and wait");
    await phone.write({ prefix: `update ${run} in it`, count: 5 });
    const offer = page.getByRole("button", { name: common.updateNow, exact: true });
    expect(!(await offer.isVisible()), "the update is offered in the middle of the evening");
    await visit(phone, broken);
    expect(await isSamePage(phone), "the page was loaded again by itself");
    await room.end();
    await offer.waitFor({ timeout: 20_000 });
    expect(await isSamePage(phone), "the page was loaded again by itself after the evening");
    await Promise.all([page.waitForEvent("load", { timeout: 20_000 }), offer.click()]);
    const script = await phone.script();
    expect(script.includes(`v${run}.js`), `the old version is still in use: ${script}`);
    const bar = page.locator(".phone-bar");
    await bar.getByText(phoneTexts.nav.notes, { exact: true }).first().click({ timeout: 20_000 });
    await phone.has(witness.kept);
    const found = await phone.notes();
    await phone.close();
    return witness.run(found, [...broken, ...phone.errors]);
  },
};

/** Parts of the app that are fetched late must open after their files have gone from the server. */
async function visit(phone: FaultPhone, broken: string[]): Promise<void> {
  const room = new URL(phone.page.url()).hash;
  await phone.page.evaluate(() => {
    location.hash = "#/trust";
  });
  const opened = await phone.page
    .locator("main h2")
    .first()
    .waitFor({ timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
  if (!opened)
    broken.push(`a part that is fetched late stays blank: ${await phone.page.locator("body").textContent()}`);
  await phone.page.evaluate((back) => {
    location.hash = back;
  }, room);
  await phone.page.locator(".own-notes").waitFor({ timeout: 10_000 });
}

function isSamePage(phone: FaultPhone): Promise<boolean> {
  return phone.page.evaluate(() => "samePage" in window);
}

/** Waits until the parts that are not needed at once have been kept too. */
async function keptForLater(phone: FaultPhone): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    const kept = await phone.page.evaluate(async () => (await (await caches.open("iltapaja-later")).keys()).length);
    if (kept > 20) return;
    await sleep(500);
  }
  throw new Error("The later parts of the app were not kept");
}
