import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goToStep, lookAt, planEvening, seesNotes, writeNote } from "../kit/browser-evening.ts";
import { joinByLink, newDevice, roomOf, startChromium, type Device } from "../kit/browser-people.ts";
import { cutDirectLinks, directLinks, holdDirectLinks } from "../kit/direct-links.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * One evening on six real devices while the ways between them change under their hands: the hub and direct links, direct
 * links alone, both again, the hub's relay alone. Networks that lose, cut and isolate are the business of tests/network.
 */
const port = 23_310;
const patient = { timeout: 60_000 };

let hub: HubProcess;
let browser: Browser;
let devices: readonly Device[];
let written = 0;

beforeAll(async () => {
  hub = await startHubProcess(port);
  browser = await startChromium();
  const leader = await newDevice(browser, "laptop");
  const phones = await Promise.all(Array.from({ length: 5 }, () => newDevice(browser, "phone")));
  devices = [leader, ...phones];
  for (const { context } of devices) await holdDirectLinks(context);
  const code = await planEvening(leader, hub.url);
  for (const phone of phones) await joinByLink(phone, `${hub.url}/#${code}`);
  await goToStep(leader, "Tarpeet ja ideat");
  // The facilitator writes as well, on the phones' screen.
  await leader.page.goto(`${hub.url}/#/phone/${roomOf(leader.page)}`);
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

describe("an evening whose network changes", () => {
  it("begins with a hub and with three direct links each or more", async () => {
    await everybodyWrites("Hubilla");
    await everybodySees();
    await expect.poll(fewestLinks, patient).toBeGreaterThanOrEqual(3);
  });

  it("goes on over direct links when the hub is killed while everybody writes", async () => {
    await Promise.all([hub.kill(), everybodyWrites("Hubin kuollessa")]);
    await everybodyWrites("Ilman hubia");
    await everybodySees();
  });

  it("takes the hub into use again when it is back while everybody writes", async () => {
    const [back] = await Promise.all([startHubProcess(port), everybodyWrites("Hubin palatessa")]);
    hub = back;
    await everybodySees();
    await expect.poll(relayed, patient).toBe(devices.length);
  });

  it("goes on over the hub's relay alone when direct links break while everybody writes", async () => {
    const copies = await metric("relay_copies_total");
    await Promise.all([...devices.map(({ page }) => cutDirectLinks(page)), everybodyWrites("Linkkien katketessa")]);
    await everybodyWrites("Pelkän hubin kautta");
    await everybodySees();
    expect(await fewestLinks()).toBe(0);
    expect(await metric("relay_copies_total")).toBeGreaterThan(copies);
  });

  it("ends with the same notes on all devices, each of them once", async () => {
    const walls = await Promise.all(devices.map(({ page }) => notesOn(page)));
    for (const notes of walls) {
      expect(notes).toHaveLength(written);
      expect(new Set(notes).size).toBe(written);
      expect(notes).toEqual(walls[0]);
    }
    expect(devices.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

async function everybodyWrites(when: string): Promise<void> {
  await Promise.all(
    devices.map(async (device, at) => {
      await lookAt(device, "now");
      await writeNote(device, `${when} kirjoitti ${at}`);
    }),
  );
  written += devices.length;
}

async function everybodySees(): Promise<void> {
  await Promise.all(devices.map((device) => seesNotes(device, written, patient)));
}

async function notesOn(page: Page): Promise<readonly string[]> {
  return (await page.locator("section.wall .note-card__text").allTextContents()).sort();
}

async function fewestLinks(): Promise<number> {
  return Math.min(...(await Promise.all(devices.map(({ page }) => directLinks(page)))));
}

/** How many devices have come back to the hub: each has a socket for the relay and one for signaling. */
async function relayed(): Promise<number> {
  return (await metric("connections")) / 2;
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${hub.url}/metrics`)).text();
  return Number(new RegExp(`^iltapaja_${name} (\\d+)$`, "m").exec(text)?.[1]);
}
