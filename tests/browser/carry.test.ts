import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { decodeQR } from "qr/decode.js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { texts as carry } from "../../src/text/carry/fi.ts";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as home } from "../../src/text/home/fi.ts";
import { texts as join } from "../../src/text/join/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { texts as plan } from "../../src/text/plan/fi.ts";
import { newDevice, roomOf, shownCode, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * An evening without any network: the app is on the devices, the hub is switched off for good, and nobody hears
 * anybody. What is written gets from device to device by hand only.
 */
let hub: HubProcess;
let browser: Browser;
let leader: Device;
let phone: Device;
let code = "";

const seen = { timeout: 15_000 };

beforeAll(async () => {
  hub = await startHubProcess(23_080);
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
  phone = await newDevice(browser, "phone");
  await Promise.all([leader, phone].map(install));
  await hub.kill();
  code = await planEvening(leader.page);
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

/** Runs in the page. The rest of the app is fetched when there is time, in the order of the names. */
async function hasLastFile(): Promise<boolean> {
  return (await (await caches.open("iltapaja-later")).keys()).some(({ url }) => url.includes("words-desk-fi"));
}

/** Opens the app and waits until it starts without a network. */
async function install({ page }: Device): Promise<void> {
  await page.goto(hub.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload(); // from here on the worker answers
  await vi.waitFor(async () => expect(await page.evaluate(hasLastFile)).toBe(true), { timeout: 60_000, interval: 300 });
}

async function planEvening(page: Page): Promise<string> {
  await page.getByRole("button", { name: home.create }).click();
  await page.getByLabel(plan.name, { exact: true }).fill("Paja ilman verkkoa");
  await page.getByRole("button", { name: plan.programme.fromTemplate }).click();
  await page.getByText(plan.status.saved).waitFor(seen);
  await page.goto(`${hub.url}/#/console/${roomOf(page)}`);
  return shownCode(page);
}

/** The room's file, as the device's browser saves it. */
async function savedFile(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: carry.out.save }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^paja-ilman-verkkoa[\d-]*\.iltapaja\.txt$/);
  return readFile(await file.path(), "utf8");
}

function asUpload(text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name: "ilta.iltapaja.txt", mimeType: "text/plain", buffer: Buffer.from(text) };
}

describe("an evening on a file", () => {
  let file = "";

  it("leaves the laptop through its console", async () => {
    const { page } = leader;
    await page.getByRole("button", { name: /^Aloita ilta:/ }).click();
    await page.getByRole("link", { name: consoleTexts.sync.carry }).click();
    await page.getByText(carry.state.alone).waitFor(seen);
    file = await savedFile(page);
    await page.getByText(carry.out.saved).waitFor(seen);
    expect(file).not.toContain("ilman verkkoa");
  });

  it("brings the room to a phone that has only its code", async () => {
    const { page } = phone;
    await page.goto(`${hub.url}/#${code}`);
    await page.getByRole("link", { name: join.carry }).click({ timeout: 30_000 });
    await page.locator("input[type=file]").setInputFiles(asUpload(file));
    await page.getByText(/^Lisättiin \d+ uutta merkintää\.$/).waitFor(seen);
    await page.getByRole("link", { name: carry.toJoin }).click();
    await page.getByRole("button", { name: join.who.join, exact: true }).click(seen);
    await page.waitForURL(/#\/phone\//);
  });

  it("brings what the phone writes to the laptop by dropping a file on the console", async () => {
    const { page } = phone;
    await writeNote(page, "Kimppakyyti kirjastolle");
    await page.getByRole("link", { name: "Tallessa tässä laitteessa" }).click();
    const back = await savedFile(page);
    const laptop = leader.page;
    await laptop.getByRole("link", { name: carry.toConsole }).click();
    await laptop.getByText(consoleTexts.people.present(0)).first().waitFor(seen);
    await drop(laptop, back);
    await laptop.getByText(/^Lisättiin \d+ uutta merkintää\.$/).waitFor(seen);
    await laptop.getByRole("link", { name: carry.toConsole }).click();
    await laptop.getByText(consoleTexts.people.present(1)).first().waitFor(seen);
    await laptop.goto(`${hub.url}/#/results/${roomOf(laptop)}`);
    // It stands in a list that is folded up.
    await laptop
      .getByText("Kimppakyyti kirjastolle")
      .first()
      .waitFor({ ...seen, state: "attached" });
  });

  it("takes in what another app shares, with no hub to answer it", async () => {
    const { page } = phone;
    // As Android does it: a form is posted from outside of the app.
    await page.goto("about:blank");
    const target = `${hub.url}/share`;
    await page.evaluate(
      ({ text, target }) => {
        const form = Object.assign(document.createElement("form"), { action: target, method: "post" });
        form.enctype = "multipart/form-data";
        const input = Object.assign(document.createElement("input"), { type: "file", name: "file" });
        const files = new DataTransfer();
        files.items.add(new File([text], "ilta.iltapaja.txt", { type: "text/plain" }));
        input.files = files.files;
        form.append(input);
        document.body.append(form);
        form.submit();
      },
      { text: file, target },
    );
    await page.waitForURL(/#\/carry\//, seen);
    await page.getByText(carry.in.nothingNew).waitFor(seen);
  });

  it("refuses a file of another workshop and changes nothing", async () => {
    const { page } = phone;
    const other = file.replace(/^iltapaja-carry 1 ./, "iltapaja-carry 1 -");
    await page.locator("input[type=file]").setInputFiles(asUpload(other));
    await page.getByText(carry.in.problems["other-room"]).waitFor(seen);
    await page.locator("input[type=file]").setInputFiles(asUpload(file.slice(0, 200)));
    await page.getByText(carry.in.problems.damaged).waitFor(seen);
    await page.locator("input[type=file]").setInputFiles(asUpload(file));
    await page.getByText(carry.in.nothingNew).waitFor(seen);
  });
});

describe("two codes", () => {
  let offer = "";

  it("begin with one that a camera can read", async () => {
    const { page } = leader;
    await page.goto(`${hub.url}/#/carry/${roomOf(page)}`);
    await page.getByRole("button", { name: carry.pair.start }).click(seen);
    offer = await codeOn(page);
    expect(offer).toMatch(/^ILTA1-[0-9A-Z]+$/);
    expect(await readPicture(page)).toBe(offer);
  });

  it("link a laptop and a phone that no server tells of each other", async () => {
    await paste(phone.page, offer);
    const answer = await codeOn(phone.page);
    expect(await readPicture(phone.page)).toBe(answer);
    await paste(leader.page, answer);
    for (const { page } of [leader, phone]) {
      await page.getByText(carry.pair.linked).waitFor({ timeout: 30_000 });
      await page.getByText(carry.state.linked(1)).waitFor(seen);
    }
  });

  it("let what is written travel by itself, on whichever screen one is", async () => {
    await phone.page.getByRole("link", { name: carry.toPhone }).click();
    await writeNote(phone.page, "Kaksi koodia riitti");
    await leader.page.goto(`${hub.url}/#/results/${roomOf(leader.page)}`);
    await leader.page
      .getByText("Kaksi koodia riitti")
      .first()
      .waitFor({ ...seen, state: "attached" });
  });

  it("are told as gone on both devices when one is loaded again", async () => {
    await leader.page.goto(`${hub.url}/#/carry/${roomOf(leader.page)}`);
    await leader.page.getByText(carry.pair.linked).waitFor(seen);
    await phone.page.goto(`${hub.url}/#/carry/${roomOf(phone.page)}`);
    await phone.page.reload();
    await phone.page.getByText(carry.pair.reloaded).waitFor(seen);
    await leader.page.getByText(carry.pair.lost).waitFor(seen);
    for (const { page } of [leader, phone]) await page.getByText(carry.state.alone).waitFor(seen);
  });

  it("threw nothing that nobody caught", () => {
    expect([leader, phone].flatMap((device) => device.errors)).toEqual([]);
  });
});

/** The code that a page shows, as its text. */
async function codeOn(page: Page): Promise<string> {
  const code = page.locator(".carry-screen__code");
  await code.waitFor({ ...seen, state: "attached" });
  return (await code.textContent()) ?? "";
}

/** Takes another device's code as text. */
async function paste(page: Page, code: string): Promise<void> {
  await page.getByText(carry.pair.paste).click();
  await page.getByLabel(carry.pair.pasted).fill(code);
  await page.getByRole("button", { name: carry.pair.use }).click();
}

/** What a camera would read in the QR code on the page. */
async function readPicture(page: Page): Promise<string> {
  const picture = page.locator(".qr-code");
  await picture.locator("path").waitFor({ ...seen, state: "attached" });
  const shot = [...(await picture.screenshot())];
  const { data, width, height } = await page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const image = context?.getImageData(0, 0, bitmap.width, bitmap.height);
    return { data: [...(image?.data ?? [])], width: bitmap.width, height: bitmap.height };
  }, shot);
  return decodeQR({ data: Uint8Array.from(data), width, height });
}

async function writeNote(page: Page, text: string): Promise<void> {
  const notes = { name: phoneTexts.nav.notes };
  await page.getByRole("link", notes).or(page.getByRole("button", notes)).click();
  const field = page.getByLabel(phoneTexts.write.field);
  const start = page.getByRole("button", { name: phoneTexts.write.start });
  await field.or(start).first().waitFor(seen);
  if (!(await field.isVisible())) await start.click();
  await field.fill(text);
  await page.getByRole("button", { name: phoneTexts.write.send, exact: true }).click();
  await page.getByText(text).first().waitFor(seen);
}

async function drop(page: Page, text: string): Promise<void> {
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "ilta.iltapaja.txt", { type: "text/plain" }));
    return data;
  }, text);
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}
