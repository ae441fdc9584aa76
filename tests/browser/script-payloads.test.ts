import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { archiveOf } from "../../src/app/archives.ts";
import { readRoom } from "../../src/domain/read-room.ts";
import { archiveToText } from "../../src/exports/room-archive.ts";
import { startChromium } from "../kit/browser-people.ts";
import { startFrontProxy, type FrontProxy } from "../kit/front-proxy.ts";
import { buildHostileRoom, type HostileRoom } from "../kit/hostile-room.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";
import { scriptPayloads } from "../kit/script-payloads.ts";
import { putRoom } from "../kit/stored-room.ts";

/**
 * Two thousand script payloads in every field that a person or a peer can fill, on every screen. None may run, with the
 * hub's security headers and without them: the headers are the second wall, not the first.
 */
const payloads = scriptPayloads(2000, 280);
const screens = ["plan", "console", "projector", "phone", "results"] as const;

let hub: HubProcess;
let bare: FrontProxy;
let browser: Browser;
let room: HostileRoom;

beforeAll(async () => {
  hub = await startHubProcess();
  bare = await startFrontProxy({ hub: hub.url, withhold: ["content-security-policy"] });
  browser = await startChromium();
  room = await buildHostileRoom(payloads);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await bare.close();
  await hub.kill();
});

/** A laptop that notes whatever a payload could do. */
interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly happened: string[];
}

async function watchedLaptop(home: string): Promise<Watched> {
  const context = await browser.newContext({ locale: "fi-FI", viewport: { width: 1366, height: 768 } });
  const happened: string[] = [];
  await context.exposeFunction("noteRun", (what: string) => happened.push(what));
  await context.addInitScript(() => {
    const scope = window as unknown as { noteRun(what: string): void };
    Object.assign(window, { ran: () => scope.noteRun("a script ran") });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      scope.noteRun(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== home && url.protocol !== "data:" && url.protocol !== "blob:") happened.push(`asked ${url}`);
  });
  context.on("dialog", (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined); // its page may be gone by now
  });
  context.on("weberror", (error) => happened.push(`threw ${error.error()}`));
  return { context, page: await context.newPage(), happened };
}

/** Elements and attributes that no text of a person can have made, unless it was read as markup. */
function madeOfMarkup(): readonly string[] {
  const odd =
    "script:not([src^='/']), iframe, object, embed, base, marquee, math, template, style, audio, details[ontoggle]";
  const elements = [...document.querySelectorAll(odd)].map((element) => element.outerHTML);
  const handlers = [...document.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => name.startsWith("on") || /^\s*(javascript|data:text)/i.test(value))
      .filter(({ name }) => name !== "value" && name !== "aria-label" && name !== "title" && name !== "placeholder")
      .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
  );
  return [...elements, ...handlers];
}

/** Runs in the page: all that is written on it, in fields too. */
function everyText(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map(({ value }) => value);
  return [document.body.textContent, ...fields].join("\n");
}

function shownOf(texts: readonly string[], page: string): number {
  return texts.filter((text) => page.includes(text)).length;
}

/** Runs in the page: does with texts what no app should. */
async function readAsMarkup(texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const box = document.createElement("div");
    document.body.append(box);
    box.innerHTML = text;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe("the watch itself", () => {
  it("notices payloads that do run", async () => {
    const { context, page, happened } = await watchedLaptop(bare.url);
    await context.route("**/evil.example/**", (route) => route.abort());
    // Some payloads lead their page away; what comes after them in their dozen is left out.
    const some = payloads.slice(0, 240);
    for (let from = 0; from < some.length; from += 12) {
      const victim = await context.newPage();
      await victim.goto(`${bare.url}/healthz`);
      await victim.evaluate(readAsMarkup, some.slice(from, from + 12)).catch(() => undefined);
      await victim.close();
    }
    await page.goto(`${bare.url}/healthz`);
    await page.evaluate(readAsMarkup, ["<iframe></iframe><a onclick=x></a>"]);
    await page.waitForTimeout(500);
    expect(happened.filter((what) => what === "a script ran").length).toBeGreaterThan(10);
    expect(happened.filter((what) => what.startsWith("asked")).length).toBeGreaterThan(5);
    expect(happened.some((what) => what.startsWith("dialog"))).toBe(true);
    expect((await page.evaluate(madeOfMarkup)).length).toBeGreaterThan(1);
    await context.close();
  });
});

describe.each(["with", "without"])("2,000 script payloads %s the security headers", (headers) => {
  let laptop: Watched;
  let url: string;

  beforeAll(async () => {
    url = headers === "with" ? hub.url : bare.url;
    laptop = await watchedLaptop(url);
    const answer = await laptop.page.goto(url);
    expect(answer?.headers()["content-security-policy"] !== undefined).toBe(headers === "with");
    await putRoom(laptop.page, url, room.stored);
  }, 120_000);

  afterAll(() => laptop.context.close());

  it.each(screens)("are text on the screen %s", async (screen) => {
    const { page, happened } = laptop;
    await page.goto(`${url}/#/${screen}/${room.stored.room}`);
    await page.locator("main, .projector").first().waitFor({ timeout: 60_000 });
    await page.waitForFunction(() => document.body.textContent.length > 500, undefined, { timeout: 60_000 });
    expect(shownOf(payloads, await page.evaluate(everyText))).toBeGreaterThan(5);
    if (screen === "phone") {
      // A long wall is drawn bit by bit.
      const cards = page.locator("section.wall .note-card__text");
      await expect.poll(() => cards.count(), { timeout: 30_000 }).toBeGreaterThan(300);
      const shown = new Set(await cards.allTextContents());
      expect(room.notes.filter((text) => shown.has(text)).length).toBeGreaterThan(250);
    }
    expect(await page.evaluate(madeOfMarkup)).toEqual([]);
    expect(happened).toEqual([]);
  });

  it("are text in the list of workshops, and in an archive that is opened", async () => {
    const { page, happened } = laptop;
    const { ledger, code } = room;
    const archive = archiveToText(
      await archiveOf(ledger, ledger.room, code),
      readRoom(ledger.journals, ledger.facilitator),
    );
    await page.goto(`${url}/#/`);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: `${payloads[0]}.json`, mimeType: "application/json", buffer: Buffer.from(archive) });
    await page.waitForURL(/#\/results\/archive-/, { timeout: 60_000 });
    await page.locator("main h1").waitFor();
    expect(await page.evaluate(madeOfMarkup)).toEqual([]);
    await page.goto(`${url}/#/`);
    await page.locator("main h1").waitFor();
    expect(await page.evaluate(madeOfMarkup)).toEqual([]);
    expect(happened).toEqual([]);
  });

  it("are text in the address and in the join code", async () => {
    const { page, happened } = laptop;
    await page.goto(`${url}/#/join`);
    await page.locator("input").first().waitFor();
    const made = await page.evaluate(async (texts) => {
      const odd: string[] = [];
      for (const [index, text] of texts.entries()) {
        const part = encodeURIComponent(text);
        location.hash = ["#", "#/join/", "#/phone/", "#/results/"][index % 4] + (index % 8 < 4 ? part : text);
        await new Promise((resolve) => setTimeout(resolve, 2));
        odd.push(
          ...[...document.querySelectorAll("iframe, object, embed, base, img[onerror]")].map((e) => e.outerHTML),
        );
      }
      return odd;
    }, payloads);
    expect(made).toEqual([]);
    expect(happened).toEqual([]);
  });
});
