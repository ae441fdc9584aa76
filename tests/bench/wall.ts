import type { Browser, CDPSession, ElementHandle, Locator, Page } from "playwright-core";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { joinByLink, newDevice, roomOf, shownCode, startChromium } from "../kit/browser-people.ts";
import { watchFrames, whileSlow, type Smoothness } from "../kit/frame-watch.ts";
import { joinAsGuests, type HallGuests } from "../kit/hall-guest.ts";
import { startHubProcess } from "../kit/hub-process.ts";

/**
 * A wall of 600 notes on slow devices: how soon it is there, and how smooth it stays while people write 20 entries a
 * second. Prints a JSON line for each case, then a table. `npm run build` first; `--port N` for another hub.
 */
const notes = Number(process.env["WALL_NOTES"] ?? 600);
const people = 30;
const slowness = 4;
const entriesASecond = 20;
const port = Number(process.argv[process.argv.indexOf("--port") + 1]) || 27_000;
const patient = { timeout: 120_000 };

interface Figures extends Smoothness {
  readonly case: string;
  readonly firstPaintMs: number;
}

const figures: Figures[] = [];
const hub = await startHubProcess(port);
const browser = await startChromium();
try {
  await measure(browser);
} finally {
  await browser.close();
  await hub.kill();
}
for (const each of figures) console.log(JSON.stringify(each));
console.table(figures);

