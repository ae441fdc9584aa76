import { chromium, type BrowserContext, type Page } from "playwright-core";
import { findChromium } from "../kit/find-chromium.ts";
import { joinByLink } from "../kit/browser-people.ts";
import { browserOf, gone, signalBrowser } from "./browser-process.ts";
import type { Run } from "./fault.ts";
import type { Hall, HallRoom } from "./hall.ts";
import { writeInPage, type Outcome, type Writing } from "./writing.ts";

export interface PhoneOptions {
  /** Whether it may talk to others. What is found without links was on its own disk. */
  readonly linked: boolean;
  /** Runs in every page before the app. */
  readonly prepare?: (() => void) | undefined;
}

/** What one person has seen of her notes, on whichever browser her phone ran. */
export class Witness {
  readonly kept: string[] = [];
  readonly #told: number[] = [];
  readonly untold: string[] = [];

  note({ text, kind, ms }: Outcome): void {
    if (kind === "kept") this.kept.push(text);
    if (kind === "told") this.#told.push(ms);
    if (kind === "untold") this.untold.push(text);
  }

  get toldCount(): number {
    return this.#told.length;
  }

  /** The run as these notes and what was found of them in the end. */
  run(found: readonly string[], broken: readonly string[] = []): Run {
    const there = new Set(found);
    return {
      acknowledged: this.kept.length,
      lost: this.kept.filter((text) => !there.has(text)).length,
      told: this.#told.length,
      untold: this.untold.length,
      maxToldMs: Math.max(0, ...this.#told),
      broken,
    };
  }
}

const running = new Set<FaultPhone>();

/** A real browser with a profile on a disk, used as one person's phone. */
export class FaultPhone {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly #process: number;
  readonly #hall: Hall;
  readonly #room: HallRoom;
  readonly witness: Witness;
  readonly errors: string[] = [];

  private constructor(parts: { context: BrowserContext; page: Page; process: number; at: PhonePlace }) {
    this.context = parts.context;
    this.page = parts.page;
    this.#process = parts.process;
    this.#hall = parts.at.hall;
    this.#room = parts.at.room;
    this.witness = parts.at.witness;
    this.context.on("weberror", (error) => this.errors.push(error.error().stack ?? String(error.error())));
  }

  /** Starts the browser on the profile. */
  static async start(at: PhonePlace, options: PhoneOptions = { linked: true }): Promise<FaultPhone> {
    const context = await chromium.launchPersistentContext(at.profile, {
      executablePath: findChromium(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
      viewport: { width: 360, height: 740 },
      locale: "fi-FI",
    });
    // What runs the harness's TypeScript marks functions with their names, in the page too.
    await context.addInitScript("globalThis.__name = (named) => named");
    await context.exposeFunction("faultOutcome", (outcome: Outcome) => at.witness.note(outcome));
    if (!options.linked) await cutLinks(context);
    if (options.prepare) await context.addInitScript(options.prepare);
    const page = context.pages()[0] ?? (await context.newPage());
    const phone = new FaultPhone({ context, page, process: await browserOf(at.profile), at });
    running.add(phone);
    return phone;
  }

  /** Kills what a run that broke off has left. */
  static async killAll(): Promise<void> {
    for (const phone of running) await phone.kill();
  }

  /** Joins the room as a person does. */
  async join(): Promise<void> {
    await joinByLink(this, this.#room.link);
    await this.page.locator(".own-notes").waitFor();
  }

  /** Opens the room again, which this phone has been in before; false where the phone does not know it any more. */
  async reopen(page = this.page): Promise<boolean> {
    await page.goto(`${this.#hall.url}/#/phone/${this.#room.name}`);
    // A phone that does not know the room goes to the first page.
    await page.waitForFunction(
      () => document.querySelector(".own-notes") !== null || !location.hash.startsWith("#/phone/"),
      undefined,
      { timeout: 60_000 },
    );
    return page.locator(".own-notes").isVisible();
  }

  /** Writes notes by field and button; resolves when all have had an answer, rejects when the browser dies first. */
  write(writing: Partial<Writing> & Pick<Writing, "prefix" | "count">, page = this.page): Promise<void> {
    return page.evaluate(writeInPage, { from: 1, pauseMs: 0, patienceMs: 15_000, ...writing });
  }

  /** The texts of the person's own notes as the page shows them. */
  notes(page = this.page): Promise<readonly string[]> {
    return page.locator(".own-notes__item .note-card__text").allTextContents();
  }

  /** Whether these notes are among the person's own, after some time to get them. */
  async has(wanted: readonly string[], patienceMs = 20_000): Promise<boolean> {
    const there = new Set(await this.notes());
    if (wanted.every((text) => there.has(text))) return true;
    if (patienceMs <= 0) return false;
    await sleep(500);
    return this.has(wanted, patienceMs - 500);
  }

  /** Waits until the app is kept on the phone, and loads it from there. */
  async install(): Promise<void> {
    await this.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await this.page.reload();
  }

  /** Looks for a new version of the app, as browsers do by themselves, and says whether it came and waits. */
  newVersionWaits(): Promise<boolean> {
    return this.page.evaluate(newVersionWaits);
  }

  /** The script that the page began with: its name tells the app's version. */
  async script(): Promise<string> {
    return (await this.page.locator("script[src]").first().getAttribute("src")) ?? "";
  }

  /** Stops it in the middle of whatever it does, without ending it. */
  stop(): void {
    signalBrowser(this.#process, "SIGSTOP");
  }

  /** Kills it as the system or an empty battery would. */
  async kill(): Promise<void> {
    signalBrowser(this.#process, "SIGKILL");
    await gone(this.#process);
    running.delete(this);
  }

  /** Closes it in order. */
  async close(): Promise<void> {
    await this.context.close();
    await gone(this.#process);
    running.delete(this);
  }
}

/** Where a phone's profile is, who holds it and in which room. */
export interface PhonePlace {
  readonly hall: Hall;
  readonly room: HallRoom;
  readonly profile: string;
  readonly witness: Witness;
}

/** Runs in the page. */
async function newVersionWaits(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update();
  for (let tries = 0; tries < 100; tries++) {
    if (registration?.waiting) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

/** No socket of the page reaches anybody, and there is no WebRTC. */
async function cutLinks(context: BrowserContext): Promise<void> {
  await context.routeWebSocket(/.*/, (socket) => socket.close());
  await context.addInitScript(() => Reflect.deleteProperty(window, "RTCPeerConnection"));
}

/** Lets some time pass, for instance so that a fault comes in the middle of writing. */
export async function sleep(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
