import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as carry } from "../../src/text/carry/fi.ts";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as joinTexts } from "../../src/text/join/fi.ts";
import { startAppServer, type AppServer } from "../kit/app-server.ts";
import { goToStep, openProjector, planEvening, writeNote } from "../kit/browser-evening.ts";
import { joinByLink, newDevice, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * The facilitator's app, too, came from a host on the internet: it cannot know of the hub that runs on her own laptop
 * until she pastes what the hub has printed. The hub refuses WebSockets of such pages.
 */
const seen = { timeout: 40_000 };

let state: string;
let hub: HubProcess;
let app: AppServer;
let browser: Browser;
let leader: Device;
let anna: Device;
let pekka: Device;
let joinCode = "";
let hubCode = "";

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), "hub-state-"));
  hub = await startHubProcess(23_420, ["--host", "127.0.0.1", "--state", state]);
  app = await startAppServer(23_430);
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
  [anna, pekka] = [await newDevice(browser, "phone"), await newDevice(browser, "phone")];
  hubCode = /^ {2}(1[0-9A-Z]{80,})$/m.exec(hub.said())?.[1] ?? "";
});

afterAll(async () => {
  await browser.close();
  await app.close();
  await hub.kill();
  await rm(state, { recursive: true });
});

async function pasteHubCode({ page }: Device, text: string): Promise<void> {
  await page.getByLabel(carry.hub.field).fill(text);
  await page.getByRole("button", { name: carry.hub.use }).click();
  await page.getByText(carry.hub.known).waitFor(seen);
}

async function everybodyHas(text: string): Promise<void> {
  for (const { page } of [leader, anna, pekka]) await page.getByText(text).first().waitFor(seen);
}

describe("a hub that an installed app is told of by hand", () => {
  it("stands in no join link before", async () => {
    joinCode = await planEvening(leader, app.url);
    await leader.page.getByRole("button", { name: consoleTexts.join.qr, exact: true }).click();
    await leader.page.getByText(`${app.url}/#${joinCode}`, { exact: true }).waitFor(seen);
    await leader.page.keyboard.press("Escape");
  });

  it("is learnt by pasting its code, in all windows of the workshop", async () => {
    expect(hubCode).toMatch(/^1[0-9A-Z]{87}$/);
    const { page } = leader;
    const projector = await openProjector(leader, app.url);
    const reloaded = projector.waitForEvent("load", seen);
    await page.getByRole("link", { name: consoleTexts.sync.carry }).click();
    await pasteHubCode(leader, hubCode);
    await reloaded;
    await page.getByRole("link", { name: carry.toConsole }).click();
    await page.getByRole("button", { name: consoleTexts.join.qr, exact: true }).click();
    await page.getByText(`${app.url}/#${joinCode}/${hubCode}`, { exact: true }).waitFor(seen);
    await page.keyboard.press("Escape");
  });

  it("links those who join by the link, and one who has typed the code and pastes the link", async () => {
    const link = `${app.url}/#${joinCode}/${hubCode}`;
    await joinByLink(anna, link);
    const { page } = pekka;
    await page.goto(`${app.url}/#${joinCode}`);
    await page.getByRole("link", { name: joinTexts.carry }).click(seen);
    await pasteHubCode(pekka, link);
    await page.getByRole("link", { name: carry.toJoin }).click();
    await page.getByRole("button", { name: joinTexts.who.join, exact: true }).click(seen);
    await page.waitForURL(/#\/phone\//);
    await goToStep(leader, "Tarpeet ja ideat");
    // A form that is opened before the step has come would be closed by it.
    for (const phone of [anna, pekka])
      await phone.page
        .getByText(/yhdessä voisi tehdä paremmin/)
        .first()
        .waitFor(seen);
    await writeNote(anna, "Kimppakyydit kylille");
    await writeNote(pekka, "Avoimet ovet kirjastolle");
    await everybodyHas("Kimppakyydit kylille");
    await everybodyHas("Avoimet ovet kirjastolle");
    for (const device of [leader, anna, pekka]) expect(device.errors).toEqual([]);
  });
});
