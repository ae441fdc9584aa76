import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as home } from "../../src/text/home/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { texts as plan } from "../../src/text/plan/fi.ts";
import { texts as resultsTexts } from "../../src/text/results/fi.ts";
import {
  joinByLink,
  joinByTyping,
  newDevice,
  roomOf,
  shownCode,
  startChromium,
  type Device,
} from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * A short evening as people play it: a laptop with console and projector, four phones, the hub started as its user
 * starts it, real WebRTC. Proves that the parts work together; what each part does in odd cases is tested elsewhere.
 */
let hub: HubProcess;
let browser: Browser;
let leader: Device;
let projector: Page;
let phones: readonly Device[] = [];
let code = "";

const seen = { timeout: 15_000 };

beforeAll(async () => {
  hub = await startHubProcess(18_080);
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

async function nextStep(): Promise<void> {
  await leader.page.getByRole("button", { name: /^(Seuraava|Aloita ilta):/ }).click();
}

async function writeNote(device: Device, text: string): Promise<void> {
  const field = device.page.getByLabel(phoneTexts.write.field);
  if (!(await field.isVisible())) await device.page.getByRole("button", { name: phoneTexts.write.start }).click();
  await field.fill(text);
  await device.page.getByRole("button", { name: phoneTexts.write.send, exact: true }).click();
  await device.page.getByText(text).first().waitFor(seen);
}

describe("an evening", () => {
  it("begins with a plan", async () => {
    const { page } = leader;
    await page.goto(hub.url);
    await page.getByRole("button", { name: home.create }).click();
    await page.getByLabel(plan.name, { exact: true }).fill("Elinvoimapaja");
    await page.getByRole("button", { name: plan.programme.fromTemplate }).click();
    await page.getByText("Asiantuntijan puheenvuoro").first().waitFor(seen);
    await page.getByText(plan.status.saved).waitFor(seen);
    await page.goto(`${hub.url}/#/console/${roomOf(page)}`);
    code = await shownCode(page);
    projector = await leader.context.newPage();
    await projector.setViewportSize({ width: 1920, height: 1080 });
    await projector.goto(`${hub.url}/#/projector/${roomOf(page)}`);
    await projector.getByText(code).first().waitFor(seen);
  });

  it("lets four phones in, by link and by typing", async () => {
    phones = await Promise.all(Array.from({ length: 4 }, () => newDevice(browser, "phone")));
    const [first, ...rest] = phones;
    if (!first) throw new Error("There are four phones");
    await joinByTyping(first, hub.url, code);
    await Promise.all(rest.map((phone) => joinByLink(phone, `${hub.url}/#${code}`)));
    await leader.page.getByText(consoleTexts.people.present(4)).first().waitFor(seen);
  });

  it("collects twenty notes on every screen", async () => {
    for (let step = 0; step < 4; step++) await nextStep();
    await Promise.all(
      phones.map(async (phone, number) => {
        for (let note = 1; note <= 5; note++) await writeNote(phone, `Idea ${number + 1}.${note}`);
      }),
    );
    for (const phone of phones) {
      await phone.page.getByText(phoneTexts.wall.count(20)).first().waitFor(seen);
    }
    await leader.page.getByText(consoleTexts.wall.notes(20)).first().waitFor(seen);
    await projector
      .getByText(/Idea \d\.\d/)
      .first()
      .waitFor(seen);
  });

  it("counts the same dots everywhere, and only once the vote is closed", async () => {
    await nextStep();
    await nextStep();
    const { page } = leader;
    await page.getByRole("button", { name: consoleTexts.vote.open }).click();
    await page.getByRole("button", { name: consoleTexts.vote.openNow, exact: true }).click();
    for (const phone of phones) {
      const give = phone.page.getByRole("button", { name: phoneTexts.vote.give("Idea 1.1") });
      await give.click(seen);
      await phone.page.getByText(phoneTexts.vote.given(1)).first().waitFor(seen);
    }
    await page.getByText(consoleTexts.vote.ballots(4, 4)).first().waitFor(seen);
    await page.getByRole("button", { name: consoleTexts.vote.close }).click();
    await page.getByRole("dialog").getByRole("button", { name: consoleTexts.vote.closeYes, exact: true }).click();
    await page.getByText(consoleTexts.vote.dotsOf(4)).first().waitFor(seen);
    for (const phone of phones) {
      await phone.page
        .getByRole("link", { name: phoneTexts.nav.results })
        .or(phone.page.getByRole("button", { name: phoneTexts.nav.results }))
        .click();
      await phone.page.getByText(phoneTexts.results.turnout(4, 4)).waitFor(seen);
    }
  });

  it("seats everybody in two rounds", async () => {
    await nextStep();
    const { page } = leader;
    await page.getByRole("button", { name: consoleTexts.tables.plan }).click();
    for (const round of [1, 2]) {
      await page.getByRole("button", { name: consoleTexts.tables.start(round) }).click(seen);
      for (const phone of phones) {
        const back = phone.page
          .getByRole("button", { name: phoneTexts.nav.table })
          .or(phone.page.getByRole("link", { name: phoneTexts.nav.table }));
        await back.click();
        await phone.page.getByText(phoneTexts.table.round(round)).first().waitFor(seen);
        await phone.page
          .getByText(/^Pöytä \d+$/)
          .first()
          .waitFor(seen);
      }
    }
  });

  it("is saved as a report and as a file that opens elsewhere", async () => {
    const { page } = leader;
    await page.goto(`${hub.url}/#/results/${roomOf(page)}`);
    const report = await download(page, resultsTexts.keep.saveReport);
    expect(report).toContain("# Elinvoimapaja");
    expect(report).toMatch(/\| Idea 1\\?\.1 \| 4 \| 4 \|/);
    const archive = await download(page, resultsTexts.keep.saveArchive);
    const other = await newDevice(browser, "laptop");
    await other.page.goto(hub.url);
    await other.page
      .locator("input[type=file]")
      .setInputFiles({ name: "ilta.json", mimeType: "application/json", buffer: Buffer.from(archive) });
    await other.page.waitForURL(/#\/results\/archive-/);
    await other.page.getByText("Idea 1.1").first().waitFor(seen);
    await other.context.close();
  });

  it("keeps what a phone writes offline, over a reload, and carries it to all", async () => {
    const [phone, other] = phones;
    if (!phone || !other) throw new Error("There are four phones");
    await leader.page.goto(`${hub.url}/#/console/${roomOf(leader.page)}`);
    await phone.page.evaluate(() => navigator.serviceWorker.ready);
    await phone.context.setOffline(true);
    await phone.page.reload();
    await phone.page
      .getByRole("button", { name: phoneTexts.nav.notes })
      .or(phone.page.getByRole("link", { name: phoneTexts.nav.notes }))
      .click();
    await writeNote(phone, "Kirjoitettu ilman verkkoa");
    await phone.page.reload();
    await phone.page
      .getByRole("button", { name: phoneTexts.nav.notes })
      .or(phone.page.getByRole("link", { name: phoneTexts.nav.notes }))
      .click();
    await phone.page.getByText("Kirjoitettu ilman verkkoa").first().waitFor(seen);
    await phone.context.setOffline(false);
    await other.page
      .getByRole("button", { name: phoneTexts.nav.notes })
      .or(other.page.getByRole("link", { name: phoneTexts.nav.notes }))
      .click();
    await other.page.getByText("Kirjoitettu ilman verkkoa").first().waitFor({ timeout: 30_000 });
  });

  it("goes on among linked phones when the hub is gone", async () => {
    const [phone, other] = phones;
    if (!phone || !other) throw new Error("There are four phones");
    await hub.kill();
    await writeNote(phone, "Keskitin sammui");
    await other.page.getByText("Keskitin sammui").first().waitFor({ timeout: 30_000 });
  });

  it("threw nothing that nobody caught", () => {
    expect([leader, ...phones].flatMap((device) => device.errors)).toEqual([]);
  });
});

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return readFile(await file.path(), "utf8");
}
