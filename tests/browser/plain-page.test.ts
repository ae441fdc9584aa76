import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as closingTexts } from "../../src/text/closing/fi.ts";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as plainPage } from "../../src/text/plain-page/fi.ts";
import { texts as roundTexts } from "../../src/text/round/fi.ts";
import { closeVote, goToStep, lookAt, openVote, planEvening, writeNote } from "../kit/browser-evening.ts";
import { joinByLink, newDevice, startChromium, type Device } from "../kit/browser-people.ts";
import { findChromium } from "../kit/find-chromium.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * A phone in a hall without internet opens the hub's plain http page. The browser gives it no WebCrypto there, so it
 * signs and seals in plain JavaScript; the facilitator's laptop (localhost) and another phone have WebCrypto.
 */
let hub: HubProcess;
let secure: Browser;
let plain: Browser;
let leader: Device;
let anna: Device;
let pekka: Device;
let code = "";

/** A name that is no localhost: Chromium takes its pages for insecure, as it does those of a laptop's address. */
const plainHost = "hall.example";
const seen = { timeout: 40_000 };

beforeAll(async () => {
  hub = await startHubProcess();
  secure = await startChromium();
  plain = await chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-gpu", `--host-resolver-rules=MAP ${plainHost} 127.0.0.1`],
  });
  leader = await newDevice(secure, "laptop");
  anna = await newDevice(plain, "phone");
  pekka = await newDevice(secure, "phone");
});

afterAll(async () => {
  await Promise.all([secure.close(), plain.close()]);
  await hub.kill();
});

describe("a page without https", () => {
  it("joins with no WebCrypto", async () => {
    code = await planEvening(leader, hub.url);
    await joinByLink(anna, `${hub.url.replace("localhost", plainHost)}/#${code}`);
    await joinByLink(pekka, `${hub.url}/#${code}`);
    expect(await anna.page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([false, "undefined"]);
  });

  it("writes to phones with https, and reads what they write", async () => {
    await goToStep(leader, "Tarpeet ja ideat");
    await writeNote(anna, "Kimppakyydit kylille");
    await writeNote(pekka, "Yhteinen työpaja");
    for (const { page } of [leader, anna, pekka])
      for (const text of ["Kimppakyydit kylille", "Yhteinen työpaja"]) await page.getByText(text).first().waitFor(seen);
  });

  it("says what does not work, and hands over one's notes", async () => {
    await anna.page.getByText(plainPage.title).click();
    await anna.page.getByText(plainPage.text).waitFor(seen);
    const saved = anna.page.waitForEvent("download");
    await anna.page.getByRole("button", { name: closingTexts.keepNotes }).click();
    expect((await saved).suggestedFilename()).toBe(closingTexts.fileName);
    expect(await pekka.page.getByText(plainPage.title).count()).toBe(0);
  });

  it("votes, and is the same person after a reload", async () => {
    await lookAt(pekka, "now");
    await goToStep(leader, "Pisteäänestys");
    await openVote(leader);
    await anna.page.reload();
    for (const { page } of [anna, pekka]) {
      await page.getByRole("button", { name: roundTexts.vote.give("Yhteinen työpaja") }).click(seen);
      await page.getByText(roundTexts.vote.given(1)).first().waitFor(seen);
    }
    await leader.page.getByText(consoleTexts.vote.ballots(2, 2)).first().waitFor(seen);
    await closeVote(leader);
    for (const device of [leader, anna, pekka]) expect(device.errors).toEqual([]);
  });
});
