import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { shownCode, startChromium } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";
import { makeNextBuild } from "./next-build.ts";

/** A room that is at its writing step, on the facilitator's laptop. */
export interface HallRoom {
  readonly name: string;
  readonly link: string;
  /** All notes that the facilitator's device holds. */
  notes(): Promise<readonly string[]>;
  /** Ends the evening on the facilitator's device. */
  end(): Promise<void>;
  /** Writes a note on the facilitator's device. */
  write(text: string): Promise<void>;
  /** Which of these notes the facilitator's device does not hold, though it was given some time to get them. */
  missing(notes: readonly string[]): Promise<readonly string[]>;
}

/** How many phones use one room before there is a new one: a full wall makes the laptop slow. */
const phonesPerRoom = 6;

/** The hub and the facilitator's laptop, which stay well while phones fail. */
export class Hall {
  readonly url: string;
  #hub: HubProcess;
  /** The build that the hub serves, and where further ones are made. */
  #root = "dist/app";
  readonly #builds: string[] = [];
  /** The next phone gets a new room. */
  #isFull = false;
  readonly #browser: Browser;
  #laptop: { readonly context: BrowserContext; readonly room: Promise<HallRoom>; phones: number } | undefined;

  private constructor(hub: HubProcess, browser: Browser) {
    this.url = hub.url;
    this.#hub = hub;
    this.#browser = browser;
  }

  static async open(port: number): Promise<Hall> {
    return new Hall(await startHubProcess(port), await startChromium());
  }

  /** A room for one more phone. */
  async room(): Promise<HallRoom> {
    if (!this.#laptop || this.#isFull || this.#laptop.phones >= phonesPerRoom) {
      this.#isFull = false;
      await this.#laptop?.context.close();
      const context = await this.#browser.newContext({ locale: "fi-FI" });
      this.#laptop = { context, phones: 0, room: newRoom(await context.newPage(), this.url) };
    }
    this.#laptop.phones += 1;
    return this.#laptop.room;
  }

  /** A room that no phone has been in, and that will get no other. */
  async freshRoom(): Promise<HallRoom> {
    this.#isFull = true;
    const room = await this.room();
    this.#isFull = true;
    return room;
  }

  /** Publishes the next version of the app on the same address; the files of the one before are gone. */
  async publishNext(mark: string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "iltapaja-build-"));
    this.#builds.push(folder);
    await makeNextBuild(this.#root, folder, mark);
    this.#root = folder;
    await this.#hub.kill();
    this.#hub = await startHubProcess(this.#hub.port, ["--root", folder]);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#hub.kill();
    for (const folder of this.#builds) await rm(folder, { recursive: true, force: true });
  }
}

async function newRoom(page: Page, url: string): Promise<HallRoom> {
  await page.goto(`${url}/#/rehearsal/write/0/0`);
  await page.waitForURL(/#\/console\//);
  const code = await shownCode(page);
  const name = new URL(page.url()).hash.split("/")[2] ?? "";
  // The phone's screen shows everybody's notes in full, the facilitator's too.
  await page.goto(`${url}/#/phone/${name}`);
  await page.locator("section.wall").waitFor();
  const notes = (): Promise<string[]> => page.locator("section.wall .note-card__text").allTextContents();
  const missing = async (wanted: readonly string[], patienceMs = 20_000): Promise<readonly string[]> => {
    const there = new Set(await notes());
    const left = wanted.filter((note) => !there.has(note));
    if (left.length === 0 || patienceMs <= 0) return left;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return missing(wanted, patienceMs - 500);
  };
  const write = async (text: string): Promise<void> => {
    const start = page.locator(".writer__start button");
    if (await start.isVisible()) await start.click();
    await page.locator("form.writer textarea").fill(text);
    await page.locator("form.writer button[type=submit]").click();
    await page.locator(".own-notes .note-card__text", { hasText: text }).first().waitFor();
  };
  const end = async (): Promise<void> => {
    await page.goto(`${url}/#/console/${name}`);
    await page.getByRole("button", { name: consoleTexts.tools.end, exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: consoleTexts.tools.endYes, exact: true }).click();
  };
  return { name, link: `${url}/#${code}`, notes, write, end, missing: (wanted) => missing(wanted) };
}

/** An empty folder that goes away after the work. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "iltapaja-fault-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
