import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AuthorId } from "../../src/domain/ids.ts";
import { profileKey } from "../../src/domain/people.ts";
import { readRoom } from "../../src/domain/read-room.ts";
import type { Room } from "../../src/domain/room.ts";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as join } from "../../src/text/join/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { texts as seatingTexts } from "../../src/text/seating/fi.ts";
import { goToStep, lookAt, planEvening, seen } from "../kit/browser-evening.ts";
import { newDevice, startChromium, type Device } from "../kit/browser-people.ts";
import { joinAsGuests, type HallGuests } from "../kit/hall-guest.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * 24 people at the tables: four phones as real pages, twenty through the protocol with journals of their own, and a
 * facilitator who plans in the console. What each phone shows is compared with what an independent device of the room
 * has read. How long it took, from the tap to the phone's frame by the pages' own clocks, is printed and not judged: it
 * says more of the machine than of the app.
 */
let hub: HubProcess;
let browser: Browser;
let leader: Device;
let guests: HallGuests;
let code = "";
const phones = new Map<string, Device>();
const host = "Vieras 1";
const leaver = 2;
const hostTable = 3;

beforeAll(async () => {
  hub = await startHubProcess(26_010);
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
});

afterAll(async () => {
  await browser.close();
  await guests.close();
  await hub.kill();
});

async function joinNamed(name: string): Promise<void> {
  const phone = await newDevice(browser, "phone");
  const { page } = phone;
  await page.goto(`${hub.url}/#${code}`);
  await page.getByLabel(join.who.name).fill(name, seen);
  await page.getByRole("button", { name: join.who.join, exact: true }).click(seen);
  await page.waitForURL(/#\/phone\//);
  phones.set(name, phone);
}

const room = (): Room => readRoom(guests.ledger.journals, guests.ledger.facilitator);

function idOf(name: string): AuthorId {
  const person = room().people.find((each) => each.name === name);
  if (!person) throw new Error(`${name} is not in the room`);
  return person.id;
}

/** The table that a round gives somebody, as the device without a page has read it; undefined while there is none. */
const tableOf = (name: string, round: number): number | undefined =>
  room()
    .seatings.find((each) => each.round === round && each.state !== "planned")
    ?.tableByPerson.get(idOf(name));

/** Waits until every phone shows the table that the room gives its person in the round. */
async function showTables(round: number): Promise<void> {
  await Promise.all(
    [...phones].map(async ([name, { page }]) => {
      await expect.poll(() => tableOf(name, round), seen).toBeGreaterThan(0);
      await page.getByText(phoneTexts.table.round(round), { exact: true }).waitFor(seen);
      const table = page.getByRole("heading", { name: phoneTexts.table.go(tableOf(name, round) ?? 0), exact: true });
      await table.waitFor(seen);
    }),
  );
}

/** When the page first had these words on a frame, in epoch milliseconds of its own; begin before they can come. */
function shownAt(page: Page, words: readonly string[]): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const text = document.body.textContent ?? "";
          if (!wanted.every((each) => text.includes(each))) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    words,
  );
}

/** Taps a button of the facilitator's and gives when the page got the tap, in epoch milliseconds. */
async function tap(name: string): Promise<number> {
  const { page } = leader;
  await page.evaluate(() =>
    addEventListener(
      "click",
      () => (document.documentElement.dataset["tapped"] = String(performance.timeOrigin + performance.now())),
      { capture: true, once: true },
    ),
  );
  await page.getByRole("button", { name }).click(seen);
  return page.evaluate(() => Number(document.documentElement.dataset["tapped"]));
}

async function startRound(round: number): Promise<void> {
  const planned = room().seatings.find((each) => each.round === round)?.tableByPerson;
  const shown = [...phones].map(([name, { page }]) =>
    shownAt(page, [phoneTexts.table.round(round), phoneTexts.table.go(planned?.get(idOf(name)) ?? 0)]),
  );
  const tapped = await tap(consoleTexts.tables.start(round));
  await showTables(round);
  const afterMs = (await Promise.all(shown)).map((at) => Math.round(at - tapped));
  console.log(JSON.stringify({ round, phones: phones.size, shownAfterMs: Math.max(...afterMs), each: afterMs }));
}

