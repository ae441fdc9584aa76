import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as common } from "../../src/text/common/fi.ts";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as home } from "../../src/text/home/fi.ts";
import { texts as keys } from "../../src/text/keys/fi.ts";
import { texts as join } from "../../src/text/join/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { goToStep, lookAt, planEvening, seen, seesNotes, writeNote } from "../kit/browser-evening.ts";
import { newDevice, roomOf, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/** Devices that break, go, or change hands, with real windows and a real hub between them. */
let hub: HubProcess;
let browser: Browser;

beforeAll(async () => {
  hub = await startHubProcess();
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

/** The code that a page shows, as people type it. */
async function codeOn(page: Page): Promise<string> {
  const groups = page.locator(".ticket-code [aria-hidden]");
  await groups.first().waitFor(seen);
  return (await groups.allTextContents()).join(" ");
}

async function useCode(page: Page, code: string): Promise<void> {
  await page.getByLabel(keys.use.label).fill(code);
  await page.getByRole("button", { name: keys.use.go, exact: true }).click();
}

interface Evening {
  readonly lead: Device;
  readonly phones: readonly Device[];
  readonly room: string;
  readonly code: string;
}

/** An evening with a code for another laptop, and so many phones that each have written a note. */
async function beginEvening(people: number): Promise<Evening> {
  const lead = await newDevice(browser, "laptop");
  const joinCode = await planEvening(lead, hub.url);
  const room = roomOf(lead.page);
  await lead.page.goto(`${hub.url}/#/recovery/${room}`);
  await lead.page.getByRole("button", { name: keys.recovery.make, exact: true }).click();
  const code = await codeOn(lead.page);
  await lead.page.goto(`${hub.url}/#/console/${room}`);
  await goToStep(lead, "Tarpeet ja ideat");
  const phones: Device[] = [];
  for (let person = 1; person <= people; person++) {
    const phone = await newDevice(browser, "phone");
    phones.push(phone);
    await phone.page.goto(`${hub.url}/#${joinCode}`);
    await phone.page.getByLabel(join.who.name).fill(`Henkilö ${person}`);
    await phone.page.getByRole("button", { name: join.who.join, exact: true }).click();
    await phone.page.waitForURL(/#\/phone\//);
    await writeNote(phone, `Lappu ${person}`);
  }
  await lead.page.getByText(consoleTexts.people.present(people)).waitFor(seen);
  return { lead, phones, room, code };
}

describe("when the facilitator's laptop dies", () => {
  it("another one leads with the printed code within a minute, from three phones, and both lead when it comes back", async () => {
    const { lead, phones, room, code } = await beginEvening(3);
    await lead.page.close({ runBeforeUnload: false });
    const spare = await newDevice(browser, "laptop");
    const begun = Date.now();
    await spare.page.goto(hub.url);
    await spare.page.getByRole("link", { name: home.takeOver }).click();
    await useCode(spare.page, code);
    await spare.page.waitForURL(/#\/console\//, { timeout: 60_000 });
    await spare.page.getByRole("button", { name: /^Seuraava:/ }).waitFor(seen);
    const seconds = (Date.now() - begun) / 1000;
    console.info(`the other laptop led after ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(60);
    expect(spare.page.url()).not.toContain(code.replaceAll(" ", "-"));
    for (const note of ["Lappu 1", "Lappu 2", "Lappu 3"]) await spare.page.getByText(note).first().waitFor(seen);

    await goToStep(spare, "Ryhmittely teemoiksi");
    for (const { page } of phones) await page.getByText("Ryhmittely teemoiksi").first().waitFor(seen);

    // The first laptop comes back: it knows what happened, leads too, and no journal has stopped.
    const again = await lead.context.newPage();
    const back = { ...lead, page: again };
    await again.goto(`${hub.url}/#/console/${room}`);
    await again.locator("[aria-current=step]").getByText("Ryhmittely teemoiksi", { exact: true }).waitFor(seen);
    await again.getByText(/vetää iltaa varakoodilla/).waitFor(seen);
    await lookAt(at(phones, 0), "notes");
    await Promise.all([goToStep(back, "Pisteäänestys"), writeNote(at(phones, 0), "Vielä yksi")]);
    await spare.page.locator("[aria-current=step]").getByText("Pisteäänestys", { exact: true }).waitFor(seen);
    await seesNotes(at(phones, 2), 4);
    expect([...lead.errors, ...spare.errors, ...phones.flatMap(({ errors }) => errors)]).toEqual([]);
  });

  it("another one leads with the file, though nobody has come yet", async () => {
    const lead = await newDevice(browser, "laptop");
    await planEvening(lead, hub.url);
    await lead.page.goto(`${hub.url}/#/recovery/${roomOf(lead.page)}`);
    await lead.page.getByRole("button", { name: keys.recovery.make, exact: true }).click();
    const download = lead.page.waitForEvent("download");
    await lead.page.getByRole("button", { name: keys.recovery.save, exact: true }).click();
    const file = await readFile(await (await download).path());
    await lead.context.close();
    expect(JSON.parse(file.toString("utf8"))).toMatchObject({ format: "iltapaja-archive" });
    const spare = await newDevice(browser, "laptop");
    await spare.page.goto(`${hub.url}/#/ticket`);
    await spare.page.locator("input[type=file]").setInputFiles({
      name: "varakoodi.json",
      mimeType: "application/json",
      buffer: file,
    });
    await spare.page.waitForURL(/#\/console\//, { timeout: 30_000 });
    await goToStep(spare, "Tarpeet ja ideat");
    expect(spare.errors).toEqual([]);
  });
});

describe("a seat", () => {
  it("goes on with a new phone by the facilitator's code; the old one says so and only reads", async () => {
    const { lead, phones } = await beginEvening(1);
    const old = at(phones, 0);
    await lead.page.getByRole("button", { name: /^Henkilö 1/ }).click();
    await lead.page.getByRole("button", { name: consoleTexts.people.handOver }).click();
    const code = await codeOn(lead.page);
    const fresh = await newDevice(browser, "phone");
    await fresh.page.goto(`${hub.url}/#/ticket/${code.replaceAll(" ", "-")}`);
    await fresh.page.waitForURL(/#\/phone\//, { timeout: 30_000 });
    await lead.page.getByText(keys.seat.done).waitFor(seen);
    await fresh.page.getByText("Lappu 1").first().waitFor(seen);
    await writeNote(fresh, "Uudelta puhelimelta");
    await old.page.getByText(common.refusals["moved-seat"]).first().waitFor(seen);
    await old.page.reload();
    await old.page.getByText(common.refusals["moved-seat"]).first().waitFor(seen);
    await lead.page.keyboard.press("Escape");
    await lead.page.getByText(consoleTexts.people.present(1)).waitFor(seen);
    expect([...lead.errors, ...old.errors, ...fresh.errors]).toEqual([]);
  });
});

describe("a phone that is passed on", () => {
  it("keeps the evening and nothing else of the person before", async () => {
    const { lead, phones } = await beginEvening(1);
    const { page } = at(phones, 0);
    const room = roomOf(page);
    const before = await storageOf(page);
    expect(before.mine).toContain("Henkilö 1");
    await page.getByLabel(phoneTexts.write.field).fill("Keskeneräinen kanarialintu");
    await expect.poll(async () => (await storageOf(page)).mine).toContain("kanarialintu");
    await page.getByRole("link", { name: phoneTexts.device, exact: true }).click();
    await page.getByRole("button", { name: keys.device.next, exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: keys.device.next, exact: true }).click();
    await page.waitForURL(/#\/join\//);
    await page.getByRole("button", { name: join.who.join, exact: true }).waitFor(seen);
    const after = await storageOf(page);
    expect(after.mine).not.toContain("kanarialintu");
    expect(after.mine).not.toContain("Henkilö");
    expect(after.mine).not.toContain(before.publicKey);
    expect(after.publicKey).not.toBe(before.publicKey);
    expect(after.entries).toBeGreaterThanOrEqual(before.entries);
    expect(await page.getByLabel(join.who.name).inputValue()).toBe("");
    await page.getByLabel(join.who.name).fill("Toinen");
    await page.getByRole("button", { name: join.who.join, exact: true }).click();
    await page.waitForURL(`${hub.url}/#/phone/${room}`);
    await seesNotes(at(phones, 0), 1);
    await expect.poll(() => page.getByText(phoneTexts.wall.mine, { exact: true }).count()).toBe(0);
    await lead.page.getByText(consoleTexts.people.present(2)).waitFor(seen);
    expect([...lead.errors, ...at(phones, 0).errors]).toEqual([]);
  });
});

function at(devices: readonly Device[], index: number): Device {
  const device = devices[index];
  if (!device) throw new Error(`There is no device ${index}`);
  return device;
}

/** All that a page's browser keeps for it, as text: apart from the room's entries and what is made of them. */
function storageOf(
  page: Page,
): Promise<{ readonly mine: string; readonly publicKey: string; readonly entries: number }> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("iltapaja");
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(opening.error));
    });
    const all = (name: string): Promise<readonly unknown[]> =>
      new Promise((resolve, reject) => {
        const reading = database.transaction(name).objectStore(name).getAll();
        reading.addEventListener("success", () => resolve(reading.result as readonly unknown[]));
        reading.addEventListener("error", () => reject(reading.error));
      });
    const shared = new Set(["entries", "snapshots"]);
    const found: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const name of database.objectStoreNames)
      if (!shared.has(name)) found.push(`${name} ${JSON.stringify(await all(name))}`);
    const rows = (await all("keys")) as readonly { readonly keys: CryptoKeyPair }[];
    const exported = await Promise.all(rows.map(({ keys }) => crypto.subtle.exportKey("raw", keys.publicKey)));
    const publicKey = exported.map((bytes) => btoa(String.fromCodePoint(...new Uint8Array(bytes)))).join(" ");
    const entries = (await all("entries")).length;
    database.close();
    return { mine: found.join("\n"), publicKey, entries };
  });
}
