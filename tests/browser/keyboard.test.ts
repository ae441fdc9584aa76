import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as board } from "../../src/text/board/fi.ts";
import { texts as common } from "../../src/text/common/fi.ts";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as home } from "../../src/text/home/fi.ts";
import { texts as join } from "../../src/text/join/fi.ts";
import { texts as phone } from "../../src/text/phone/fi.ts";
import { texts as plan } from "../../src/text/plan/fi.ts";
import { texts as round } from "../../src/text/round/fi.ts";
import { seen } from "../kit/browser-evening.ts";
import { newDevice, shownCode, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";
import { keyboardPerson, type KeyboardPerson } from "../kit/keyboard-person.ts";

/**
 * An evening with the keyboard alone, at the laptop and at a phone with a keyboard: nothing is clicked, filled in or
 * focused for them. Each stop must be seen, and after each act the focus must be where the person goes on.
 */
let hub: HubProcess;
let browser: Browser;
let devices: readonly Device[] = [];
let leader: KeyboardPerson;
let anna: KeyboardPerson;
let code = "";

const benches = "Lisää penkkejä";
const rides = "Kimppakyydit näkyviin";

beforeAll(async () => {
  hub = await startHubProcess();
  browser = await startChromium();
  devices = await Promise.all([newDevice(browser, "laptop"), newDevice(browser, "phone")]);
  const [laptop, mobile] = devices;
  if (!laptop || !mobile) throw new Error("There are two devices");
  leader = await keyboardPerson(laptop.page);
  anna = await keyboardPerson(mobile.page);
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

/** Waits until other people's doings show; looking needs no hand. */
async function sees({ page }: KeyboardPerson, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor(seen);
}

/** Goes on to the step with the one button that the focus stays on. */
async function leadTo(step: string): Promise<void> {
  const button = leader.page.getByRole("button", { name: /^(Seuraava|Aloita ilta):/ });
  const under = leader.page.locator("[aria-current=step]").getByText(step, { exact: true });
  await leader.tabTo("button", /^(Seuraava|Aloita ilta):/);
  while (!(await under.isVisible())) {
    const before = (await button.textContent()) ?? "";
    await leader.press("Enter");
    await button.and(leader.page.getByText(before, { exact: true })).waitFor({ ...seen, state: "detached" });
    await leader.isAt("button", /^Seuraava:/);
  }
}

describe("somebody with a keyboard alone", () => {
  it("is told when the focus has no ring, is covered, or cannot get on", async () => {
    const { page } = await newDevice(browser, "laptop");
    const tester = await keyboardPerson(page);
    await page.setContent(`<style>a { outline: none }</style><a href="#a">plain</a><button>next</button>`);
    await expect(tester.tabTo("link", "plain")).rejects.toThrow("has no ring");
    await page.setContent(`<button style="outline: 3px solid red">under</button>
      <div style="position: fixed; inset: 0; background: white"></div>`);
    await expect(tester.tabTo("button", "under")).rejects.toThrow("is covered by something else");
    await page.setContent(`<style>:focus { outline: 3px solid red !important }</style>
      <button onkeydown="event.preventDefault()">trap</button><button>free</button>`);
    await expect(tester.tabTo("button", "free")).rejects.toThrow('Tab does not get on from button "trap"');
    await page.context().close();
  });

  it("plans a workshop and opens it", async () => {
    await leader.page.goto(hub.url);
    await leader.isAt("heading", home.welcomeTitle);
    await leader.activate("button", home.create);
    await leader.isAt("heading", plan.title);
    await leader.tabTo("textbox", plan.name);
    await leader.type("Elinvoimapaja");
    await leader.tabTo("textbox", plan.municipalities);
    await leader.type("Koivuranta");
    await leader.press("Enter");
    await leader.type("Metsälahti");
    await leader.press("Enter");
    await leader.activate("button", plan.chips.remove("Metsälahti"));
    await leader.isAt("textbox", plan.municipalities);
    await leader.activate("button", plan.programme.fromTemplate);
    await leader.isAt("heading", plan.sections.programme);
    await sees(leader, "Asiantuntijan puheenvuoro");
    await leader.activate("link", plan.ready.open, { within: 120 });
    await leader.page.waitForURL(/#\/console\//);
    await leader.isAt("heading", /^Elinvoimapaja/);
    code = await shownCode(leader.page);
  });

  it("joins by typing the code", async () => {
    await anna.page.goto(`${hub.url}/#/join`);
    await anna.isAt("heading", join.enter.title);
    await anna.tabTo("textbox", join.enter.label);
    await anna.type(code.replaceAll("-", "").toLowerCase());
    await anna.press("Enter");
    await anna.page.getByText(join.who.title).waitFor(seen);
    await anna.isAt("heading", join.who.title);
    await anna.tabTo("textbox", join.who.name);
    await anna.type("Anna");
    await anna.tabTo("radio", join.who.untold);
    await anna.press("ArrowUp");
    await anna.isAt("radio", "Koivuranta");
    await anna.activate("button", join.who.join);
    await anna.page.waitForURL(/#\/phone\//);
    await anna.isAt("heading", /.+/);
    await sees(leader, consoleTexts.people.present(1));
  });

  it("writes two notes, changes one, takes one back and brings it back", async () => {
    await leadTo("Tarpeet ja ideat");
    await sees(anna, phone.write.start);
    await anna.activate("button", phone.write.start);
    await anna.isAt("textbox", phone.write.field);
    await anna.type(benches);
    await anna.press("Control+Enter");
    await sees(anna, phone.write.mine(1));
    await anna.isAt("textbox", phone.write.field);
    await anna.type(rides);
    await anna.activate("button", phone.write.send);
    await sees(anna, phone.write.mine(2));
    await anna.isAt("textbox", phone.write.field);
    await anna.activate("button", `${phone.write.edit} ${benches}`);
    await anna.isAt("textbox", phone.write.editField);
    await anna.press("End");
    await anna.type(" torille");
    await anna.activate("button", phone.write.save);
    await anna.isAt("button", `${phone.write.edit} ${benches} torille`);
    await anna.activate("button", `${phone.write.takeBack} ${rides}`, { back: true });
    await anna.isAt("button", phone.write.undo);
    await anna.press("Enter");
    await anna.isAt("heading", phone.write.mine(2));
    await sees(leader, `${benches} torille`);
    await sees(leader, rides);
  });

  it("moves on from a draft when she wants to", async () => {
    await anna.tabTo("textbox", phone.write.field, { back: true });
    await anna.type("Kesken jäi");
    await leadTo("Ryhmittely teemoiksi");
    await sees(anna, phone.follow.goOn);
    await anna.isAt("textbox", phone.write.field);
    await anna.activate("button", phone.follow.goOn);
    await anna.isAt("heading", "Ryhmittely teemoiksi");
  });

  it("makes a theme, and groups by the dialog, by a number key and back", async () => {
    await leader.tabTo("textbox", consoleTexts.group.addLabel);
    await leader.type("Liikkuminen");
    await leader.press("Enter");
    await sees(leader, consoleTexts.group.added("Liikkuminen"));
    await leader.isAt("textbox", consoleTexts.group.addLabel);
    await leader.activate("button", consoleTexts.group.moveOf(`${benches} torille`), { back: true });
    await leader.isAt("button", common.close);
    await leader.activate("button", "Liikkuminen");
    await leader.isAt("button", consoleTexts.group.moveOf(rides));
    await leader.press("1");
    await leader.isAt("heading", `${consoleTexts.group.ungrouped} (0)`);
    await leader.press("Control+z");
    await sees(leader, `${consoleTexts.group.ungrouped} (1)`);
  });

  it("puts her own note into a theme", async () => {
    await anna.activate("DisclosureTriangle", board.group.mine(2));
    await anna.tabTo("combobox", board.group.themeOf(rides));
    await anna.press("ArrowDown");
    await anna.isAt("combobox", board.group.themeOf(rides));
    await sees(leader, `${consoleTexts.group.ungrouped} (0)`);
  });

  it("opens the vote", async () => {
    await leadTo("Pisteäänestys");
    await leader.activate("button", consoleTexts.vote.open);
    await leader.activate("button", consoleTexts.vote.openNow);
    await leader.isAt("heading", consoleTexts.vote.running);
    await anna.isAt("heading", "Pisteäänestys");
  });

  it("votes, takes the dot back, votes again, and looks at her dots", async () => {
    const give = round.vote.give(rides);
    await anna.tabTo("button", /^Anna piste:/);
    await anna.press("ArrowDown");
    await anna.isAt("button", give);
    await anna.press("Enter");
    await sees(anna, round.vote.given(1));
    await anna.isAt("button", give);
    await anna.activate("button", round.vote.takeBack(rides), { back: true });
    await anna.isAt("button", round.vote.takeBack(rides));
    await anna.page
      .getByText(round.vote.given(1))
      .first()
      .waitFor({ ...seen, state: "detached" });
    await anna.activate("button", give);
    await sees(anna, round.vote.given(1));
    await anna.activate("button", round.vote.mine, { back: true });
    await anna.activate("button", round.vote.takeBack(rides));
    await sees(anna, round.vote.noneOfMine);
    await anna.isAt("heading", round.vote.mine);
    await anna.press("Escape");
    await anna.isAt("button", round.vote.mine);
    await anna.activate("button", give);
    await sees(leader, consoleTexts.vote.ballots(1, 1));
  });

  it("closes the vote and shows its result", async () => {
    await leader.activate("button", consoleTexts.vote.close);
    await leader.activate("button", consoleTexts.vote.closeYes);
    await leader.isAt("heading", consoleTexts.vote.result);
    await leader.activate("button", consoleTexts.vote.showResult);
    await leader.isAt("button", consoleTexts.vote.showResult);
    await sees(anna, round.vote.closed);
    await anna.isAt("heading", /.+/);
  });

  it("gets through every screen without being caught, in few stops", async () => {
    expect((await leader.walkRound()).length).toBeLessThanOrEqual(60);
    expect((await anna.walkRound()).length).toBeLessThanOrEqual(20);
  });

  it("threw nothing that nobody caught", () => {
    expect(devices.flatMap((device) => device.errors)).toEqual([]);
  });
});
