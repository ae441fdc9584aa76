import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as doorTexts } from "../../src/text/door/fi.ts";
import { texts as join } from "../../src/text/join/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { goToStep, lookAt, planEvening, seen, seesNotes, writeNote } from "../kit/browser-evening.ts";
import { newDevice, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * A facilitator and three phones: one is removed with a new key, the others go on, and somebody who comes later is let
 * in. Proves that the parts hold together in real browsers; what can be heard is proven in tests/convergence.
 */
let hub: HubProcess;
let browser: Browser;
let leader: Device;
let phones: readonly [Device, Device, Device];
let link: string;

beforeAll(async () => {
  hub = await startHubProcess();
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
  phones = [await newDevice(browser, "phone"), await newDevice(browser, "phone"), await newDevice(browser, "phone")];
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

describe("an evening in which somebody is removed with a new key", () => {
  it("goes on for the others alone", async () => {
    link = `${hub.url}/#${await planEvening(leader, hub.url)}`;
    const [aino, bertta, riku] = phones;
    await joinAs(aino.page, "Aino");
    await joinAs(bertta.page, "Bertta");
    await joinAs(riku.page, "Riku");
    await goToStep(leader, "Tarpeet ja ideat");
    await writeNote(riku, "Rikun lappu ennen");
    await writeNote(aino, "Ainon lappu ennen");
    for (const phone of phones) await seesNotes(phone, 2);

    await leader.page.getByRole("button", { name: /^Riku/ }).click();
    await leader.page.getByRole("button", { name: consoleTexts.people.remove }).click();
    await leader.page.getByLabel(doorTexts.newKey.also).check();
    await leader.page.getByRole("button", { name: consoleTexts.people.removeYes, exact: true }).click();
    await leader.page.getByText(doorTexts.newKey.doneWithKey("Riku")).first().waitFor(seen);
    await riku.page.getByText(phoneTexts.removed).waitFor(seen);

    for (const [phone, text] of [
      [aino, "Ainon lappu jälkeen"],
      [bertta, "Bertan lappu jälkeen"],
    ] as const) {
      await lookAt(phone, "now");
      await writeNote(phone, text);
    }
    for (const phone of [aino, bertta]) await seesNotes(phone, 4);
    await riku.page.waitForTimeout(4000);
    await seesNotes(riku, 2);
    expect([leader, ...phones].flatMap(({ errors }) => errors)).toEqual([]);
  });

  it("is the same after a phone has started again, and after the removed one has", async () => {
    const [aino, , riku] = phones;
    for (const { page } of [aino, riku]) await page.reload();
    await seesNotes(aino, 4);
    await riku.page.getByText(phoneTexts.removed).waitFor(seen);
    await seesNotes(riku, 2);
  });

  it("shows the door to somebody who comes later, and everything once she is let in", async () => {
    const lea = await newDevice(browser, "phone");
    await begin(lea.page, "Lea");
    await lea.page.getByRole("heading", { name: doorTexts.waiting.title }).waitFor(seen);
    await lea.page.getByText(doorTexts.waiting.named("Lea")).waitFor(seen);
    await leader.page.getByRole("button", { name: `${doorTexts.asking.letIn} Lea` }).click(seen);
    await leader.page.getByText(doorTexts.asking.letInDone("Lea")).first().waitFor(seen);
    await lea.page.getByRole("navigation", { name: phoneTexts.nav.label }).waitFor(seen);
    await seesNotes(lea, 4);
    await lookAt(lea, "now");
    await writeNote(lea, "Lean lappu");
    await seesNotes(phones[1], 5);
    expect([leader, lea, ...phones].flatMap(({ errors }) => errors)).toEqual([]);
  });
});

async function joinAs(page: Page, name: string): Promise<void> {
  await begin(page, name);
  await page.waitForURL(/#\/phone\//);
}

async function begin(page: Page, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(join.who.name).fill(name);
  await page.getByRole("button", { name: join.who.join, exact: true }).click();
}