describe("24 people at the tables", () => {
  it("are planned by a proposal that changes nothing before it is used", async () => {
    code = await planEvening(leader, hub.url);
    guests = await joinAsGuests(hub.url, code, 20);
    for (const name of ["Anna", "Ben", "Cilla"]) await joinNamed(name);
    const { page } = leader;
    await page.getByText(consoleTexts.people.present(23)).first().waitFor(seen);
    await goToStep(leader, "Pöytäkierros 1");
    await page.getByRole("button", { name: consoleTexts.tables.plan }).click(seen);
    await page.getByText(seatingTexts.proposal.notYet).waitFor(seen);
    expect(room().seatings).toEqual([]);
    await page.getByRole("button", { name: seatingTexts.proposal.use }).click();
    await expect.poll(() => room().seatings.length, seen).toBe(3);
    expect(room().seatings.map(({ tableByPerson }) => tableByPerson.size)).toEqual([23, 23, 23]);
  });

  it("have a host who stays where the facilitator puts her", async () => {
    const { page } = leader;
    await page
      .getByRole("button", { name: new RegExp(`^${host}( |$)`) })
      .first()
      .click();
    await page.getByRole("button", { name: seatingTexts.select.move }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(seatingTexts.person.always).selectOption(String(hostTable));
    await dialog.getByLabel(seatingTexts.person.hosts).check();
    await dialog.getByRole("button", { name: seatingTexts.person.save, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: consoleTexts.tables.replan }).click();
    await page.getByRole("button", { name: seatingTexts.proposal.use }).click(seen);
    await expect
      .poll(() => room().seatings.map(({ tableByPerson }) => tableByPerson.get(idOf(host))), seen)
      .toEqual([hostTable, hostTable, hostTable]);
  });

  it("see their own table in the first round", async () => {
    for (const phone of phones.values()) await lookAt(phone, "table");
    await startRound(1);
  });

  it("keep their seats while a late comer gets one", async () => {
    const before = room().seatings[0]?.tableByPerson ?? new Map<AuthorId, number>();
    const { page } = leader;
    await joinNamed("Myöhäinen");
    const late = phones.get("Myöhäinen");
    if (!late) throw new Error("The late comer has joined");
    await lookAt(late, "table");
    await page.getByText(consoleTexts.people.present(24)).first().waitFor(seen);
    await page.getByRole("button", { name: consoleTexts.tables.replan }).click();
    await page.getByText(seatingTexts.proposal.running(1)).waitFor(seen);
    const shown = shownAt(late.page, [phoneTexts.table.round(1)]);
    const tapped = await tap(seatingTexts.proposal.seatSo);
    await showTables(1);
    console.log(JSON.stringify({ late: 1, shownAfterMs: Math.round((await shown) - tapped) }));
    const after = room().seatings[0]?.tableByPerson;
    for (const [person, table] of before) expect(after?.get(person)).toBe(table);
    expect(after?.size).toBe(24);
  });

  it("go on to the second round without somebody who has left", async () => {
    const { page } = leader;
    const value = { name: `Vieras ${leaver + 1}`, municipality: "", background: "", left: true };
    await guests.write(leaver, [{ root: "profile", key: profileKey, value }]);
    await page.getByText(consoleTexts.people.present(23)).first().waitFor(seen);
    await page.getByRole("button", { name: consoleTexts.tables.replan }).click();
    await page.getByRole("button", { name: seatingTexts.proposal.use }).click(seen);
    await expect.poll(() => room().seatings[1]?.tableByPerson.has(idOf(value.name)), seen).toBe(false);
    await startRound(2);
    const [first, second] = room().seatings;
    expect([first?.state, second?.state]).toEqual(["done", "running"]);
    expect(second?.tableByPerson.size).toBe(23);
    expect(first?.tableByPerson.has(idOf(value.name))).toBe(true);
    expect(second?.tableByPerson.has(idOf(value.name))).toBe(false);
    expect([first, second].map((round) => round?.tableByPerson.get(idOf(host)))).toEqual([hostTable, hostTable]);
  });

  it("threw nothing that nobody caught", () => {
    expect([leader, ...phones.values()].flatMap((device) => device.errors)).toEqual([]);
  });
});