async function measure(browser: Browser): Promise<void> {
  const leader = await newDevice(browser, "laptop");
  await leader.page.goto(`${hub.url}/#/rehearsal/group/${people}/${notes}`);
  await leader.page.waitForURL(/#\/console\//, patient);
  const room = roomOf(leader.page);
  await leader.page
    .getByText(consoleTexts.wall.notes(notes))
    .or(leader.page.getByText(`(${notes})`))
    .first()
    .waitFor(patient);
  const code = await shownCode(leader.page);
  const phone = await newDevice(browser, "phone");
  await joinByLink(phone, `${hub.url}/#${code}`);
  await openWall(phone.page);
  await phone.page.getByText(phoneTexts.wall.count(notes)).first().waitFor(patient);
  // The room is saved for a fast opening once it has been quiet for a while; a hidden page saves at once.
  await hide(leader.page);
  await hide(phone.page);
  await leader.page.goto("about:blank");
  const guests = await joinAsGuests(hub.url, code, 20);
  await phone.page.waitForTimeout(2000);
  await tryPhone(phone.page, guests);
  await phone.page.goto("about:blank");
  await tryConsole(leader.page, `${hub.url}/#/console/${room}`, guests);
  await leader.page.goto("about:blank");
  const screen = await leader.context.newPage();
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await tryProjector(screen, `${hub.url}/#/projector/${room}`, guests);
  await guests.close();
}

async function tryPhone(page: Page, guests: HallGuests): Promise<void> {
  const url = page.url();
  await whileSlow(page, slowness, async (session) => {
    const firstPaintMs = await firstPaint(page, url, ".wall__item");
    await openWall(page);
    await page.getByRole("button", { name: phoneTexts.write.start }).click();
    await page.getByLabel(phoneTexts.write.field).focus();
    const send = await found(page.getByRole("button", { name: phoneTexts.write.send, exact: true }));
    const smooth = await whileOthersWrite(guests, page, session, async () => {
      await page.keyboard.type("Kylätalon iltoihin kyyti ja kahvit, kiitos kaikille!", { delay: 120 });
      await press(page, send);
      await page.mouse.wheel(0, 1500);
    });
    figures.push({ case: "phone, typing", firstPaintMs, ...smooth });
  });
}

async function tryConsole(page: Page, url: string, guests: HallGuests): Promise<void> {
  await whileSlow(page, slowness, async (session) => {
    const firstPaintMs = await firstPaint(page, url, ".group-card");
    const cards = await page.locator(".group-card").elementHandles();
    const themes = await page.locator(".theme-box").elementHandles();
    const field = await found(page.getByLabel(consoleTexts.group.addLabel));
    const smooth = await whileOthersWrite(guests, page, session, async () => {
      for (let drag = 0; drag < 3; drag++) {
        const from = await middleOf(cards[drag + 1]);
        const to = await middleOf(themes[drag]);
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(to.x, to.y, { steps: 25 });
        await page.mouse.up();
      }
      await press(page, field);
      await page.keyboard.type("Kyydit ja kahvit", { delay: 120 });
      await page.keyboard.press("Enter");
    });
    figures.push({ case: "console, dragging and typing", firstPaintMs, ...smooth });
  });
}

async function tryProjector(page: Page, url: string, guests: HallGuests): Promise<void> {
  await whileSlow(page, slowness, async (session) => {
    const firstPaintMs = await firstPaint(page, url, ".paged-wall__columns > *");
    const smooth = await whileOthersWrite(guests, page, session, async () => {
      for (let turn = 0; turn < 8; turn++) {
        await page.keyboard.press("ArrowRight");
        await page.waitForTimeout(900);
      }
    });
    figures.push({ case: "projector, turning pages", firstPaintMs, ...smooth });
  });
}

async function openWall(page: Page): Promise<void> {
  const link = page
    .getByRole("link", { name: phoneTexts.nav.notes })
    .or(page.getByRole("button", { name: phoneTexts.nav.notes }));
  await link.click(patient);
}

/**
 * What is to be pressed, looked up before anything is measured. Playwright's own ways to press load a script into the
 * page, which a slow one takes 40 ms to read, and try whether people could press there; a hand does neither.
 */
async function found(locator: Locator): Promise<ElementHandle> {
  await locator.waitFor(patient);
  const [element] = await locator.elementHandles();
  if (!element) throw new Error("What is to be pressed is not there");
  return element;
}

async function middleOf(element: ElementHandle | undefined): Promise<{ readonly x: number; readonly y: number }> {
  if (!element) throw new Error("There are too few notes or themes to drag");
  return element.evaluate((node) => {
    if (!(node instanceof Element)) throw new Error("Only elements have a place");
    const { x, y, width, height } = node.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

async function press(page: Page, element: ElementHandle): Promise<void> {
  const { x, y } = await middleOf(element);
  await page.mouse.click(x, y);
}

/** Milliseconds from the start of the page until a note has been painted: the middle one of three visits. */
async function firstPaint(page: Page, url: string, note: string): Promise<number> {
  const visits: number[] = [];
  for (let visit = 0; visit < 3; visit++) visits.push(await visitMs(page, url, note));
  return visits.sort((a, b) => a - b)[1] ?? Number.NaN;
}

async function visitMs(page: Page, url: string, note: string): Promise<number> {
  await page.goto("about:blank");
  await page.goto(url, { waitUntil: "commit" });
  if (url.includes("/phone/")) await openWall(page);
  await page.locator(note).first().waitFor(patient);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(Math.round(performance.now()))));
      }),
  );
}

async function whileOthersWrite(
  guests: HallGuests,
  page: Page,
  session: CDPSession,
  act: () => Promise<void>,
): Promise<Smoothness> {
  await page.waitForTimeout(3000);
  let written = 0;
  const timer = setInterval(() => {
    written += 1;
    const text = `Toive ${written}: ${"enemmän yhteistä tekemistä ".repeat(1 + (written % 3))}`;
    // Every second entry changes a note that is there already.
    const key = `n${Math.floor(written / 40) * 20 + (written % 20)}-${String(page.url().length)}`;
    const value = { text, board: "ideas", colour: written % 6 };
    guests.write(written, [{ root: "notes", key, value }]).catch((error: unknown) => console.error(error));
  }, 1000 / entriesASecond);
  try {
    const smooth = await watchFrames(page, session, act);
    const seconds = written / entriesASecond;
    if (seconds < 3) throw new Error("Too little was written by others to measure anything");
    return smooth;
  } finally {
    clearInterval(timer);
  }
}

/** Tells a page that it is hidden, so that it saves what it holds. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.waitForTimeout(1500);
}
