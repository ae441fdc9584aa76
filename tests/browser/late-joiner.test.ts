import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seesNotes } from "../kit/browser-evening.ts";
import { joinByLink, newDevice, shownCode, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * A room as full as an evening gets: more than a data channel takes in one message, which is where plain y-webrtc
 * gives a late joiner nothing at all. Proves that all of it arrives; how fast is measured by bench:sync.
 */
let hub: HubProcess;
let browser: Browser;
let leader: Device;

beforeAll(async () => {
  hub = await startHubProcess();
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

describe("a late joiner", () => {
  it("gets 600 notes and every ballot of 150 people", async () => {
    await leader.page.goto(`${hub.url}/#/rehearsal/closing/150/600`);
    await leader.page.waitForURL(/#\/console\//, { timeout: 90_000 });
    const code = await shownCode(leader.page);
    const held = await entriesOn(leader.page);
    expect(held.bytes).toBeGreaterThan(400_000);
    const phone = await newDevice(browser, "phone");
    await joinByLink(phone, `${hub.url}/#${code}`);
    await seesNotes(phone, 600, { timeout: 60_000 });
    // Her own entries are among them: at least as many as the room had.
    await expect.poll(async () => (await entriesOn(phone.page)).count, { timeout: 30_000 }).toBeGreaterThan(held.count);
    expect([...leader.errors, ...phone.errors]).toEqual([]);
  });
});

/** How many entries are on a device's disk, and how large they are together. */
function entriesOn(page: Page): Promise<{ readonly count: number; readonly bytes: number }> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("iltapaja");
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(opening.error));
    });
    const rows = await new Promise<readonly { readonly bytes: Uint8Array }[]>((resolve, reject) => {
      const reading = database.transaction("entries").objectStore("entries").getAll();
      reading.addEventListener("success", () => resolve(reading.result));
      reading.addEventListener("error", () => reject(reading.error));
    });
    database.close();
    return { count: rows.length, bytes: rows.reduce((sum, row) => sum + row.bytes.byteLength, 0) };
  });
}
