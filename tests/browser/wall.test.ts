import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as boardTexts } from "../../src/text/board/fi.ts";
import { texts as commonTexts } from "../../src/text/common/fi.ts";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as home } from "../../src/text/home/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { texts as plan } from "../../src/text/plan/fi.ts";
import { joinByLink, newDevice, roomOf, shownCode, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/** The wall with several people at it at once, over the real links: what one does while another does something else. */
let hub: HubProcess;
let browser: Browser;
let leader: Device;
let anna: Device;
let ben: Device;

const seen = { timeout: 30_000 };

beforeAll(async () => {
  hub = await startHubProcess(27_180);
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
  const { page } = leader;
  await page.goto(hub.url);
  await page.getByRole("button", { name: home.create }).click();
  await page.getByLabel(plan.name, { exact: true }).fill("Lappuseinä");
  await page.getByRole("button", { name: plan.programme.fromTemplate }).click();
  await page.getByText(plan.status.saved).waitFor(seen);
  await page.goto(`${hub.url}/#/console/${roomOf(page)}`);
  const code = await shownCode(page);
  [anna, ben] = [await newDevice(browser, "phone"), await newDevice(browser, "phone")];
  for (const phone of [anna, ben]) await joinByLink(phone, `${hub.url}/#${code}`);
  for (let step = 0; step < 4; step++) await next();
  await leader.page.getByRole("tab", { name: consoleTexts.views.wall, selected: true }).waitFor(seen);
  await anna.page.getByRole("button", { name: phoneTexts.write.start }).waitFor(seen);
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

async function next(): Promise<void> {
  await leader.page.getByRole("button", { name: /^(Seuraava|Aloita ilta):/ }).click();
  // Two presses in quick succession count as one.
  await leader.page.waitForTimeout(1300);
}

async function write({ page }: Device, text: string): Promise<void> {
  const field = page.getByLabel(phoneTexts.write.field);
  if (!(await field.isVisible())) await page.getByRole("button", { name: phoneTexts.write.start }).click();
  await field.fill(text);
  await page.getByRole("button", { name: phoneTexts.write.send, exact: true }).click();
  await page.getByText(text).first().waitFor(seen);
}

const noteOn = (page: Page, text: string) =>
  page.locator(".wall__item, .wall-view__notes li").filter({ hasText: text });

/** What has the focus on a page, and where it stands in the window. */
function placeOf(page: Page): Promise<{ readonly name: string | undefined; readonly top: number | null }> {
  return page.evaluate(() => {
    const held = document.activeElement;
    return {
      name: held?.getAttribute("aria-label") ?? held?.textContent ?? undefined,
      top: held && Math.round(held.getBoundingClientRect().top),
    };
  });
}

/** The one theme on the console that holds a note. */
function themeOnConsole(): Promise<string> {
  return leader.page.evaluate(
    ([one, none]) => {
      const box = [...document.querySelectorAll(".theme-box")].find((each) => each.textContent?.includes(one ?? ""));
      return box?.querySelector(".theme-box__title")?.lastChild?.textContent ?? none ?? "";
    },
    [consoleTexts.group.count(1), phoneTexts.wall.noTheme],
  );
}

/** Waits until all three screens show the note, the only one in any theme, in the same one of these; gives it. */
async function agreeOn(note: string, themes: readonly string[]): Promise<string | undefined> {
  const themeOn = ({ page }: Device): Promise<string | undefined> =>
    page.evaluate((text) => {
      const item = [...document.querySelectorAll(".wall__item")].find((each) => each.textContent?.includes(text));
      return item?.closest("section")?.querySelector("h3 span")?.textContent ?? undefined;
    }, note);
  let seenOn: readonly (string | undefined)[] = [];
  await expect
    .poll(
      async () => {
        seenOn = await Promise.all([...[anna, ben].map(themeOn), themeOnConsole()]);
        return new Set(seenOn).size === 1 && themes.includes(seenOn[0] ?? "");
      },
      { timeout: 20_000, message: `${note} in one of ${themes.join(", ")}` },
    )
    .toBe(true);
  return seenOn[0];
}

describe("the wall with several people at it", () => {
  it("keeps silent notes from others until all are shown", async () => {
    const { page } = leader;
    await page.getByRole("button", { name: consoleTexts.board.open }).click();
    await page.getByLabel(consoleTexts.board.silent).check();
    await page.getByRole("button", { name: consoleTexts.board.done, exact: true }).click();
    await anna.page.getByRole("button", { name: phoneTexts.write.start }).click();
    await anna.page.getByText(boardTexts.silent).waitFor(seen);
    await write(anna, "Hiljainen toive");
    await anna.page.getByText(boardTexts.waitingReveal).waitFor(seen);
    await page.getByText(consoleTexts.board.silentNow(1)).waitFor(seen);
    expect(await noteOn(ben.page, "Hiljainen toive").count()).toBe(0);
    await page.getByRole("button", { name: consoleTexts.board.reveal }).click();
    await noteOn(ben.page, "Hiljainen toive").waitFor(seen);
  });

  it("lets a writer change a note that is hidden meanwhile, and keeps it hidden", async () => {
    await write(ben, "Kesken oleva");
    await ben.page.getByRole("button", { name: `${phoneTexts.write.edit} Kesken oleva` }).click();
    const field = ben.page.getByLabel(phoneTexts.write.editField);
    await field.fill("Kesken oleva, nyt valmis");
    await leader.page.getByRole("button", { name: `${consoleTexts.wall.hide}: Kesken oleva` }).click(seen);
    await ben.page.getByText(phoneTexts.write.hiddenByLead).waitFor(seen);
    expect(await field.inputValue()).toBe("Kesken oleva, nyt valmis");
    await ben.page.getByRole("button", { name: phoneTexts.write.save, exact: true }).click();
    await ben.page.getByText(phoneTexts.write.hiddenByLead).waitFor(seen);
    expect(await noteOn(anna.page, "nyt valmis").count()).toBe(0);
  });

  it("leaves focus and place to whoever looks at a note while others write", async () => {
    for (const number of [1, 2, 3, 4, 5, 6]) await write(anna, `Aallonmurtaja ${number}`);
    const { page } = leader;
    await page.getByRole("tab", { name: consoleTexts.views.wall }).click();
    const button = page.getByRole("button", { name: `${consoleTexts.wall.hide}: Aallonmurtaja 1` });
    await button.waitFor(seen);
    await button.focus();
    const before = await placeOf(page);
    await write(ben, "Tuli juuri nyt");
    await page.getByRole("button", { name: new RegExp(consoleTexts.wall.arrivedSince(1)) }).waitFor(seen);
    expect(await placeOf(page)).toEqual(before);
    // The phone of somebody who is about to change her note.
    const edit = anna.page.getByRole("button", { name: `${phoneTexts.write.edit} Aallonmurtaja 2` });
    await edit.focus();
    const onPhone = await placeOf(anna.page);
    await write(ben, "Ja tämä heti perään");
    await noteOn(anna.page, "Ja tämä heti perään").waitFor(seen);
    expect(await placeOf(anna.page)).toEqual(onPhone);
  });

  it("comes to one theme for a note that its writer and the facilitator place at once", async () => {
    await write(anna, "Yhteinen laituri");
    await next();
    const { page } = leader;
    for (const title of ["Satama", "Torit"]) {
      await page.getByLabel(consoleTexts.group.addLabel).fill(title);
      await page.getByRole("button", { name: consoleTexts.group.add, exact: true }).click();
      await anna.page.getByRole("heading", { name: title }).first().waitFor(seen);
    }
    // Whoever has the cursor in a note stays with it until she moves on.
    await anna.page.getByRole("button", { name: phoneTexts.follow.goOn }).click();
    await anna.page.getByText(/^Valitse teemat omille lapuille/).click();
    const choice = anna.page.getByLabel(boardTexts.group.themeOf("Yhteinen laituri"));
    await page.getByRole("button", { name: consoleTexts.group.moveOf("Yhteinen laituri") }).focus();
    await Promise.all([page.keyboard.press("1"), choice.selectOption({ label: "Torit" })]);
    await agreeOn("Yhteinen laituri", ["Satama", "Torit"]);
  });

  it("undoes nothing that somebody else has changed since, and says so", async () => {
    const { page } = leader;
    const themes = await agreeOn("Yhteinen laituri", ["Satama", "Torit"]);
    const other = themes === "Satama" ? "Torit" : "Satama";
    const box = page.locator(".theme-box").filter({ hasText: themes ?? "" });
    await box.getByRole("button", { name: new RegExp(consoleTexts.group.showNotes(themes ?? "")) }).click();
    await page.getByRole("button", { name: consoleTexts.group.moveOf("Yhteinen laituri") }).focus();
    await page.keyboard.press("0");
    await agreeOn("Yhteinen laituri", [phoneTexts.wall.noTheme]);
    await anna.page.getByLabel(boardTexts.group.themeOf("Yhteinen laituri")).selectOption({ label: other });
    await agreeOn("Yhteinen laituri", [other]);
    await page.locator(".theme-box").filter({ hasText: other }).getByText(consoleTexts.group.count(1)).waitFor(seen);
    await page.locator("[data-work]").getByRole("button", { name: consoleTexts.group.undo, exact: true }).click();
    await page.getByText(commonTexts.refusals["changed-since"]).waitFor(seen);
    expect(await agreeOn("Yhteinen laituri", [other])).toBe(other);
  });

  it("stacks what says the same on every screen, and takes it apart with every word", async () => {
    const { page } = leader;
    await page.getByRole("tab", { name: consoleTexts.views.wall }).click();
    await page.getByRole("button", { name: consoleTexts.wall.actions("Aallonmurtaja 1") }).click();
    await page.getByRole("button", { name: consoleTexts.piles.stack }).click();
    await page.getByRole("button", { name: consoleTexts.piles.stackThese(5) }).click(seen);
    await page.getByText(consoleTexts.piles.count(6)).waitFor(seen);
    await ben.page.getByText(boardTexts.under(5)).waitFor(seen);
    await page.getByRole("button", { name: consoleTexts.wall.actions("Aallonmurtaja 1") }).click();
    await page.getByRole("button", { name: consoleTexts.piles.unstack }).click();
    for (const number of [1, 2, 3, 4, 5, 6]) await noteOn(ben.page, `Aallonmurtaja ${number}`).waitFor(seen);
  });

  it("brings a hand to the console at once, and lowers it on the phone", async () => {
    const { page } = leader;
    const hand = ben.page.getByRole("button", { name: boardTexts.signs.hand.name });
    await hand.click();
    await page.locator(".hands-panel__hand").waitFor(seen);
    await page.locator(".hands-panel__hand").getByRole("button").click();
    await ben.page.locator('[aria-pressed="false"]').filter({ hasText: boardTexts.signs.hand.name }).waitFor(seen);
    expect(await page.locator(".hands-panel__hand").count()).toBe(0);
  });

  it("threw nothing that nobody caught", () => {
    expect([leader, anna, ben].flatMap((device) => device.errors)).toEqual([]);
  });
});
