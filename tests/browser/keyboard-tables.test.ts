import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as common } from "../../src/text/common/fi.ts";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as seatingTexts } from "../../src/text/seating/fi.ts";
import { startAppServer, type AppServer } from "../kit/app-server.ts";
import { seen } from "../kit/browser-evening.ts";
import { newDevice, startChromium, type Device } from "../kit/browser-people.ts";
import { keyboardPerson, type KeyboardPerson } from "../kit/keyboard-person.ts";

/** A facilitator with a keyboard alone seats 24 people of the sample evening: chooses, moves, parts, plans again. */
let app: AppServer;
let browser: Browser;
let laptop: Device;
let leader: KeyboardPerson;

const people = 24;
const { select, person, proposal } = seatingTexts;

beforeAll(async () => {
  app = await startAppServer(26_030);
  browser = await startChromium();
  laptop = await newDevice(browser, "laptop");
  leader = await keyboardPerson(laptop.page);
  await laptop.page.goto(`${app.url}/#/rehearsal/tables/${people}/10`);
  await laptop.page.getByText(select.hint).waitFor({ timeout: 40_000 });
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

/** The names at a table of the round under way, in the order in which they stand. */
async function namesAt(table: number): Promise<readonly string[]> {
  const card = laptop.page
    .locator(".table-cards")
    .first()
    .locator("li.table-cards__card")
    .nth(table - 1);
  return (await card.locator("button").allTextContents()).map((each) => each.trim());
}

/** Goes to somebody at a table: one stop for the list, arrows inside it. */
async function choose(table: number, place: number): Promise<string> {
  const names = await namesAt(table);
  const name = names[place] ?? "";
  await leader.tabTo("button", new RegExp(`^(${names.join("|")})$`), { within: 120 });
  for (let i = 0; i < names.length && !(await isFocused(name)); i++) await leader.press("ArrowDown");
  await leader.isAt("button", name);
  await leader.press("Enter");
  await laptop.page.getByRole("button", { name, exact: true, pressed: true }).first().waitFor(seen);
  return name;
}

function isFocused(name: string): Promise<boolean> {
  return laptop.page.evaluate((wanted) => document.activeElement?.textContent?.trim() === wanted, name);
}

describe("the tables, by keyboard alone", () => {
  it("move somebody to another table, and back", async () => {
    const name = await choose(1, 1);
    await leader.activate("button", select.move);
    await leader.tabTo("combobox", person.table);
    await leader.type("3");
    await leader.press("Home", "ArrowDown", "ArrowDown");
    await leader.activate("button", person.move);
    await expect.poll(() => namesAt(3), seen).toContain(name);
    await leader.activate("button", common.undo, { within: 120 });
    await expect.poll(() => namesAt(1), seen).toContain(name);
  });

  it("keep two apart, and plan the coming rounds again", async () => {
    await choose(1, 0);
    await choose(2, 0);
    await leader.activate("button", select.apart, { within: 120 });
    await laptop.page.getByText(seatingTexts.rules.added).waitFor(seen);
    await leader.activate("button", consoleTexts.tables.replan, { within: 120 });
    await laptop.page.getByRole("region", { name: proposal.title }).waitFor(seen);
    await leader.activate("button", proposal.use, { within: 120 });
    await laptop.page.getByText(proposal.used).waitFor(seen);
  });

  it("threw nothing that nobody caught", () => {
    expect(laptop.errors).toEqual([]);
  });
});
