import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { profileKey } from "../../src/domain/people.ts";
import { readRoom } from "../../src/domain/read-room.ts";
import type { Room } from "../../src/domain/room.ts";
import type { Seating } from "../../src/domain/seatings.ts";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as seatingTexts } from "../../src/text/seating/fi.ts";
import { goToStep, planEvening, seen } from "../kit/browser-evening.ts";
import { newDevice, startChromium, type Device } from "../kit/browser-people.ts";
import { joinAsGuests, type HallGuests } from "../kit/hall-guest.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * Two evenings of a series on one laptop: the same people come with new keys, one of them by her first name.
 * What the console says of those who meet again is held against what an independent device has read of both evenings.
 */
let hub: HubProcess;
let browser: Browser;
let leader: Device;
let guests: HallGuests | undefined;
/** Pairs of names that sat together in the first evening. */
let met: ReadonlySet<string> = new Set();

const full = "Anna Aalto-1";
const short = "Anna";
const people = Array.from({ length: 18 }, (_, i) => ({
  name: `${["Anna", "Ben", "Cilla", "Daavid", "Eeva", "Frans"][i % 6]} ${["Aalto", "Berg", "Carlsson"][i % 3]}-${i + 1}`,
  municipality: ["Hietajoki", "Kivikoski"][i % 2] ?? "",
}));

beforeAll(async () => {
  hub = await startHubProcess(26_020);
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
});

afterAll(async () => {
  await guests?.close();
  await browser.close();
  await hub.kill();
});

/** Has everybody join a new evening, and goes to its tables. */
async function gather(who: typeof people): Promise<HallGuests> {
  const code = await planEvening(leader, hub.url);
  const joined = await joinAsGuests(hub.url, code, who.length);
  for (const [friend, person] of who.entries())
    await joined.write(friend, [
      { root: "profile", key: profileKey, value: { ...person, background: "", left: false } },
    ]);
  await leader.page.getByText(consoleTexts.people.present(who.length)).first().waitFor(seen);
  await goToStep(leader, "Pöytäkierros 1");
  return joined;
}

/** The evening as the guests' device has read it. */
function room(): Room {
  if (!guests) throw new Error("Nobody has joined");
  return readRoom(guests.ledger.journals, guests.ledger.facilitator);
}

/** Plans the coming rounds, uses what is proposed (one way on, where there are several), and gives the words about it. */
async function planTables(button: string, way?: string): Promise<string> {
  const { page } = leader;
  await page.getByRole("button", { name: button }).click(seen);
  const box = page.getByRole("region", { name: seatingTexts.proposal.title });
  await box.waitFor(seen);
  if (way !== undefined) await box.getByRole("radio", { name: way }).check();
  const [one] = await (way === undefined ? box : box.locator("fieldset > div", { hasText: way })).allTextContents();
  await page.getByRole("button", { name: seatingTexts.proposal.use }).click();
  await box.waitFor({ ...seen, state: "detached" });
  return one ?? "";
}

/** The pairs who sit together in some of these rounds, by their full names. */
function pairsOf(seatings: readonly Seating[]): ReadonlySet<string> {
  const names = new Map(room().people.map(({ id, name }) => [id, name === short ? full : name]));
  const pairs = new Set<string>();
  for (const { tableByPerson } of seatings)
    for (const [one, table] of tableByPerson)
      for (const [other, theirs] of tableByPerson) {
        const [a = "", b = ""] = [names.get(one), names.get(other)];
        if (table === theirs && a < b) pairs.add(`${a} & ${b}`);
      }
  return pairs;
}

/** The rounds in which people have sat. */
const sat = (): readonly Seating[] => room().seatings.filter(({ state }) => state !== "planned");

/** How many of those who met in the first evening sit together in this one. */
const again = (): number => [...pairsOf(room().seatings)].filter((pair) => met.has(pair)).length;

describe("the next evening of a series", () => {
  it("follows one that has ended, in which people met", async () => {
    guests = await gather(people);
    await planTables(consoleTexts.tables.plan);
    const { page } = leader;
    for (const round of [1, 2]) {
      await page.getByRole("button", { name: consoleTexts.tables.start(round) }).click(seen);
      await page.getByText(consoleTexts.tables.started(round)).first().waitFor(seen);
    }
    await expect.poll(() => sat().length, seen).toBe(2);
    met = pairsOf(sat());
    await page.getByRole("button", { name: consoleTexts.tools.end }).click();
    await page.getByRole("dialog").getByRole("button", { name: consoleTexts.tools.endYes, exact: true }).click();
    await expect.poll(() => room().course?.ended, seen).toBe(true);
    await guests.close();
  });

  it("knows its people again on the same laptop, asks about one, and counts who met", async () => {
    guests = await gather(people.map((each) => ({ ...each, name: each.name === full ? short : each.name })));
    const { page } = leader;
    const words = await planTables(consoleTexts.tables.plan);
    expect(words).not.toContain(seatingTexts.earlier.again(0));
    await page.getByText(seatingTexts.earlier.title, { exact: true }).click();
    await page.getByRole("checkbox", { name: /Elinvoimapaja/ }).check();
    await page.getByText(seatingTexts.earlier.counted).waitFor(seen);
    const { found, same } = seatingTexts.earlier;
    const without = [...met].filter((pair) => !pair.split(" & ").includes(full));
    await page.getByText(found(17, 18, without.length)).waitFor(seen);
    await page.getByText(same(`${full}, Hietajoki`, `${short}, Hietajoki`)).waitFor(seen);
    await page.getByRole("button", { name: seatingTexts.guests.yes, exact: true }).click();
    await page.getByText(found(18, 18, met.size)).waitFor(seen);
  });

  it("plans its tables so that those who met do not meet again, and says how many do", async () => {
    const unaware = again();
    const words = await planTables(consoleTexts.tables.replan, seatingTexts.proposal.names.anew);
    const said = (): boolean => words.includes(seatingTexts.earlier.again(again()));
    await expect.poll(said, seen).toBe(true);
    console.log(JSON.stringify({ people: people.length, met: met.size, unaware, again: again() }));
    expect(again()).toBeLessThan(unaware / 2);
  });

  it("threw nothing that nobody caught", () => {
    expect(leader.errors).toEqual([]);
  });
});
