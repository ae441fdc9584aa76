import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goToStep, lookAt, planEvening, seen, seesNotes, writeNote } from "../kit/browser-evening.ts";
import { joinByLink, newDevice, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * A phone in a hall without a network: it writes, is closed and opened again, and comes back. Proves that nothing
 * waits for the network and nothing is lost; how often a power cut may come is the business of tests/faults.
 */
let hub: HubProcess;
let browser: Browser;
let leader: Device;
let phone: Device;
let other: Device;

beforeAll(async () => {
  hub = await startHubProcess();
  browser = await startChromium();
  [leader, phone, other] = await Promise.all([
    newDevice(browser, "laptop"),
    newDevice(browser, "phone"),
    newDevice(browser, "phone"),
  ]);
  const code = await planEvening(leader, hub.url);
  for (const each of [phone, other]) await joinByLink(each, `${hub.url}/#${code}`);
  await goToStep(leader, "Tarpeet ja ideat");
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

describe("a phone that goes offline", () => {
  it("keeps what it writes over a cold start without a network", async () => {
    await writeNote(phone, "Ennen katkosta");
    await phone.page.evaluate(() => navigator.serviceWorker.ready);
    await phone.context.setOffline(true);
    await writeNote(phone, "Kirjoitettu ilman verkkoa");
    const address = phone.page.url();
    await phone.page.close();
    const reopened = await phone.context.newPage();
    await reopened.goto(address);
    phone = { ...phone, page: reopened };
    await lookAt(phone, "notes");
    await reopened.getByText("Kirjoitettu ilman verkkoa").first().waitFor(seen);
  });

  it("writes on after the cold start, and takes a draft through a reload", async () => {
    await writeNote(phone, "Toinen ilman verkkoa");
    await phone.page.getByLabel("Lappusi").fill("Puolivalmis aj");
    await phone.page.waitForTimeout(300); // drafts are written behind the typing, some milliseconds later
    await phone.page.reload();
    await lookAt(phone, "notes");
    expect(await phone.page.getByLabel("Lappusi").inputValue()).toBe("Puolivalmis aj");
    await phone.page.getByLabel("Lappusi").fill("");
  });

  it("carries it to everybody when it is back, and gets what it missed", async () => {
    await writeNote(other, "Sillä välin muualla");
    await phone.context.setOffline(false);
    await seesNotes(other, 4, { timeout: 30_000 });
    await other.page.getByText("Kirjoitettu ilman verkkoa").first().waitFor(seen);
    await seesNotes(phone, 4, { timeout: 30_000 });
    await leader.page.getByText("Toinen ilman verkkoa").first().waitFor(seen);
  });

  it("threw nothing that nobody caught", () => {
    expect([leader, phone, other].flatMap((device) => device.errors)).toEqual([]);
  });
});
