import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as home } from "../../src/text/home/fi.ts";
import { texts as join } from "../../src/text/join/fi.ts";
import { planEvening, seen } from "../kit/browser-evening.ts";
import { joinByLink, newDevice, roomOf, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * What keeps people out, with a real hub: each obstacle is said, and is gone by itself once it is gone. The words of
 * each are tested among the screens.
 */
let hub: HubProcess;
let browser: Browser;
let leader: Device;
let code = "";

beforeAll(async () => {
  hub = await startHubProcess();
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
  code = await planEvening(leader, hub.url);
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

describe("joining", () => {
  it("reads a code typed with the wrong case, no dashes, O for 0 and l for 1", async () => {
    const phone = await newDevice(browser, "phone");
    await phone.page.goto(`${hub.url}/#/join`);
    const typed = code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll("-", " ");
    await phone.page.getByLabel(join.enter.label).fill(typed);
    await phone.page.getByRole("button", { name: join.enter.go }).click();
    await phone.page.getByRole("button", { name: join.who.join, exact: true }).waitFor(seen);
    await phone.context.close();
  });

  it("says that nobody holds the room of a mistyped code, and lets it be mended", async () => {
    const phone = await newDevice(browser, "phone");
    const last = code.endsWith("A") ? "B" : "A";
    await phone.page.goto(`${hub.url}/#${code.slice(0, -1)}${last}`);
    await phone.page.getByRole("heading", { name: join.nobody.title }).waitFor(seen);
    await phone.page.getByRole("button", { name: join.fixCode }).click();
    await phone.page.getByLabel(join.enter.label).fill(code);
    await phone.page.getByRole("button", { name: join.enter.go }).click();
    await phone.page.getByRole("button", { name: join.who.join, exact: true }).waitFor(seen);
    await phone.page.goto(`${hub.url}/#/`);
    await phone.page.getByText("Elinvoimapaja").first().waitFor(seen);
    expect(await phone.page.getByRole("heading", { name: home.card.unnamed }).count()).toBe(0);
    await phone.context.close();
  });

  it("says that the hub does not answer, and goes in by itself when it does again", async () => {
    const phone = await newDevice(browser, "phone");
    await phone.page.goto(`${hub.url}/#/join`);
    await phone.page.evaluate(() => navigator.serviceWorker.ready);
    await hub.kill();
    await phone.page.getByLabel(join.enter.label).fill(code);
    await phone.page.getByRole("button", { name: join.enter.go }).click();
    await phone.page.getByRole("heading", { name: join.hubUnreachable.title }).waitFor(seen);
    hub = await startHubProcess(hub.port);
    await phone.page.getByRole("button", { name: join.who.join, exact: true }).waitFor({ timeout: 40_000 });
    await phone.context.close();
  });

  it("opens a second tab of the same person, and both show what either writes", async () => {
    const phone = await newDevice(browser, "phone");
    await joinByLink(phone, `${hub.url}/#${code}`);
    const second = await phone.context.newPage();
    await second.goto(`${hub.url}/#/phone/${roomOf(phone.page)}`);
    for (const [page, text] of [
      [second, "Toisesta välilehdestä"],
      [phone.page, "Ensimmäisestä välilehdestä"],
    ] as const) {
      await page.getByRole("button", { name: "Laput", exact: true }).click();
      await page.getByRole("button", { name: "Kirjoita lappu" }).click();
      await page.getByLabel("Lappusi").fill(text);
      await page.getByRole("button", { name: "Lähetä", exact: true }).click();
    }
    for (const page of [phone.page, second]) {
      await page.getByText("Toisesta välilehdestä").first().waitFor(seen);
      await page.getByText("Ensimmäisestä välilehdestä").first().waitFor(seen);
    }
    expect(phone.errors).toEqual([]);
    await phone.context.close();
  });
});
