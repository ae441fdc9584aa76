import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { texts as roundTexts } from "../../src/text/round/fi.ts";
import { texts as resultsTexts } from "../../src/text/results/fi.ts";
import { texts as seatingTexts } from "../../src/text/seating/fi.ts";
import {
  closeVote,
  goToStep,
  lookAt,
  openProjector,
  openVote,
  planEvening,
  seen,
  seesNotes,
  writeNote,
} from "../kit/browser-evening.ts";
import { joinByLink, joinByTyping, newDevice, roomOf, startChromium, type Device } from "../kit/browser-people.ts";
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

beforeAll(async () => {
  hub = await startHubProcess();
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

describe("an evening", () => {
  it("begins with a plan, and the projector shows the code", async () => {
    code = await planEvening(leader, hub.url);
    projector = await openProjector(leader, hub.url);
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
    await goToStep(leader, "Tarpeet ja ideat");
    await Promise.all(
      phones.map(async (phone, number) => {
        for (let note = 1; note <= 5; note++) await writeNote(phone, `Idea ${number + 1}.${note}`);
      }),
    );
    for (const phone of phones) await seesNotes(phone, 20);
    await leader.page.getByText("Idea 4.5", { exact: true }).first().waitFor(seen);
    await projector
      .getByText(/Idea \d\.\d/)
      .first()
      .waitFor(seen);
  });

  it("counts the same dots everywhere, and only once the vote is closed", async () => {
    for (const phone of phones) await lookAt(phone, "now");
    await goToStep(leader, "Pisteäänestys");
    await openVote(leader);
    for (const phone of phones) {
      await phone.page.getByRole("button", { name: roundTexts.vote.give("Idea 1.1") }).click(seen);
      await phone.page.getByText(roundTexts.vote.given(1)).first().waitFor(seen);
    }
    await leader.page.getByText(consoleTexts.vote.ballots(4, 4)).first().waitFor(seen);
    expect(await projector.getByText(consoleTexts.vote.dotsOf(4)).count()).toBe(0);
    await closeVote(leader);
    await leader.page.getByText(consoleTexts.vote.dotsOf(4)).first().waitFor(seen);
    for (const phone of phones) {
      await lookAt(phone, "results");
      await phone.page.getByText(roundTexts.phone.turnout(4, 4)).waitFor(seen);
    }
  });

  it("seats everybody in two rounds", async () => {
    await goToStep(leader, "Pöytäkierros 1");
    const { page } = leader;
    await page.getByRole("button", { name: consoleTexts.tables.plan }).click();
    await page.getByRole("button", { name: seatingTexts.proposal.use }).click(seen);
    for (const round of [1, 2]) {
      await page.getByRole("button", { name: consoleTexts.tables.start(round) }).click(seen);
      for (const phone of phones) {
        await lookAt(phone, "table");
        await phone.page.getByText(phoneTexts.table.round(round)).first().waitFor(seen);
        await phone.page
          .getByText(/^Pöytä \d+$/)
          .first()
          .waitFor(seen);
      }
    }
  });

  it("lets each table write its minutes, on every phone that sits there", async () => {
    for (const [number, phone] of phones.entries()) {
      const minutes = phone.page.getByLabel(/^Pöydän \d+ muistio$/);
      await minutes.waitFor(seen);
      await minutes.press("Control+End");
      await minutes.pressSequentially(`Sovittu ${number + 1}. `);
      await phone.page.getByText(phoneTexts.table.minutes.saved).waitFor(seen);
    }
  });

  it("is saved as a report and as a file that opens elsewhere", async () => {
    const { page } = leader;
    await page.goto(`${hub.url}/#/results/${roomOf(page)}`);
    const report = await download(page, resultsTexts.keep.saveReport);
    expect(report).toContain("# Elinvoimapaja");
    expect(report).toMatch(/\| Idea 1\\?\.1 \| 4 \| 4 \|/);
    for (const number of [1, 2, 3, 4]) expect(report).toContain(`Sovittu ${number}.`);
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

  it("goes on among linked phones when the hub is gone", async () => {
    const [phone, other] = phones;
    if (!phone || !other) throw new Error("There are four phones");
    await hub.kill();
    await lookAt(phone, "notes");
    await writeNote(phone, "Keskitin sammui");
    await lookAt(other, "notes");
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
