import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as boardTexts } from "../../src/text/board/fi.ts";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as home } from "../../src/text/home/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { texts as plan } from "../../src/text/plan/fi.ts";
import { joinByLink, newDevice, roomOf, shownCode, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/** The wall with several people at it at once, over the real links: what one does while another does something else. */
let hub: HubProcess;
let browser: Browser;
let leader: Device;
let anna: Device;
let ben: Device;

const seen = { timeout: 30_000 };

beforeAll(async () => {
  hub = await startHubProcess(27_180);
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
  const { page } = leader;
  await page.goto(hub.url);
  await page.getByRole("button", { name: home.create }).click();
  await page.getByLabel(plan.name, { exact: true }).fill("Lappuseinä");
  await page.getByRole("button", { name: plan.programme.fromTemplate }).click();
  await page.getByText(plan.status.saved).waitFor(seen);
  await page.goto(`${hub.url}/#/console/${roomOf(page)}`);
  const code = await shownCode(page);
  [anna, ben] = [await newDevice(browser, "phone"), await newDevice(browser, "phone")];
  for (const phone of [anna, ben]) await joinByLink(phone, `${hub.url}/#${code}`);
  for (let step = 0; step < 4; step++) await next();
  await leader.page.getByRole("tab", { name: consoleTexts.views.wall, selected: true }).waitFor(seen);
  await anna.page.getByRole("button", { name: phoneTexts.write.start }).waitFor(seen);
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

async function next(): Promise<void> {
  await leader.page.getByRole("button", { name: /^(Seuraava|Aloita ilta):/ }).click();
  // Two presses in quick succession count as one.
  await leader.page.waitForTimeout(1300);
}

async function write({ page }: Device, text: string): Promise<void> {
  const field = page.getByLabel(phoneTexts.write.field);
  if (!(await field.isVisible())) await page.getByRole("button", { name: phoneTexts.write.start }).click();
  await field.fill(text);
  await page.getByRole("button", { name: phoneTexts.write.send, exact: true }).click();
  await page.getByText(text).first().waitFor(seen);
}

const noteOn = (page: Page, text: string) =>
  page.locator(".wall__item, .wall-view__notes li").filter({ hasText: text });

describe("the wall with several people at it", () => {
  it("keeps silent notes from others until all are shown", async () => {
    const { page } = leader;
    await page.getByRole("button", { name: consoleTexts.board.open }).click();
    await page.getByLabel(consoleTexts.board.silent).check();
    await page.getByRole("button", { name: consoleTexts.board.done, exact: true }).click();
    await anna.page.getByRole("button", { name: phoneTexts.write.start }).click();
    await anna.page.getByText(boardTexts.silent).waitFor(seen);
    await write(anna, "Hiljainen toive");
    await anna.page.getByText(boardTexts.waitingReveal).waitFor(seen);
    await page.getByText(consoleTexts.board.silentNow(1)).waitFor(seen);
    expect(await noteOn(ben.page, "Hiljainen toive").count()).toBe(0);
    await page.getByRole("button", { name: consoleTexts.board.reveal }).click();
    await noteOn(ben.page, "Hiljainen toive").waitFor(seen);
  });

  it("lets a writer change a note that is hidden meanwhile, and keeps it hidden", async () => {
    await write(ben, "Kesken oleva");
    await ben.page.getByRole("button", { name: `${phoneTexts.write.edit} Kesken oleva` }).click();
    const field = ben.page.getByLabel(phoneTexts.write.editField);
    await field.fill("Kesken oleva, nyt valmis");
    await leader.page.getByRole("button", { name: `${consoleTexts.wall.hide}: Kesken oleva` }).click(seen);
    await ben.page.getByText(phoneTexts.write.hiddenByLead).waitFor(seen);
    expect(await field.inputValue()).toBe("Kesken oleva, nyt valmis");
    await ben.page.getByRole("button", { name: phoneTexts.write.save, exact: true }).click();
    await ben.page.getByText(phoneTexts.write.hiddenByLead).waitFor(seen);
    expect(await noteOn(anna.page, "nyt valmis").count()).toBe(0);
  });

  it("threw nothing that nobody caught", () => {
    expect([leader, anna, ben].flatMap((device) => device.errors)).toEqual([]);
  });
});
