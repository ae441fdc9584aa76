import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages, type Language } from "../../src/domain/languages.ts";
import type { RehearsalStage } from "../../src/app/rehearsal/write-sample-evening.ts";
import { roomOf, startChromium } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";
import { axeFaults, forcedColourFaults, layoutFaults } from "../kit/page-faults.ts";
import { screensOf, sizes, type Rooms, type ShownScreen } from "../kit/sample-screens.ts";

/**
 * Every screen of the sample evening in every language, by day and by night, in forced colours, in a narrow window and
 * with letters twice as large: what axe finds, what is cut off, what cannot be told apart.
 */
let hub: HubProcess;
let browser: Browser;
let context: BrowserContext;
let rooms: Rooms;

beforeAll(async () => {
  hub = await startHubProcess();
  browser = await startChromium();
  context = await browser.newContext({ reducedMotion: "reduce", bypassCSP: true, serviceWorkers: "block" });
  rooms = await makeRooms();
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

/** An evening for each stage, with few people and notes: the screens are the same with many. */
async function makeRooms(): Promise<Rooms> {
  const page = await context.newPage();
  await page.goto(hub.url);
  const made = new Map<RehearsalStage, string>();
  for (const stage of ["arrival", "write", "group", "vote", "tables", "closing"] as const) {
    await page.goto(`${hub.url}/#/rehearsal/${stage}/12/24`);
    await page.waitForURL(/#\/console\//, { timeout: 60_000 });
    made.set(stage, roomOf(page));
    await page.goto(`${hub.url}/#/`);
  }
  await page.close();
  return made;
}

async function openIn(language: Language): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.addInitScript((chosen) => localStorage.setItem("iltapaja.language", chosen), language);
  await page.goto(hub.url);
  await page.waitForFunction((chosen) => document.documentElement.lang === chosen, language);
  return page;
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".lazy") === null && document.querySelector("h1") !== null);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Opens a screen as a person does who comes from the first page. */
async function show(page: Page, { size, address, open }: ShownScreen): Promise<void> {
  await page.setViewportSize(sizes[size]);
  // The same address again would leave the screen as it is.
  if (page.url().endsWith(address)) await page.goto(`${hub.url}/#/trust`);
  await page.goto(`${hub.url}/${address}`);
  await settled(page);
  await open?.(page);
  await settled(page);
  await staysAsHigh(page);
}

/** Waits for what a screen fetches when it is first shown: the page grows with it. */
async function staysAsHigh(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let [height, frames] = [0, 0];
    for (let most = 300; most > 0 && frames < 12; most--) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = document.documentElement.scrollHeight;
      frames = now === height ? frames + 1 : 0;
      height = now;
    }
  });
}

async function setLetters(page: Page, size: number): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: size } });
  await session.detach();
}

/** Makes the window as high as the page: what the bar at the bottom covers at the moment can be scrolled to. */
async function unroll(page: Page, { size }: ShownScreen): Promise<void> {
  // What comes into sight for the first time can be higher than it was taken to be.
  for (let once = 0; once < 3; once++) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...sizes[size], height: Math.max(sizes[size].height, height) });
    await settled(page);
  }
}

/** All that is wrong with a screen, each with how it was looked at. */
async function faultsOf(page: Page, screen: ShownScreen, language: Language): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (how: string, faults: Promise<readonly string[]>): Promise<void> => {
    for (const fault of await faults) found.push(`${screen.name}, ${how}: ${fault}`);
  };
  await unroll(page, screen);
  await look("by day", axeFaults(page));
  // Colours are the same in every language.
  if (language === "fi") {
    await page.emulateMedia({ colorScheme: "dark" });
    await look("by night", axeFaults(page, "color-contrast"));
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await look("in forced colours", forcedColourFaults(page));
    await page.emulateMedia({ forcedColors: "none" });
  }
  if (screen.size === "projector") return found;
  await page.setViewportSize({ ...sizes[screen.size], width: 320 });
  await settled(page);
  await look("320 px wide", layoutFaults(page));
  await page.setViewportSize(sizes[screen.size]);
  await setLetters(page, 32);
  await settled(page);
  await look("with large letters", layoutFaults(page));
  await setLetters(page, 16);
  return found;
}

describe("the screens of the sample evening", () => {
  it("are looked at by eyes that notice", async () => {
    const page = await openIn("fi");
    await settled(page);
    await page.evaluate(() => {
      document.querySelector("main")?.insertAdjacentHTML(
        "beforeend",
        `<p id="weak">harmaa</p><button id="nameless"></button>
         <p id="wide">leveä</p><p id="cut">pitkä teksti, josta näkyy vain alku</p><button id="edgeless">reunaton</button>`,
      );
      const style = new CSSStyleSheet();
      style.replaceSync(`#weak { color: #aaaaaa; background: #ffffff } #wide { inline-size: 2000px }
        #cut { block-size: 10px; overflow: hidden } #edgeless { border: 0 }`);
      document.adoptedStyleSheets = [style];
    });
    expect(await axeFaults(page)).toEqual(expect.arrayContaining(["color-contrast: #weak", "button-name: #nameless"]));
    const layout = await layoutFaults(page);
    expect(layout.join()).toMatch(/px too wide.*out of the picture: p\. "leveä".*cut off: p\. "pitkä/u);
    await page.emulateMedia({ forcedColors: "active" });
    expect(await forcedColourFaults(page)).toEqual(["no edge: button."]);
    await page.close();
  });

  it.each(languages)("have no fault in %s", { timeout: 240_000 }, async (language) => {
    const page = await openIn(language);
    const faults: string[] = [];
    for (const screen of screensOf(language, rooms)) {
      await show(page, screen);
      faults.push(...(await faultsOf(page, screen, language)));
    }
    await page.close();
    expect(faults).toEqual([]);
  });
});
