import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { build } from "vite";
import { chromiumArguments } from "../kit/browser-people.ts";
import { findChromium } from "../kit/find-chromium.ts";
import { startHubProcess } from "../kit/hub-process.ts";
import type { MadeRoom, RoomSize } from "./large-room.ts";

/**
 * How long a full room takes to open from the disk, on a processor six times slower than this one: 150 people, 600
 * notes and 3,000 signed entries, made once through the journals' own code and kept in the IndexedDB of real profiles,
 * on a laptop that leads and on a phone that takes part. Prints a JSON line for each case, then a table.
 *
 * `usableMs`: from the page's start to the frame in which what one came for is there and reacts. `verifiedMs`: until
 * every entry has been read from the disk and its hash and chain checked; with a snapshot none of them are read.
 */
const size: RoomSize = { people: 150, notes: 600, entries: 3000 };
const slowDown = 6;
const runs = 5;

const cases = [
  { name: "phone", device: "phone", usable: ".dot-button" },
  { name: "console", device: "laptop", usable: ".next-button" },
  { name: "projector", device: "laptop", usable: ".vote-view__rules" },
] as const;

interface Figure {
  readonly case: string;
  readonly usableMs: number;
  readonly verifiedMs: number | null;
  readonly from: number;
  readonly to: number;
}

/**
 * Runs in the page before anything of it: marks the moment after the first frame with the wished part in it has been
 * drawn, when whatever held the page up is over too. As text, because what tsx makes of a function needs tsx's helpers.
 */
const noteWhenUsable = (selector: string): string => `{
  const look = () => {
    if (document.querySelector(${JSON.stringify(selector)}) === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => performance.mark("usable")));
  };
  requestAnimationFrame(look);
}`;

const folder = await mkdtemp(join(tmpdir(), "iltapaja-open-"));
const hub = await startHubProcess();
try {
  const script = await helperScript();
  const laptop = await profile("laptop", { width: 1366, height: 768 });
  const phone = await profile("phone", { width: 360, height: 740 });
  const made = await inPage<MadeRoom>(laptop, script, `makeRoom(${JSON.stringify(size)})`);
  await inPage(phone, script, `takeRoom(${JSON.stringify(made)})`);
  const figures: Figure[] = [];
  for (const { name, device, usable } of cases) {
    const context = device === "phone" ? phone : laptop;
    const address = `${hub.url}/#/${name}/${made.room}`;
    await timesOf(context, address, usable, 1); // the first time also fetches the app
    figures.push(figure(`${name}, snapshot`, await timesOf(context, address, usable, runs), false));
    const rebuilt: number[] = [];
    for (let run = 0; run < runs; run++) {
      await dropSnapshots(context);
      rebuilt.push(...(await timesOf(context, address, usable, 1)));
    }
    figures.push(figure(`${name}, rebuilt from its entries`, rebuilt, true));
  }
  for (const each of figures) console.log(JSON.stringify(each));
  console.table(figures);
  await Promise.all([laptop.close(), phone.close()]);
} finally {
  await hub.kill();
  await rm(folder, { recursive: true, force: true });
}

function figure(name: string, times: readonly number[], isRebuilt: boolean): Figure {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return {
    case: name,
    usableMs: middle,
    verifiedMs: isRebuilt ? middle : null,
    from: sorted[0] ?? Number.NaN,
    to: sorted.at(-1) ?? Number.NaN,
  };
}

function profile(name: string, viewport: { readonly width: number; readonly height: number }): Promise<BrowserContext> {
  return chromium.launchPersistentContext(join(folder, name), {
    executablePath: findChromium(),
    args: [...chromiumArguments],
    viewport,
    locale: "fi-FI",
    bypassCSP: true,
  });
}

/** What makes and takes the room, as one script for a page. */
async function helperScript(): Promise<string> {
  const outcome = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: "tests/bench/large-room.ts", formats: ["iife"], name: "bench" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const output = Array.isArray(outcome) ? outcome[0]?.output : "output" in outcome ? outcome.output : [];
  const chunk = output?.find((each) => each.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("The helper was not built");
  return chunk.code;
}

/** Calls one of the helper's functions in a page of the app's origin that does not run the app. */
async function inPage<T>(context: BrowserContext, script: string, call: string): Promise<T> {
  const page = await context.newPage();
  await page.goto(`${hub.url}/favicon.svg`);
  await page.evaluate(script);
  const result = await page.evaluate(`largeRoom.${call}`);
  await page.close();
  return result as T; // what the helper's function of that name gives
}

/** Opens the address anew so many times, slowed down. Gives the milliseconds until it was usable. */
async function timesOf(
  context: BrowserContext,
  address: string,
  usable: string,
  count: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < count; run++) {
    const page = await context.newPage();
    await page.addInitScript(noteWhenUsable(usable));
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
    await page.goto(address);
    times.push(await usableAfter(page));
    await page.close();
  }
  return times;
}

async function usableAfter(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName("usable").length > 0, undefined, { timeout: 120_000 });
  return Math.round(await page.evaluate(() => performance.getEntriesByName("usable")[0]?.startTime ?? Number.NaN));
}

async function dropSnapshots(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${hub.url}/favicon.svg`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("iltapaja");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const transaction = database.transaction("snapshots", "readwrite");
          transaction.objectStore("snapshots").clear();
          transaction.addEventListener("complete", () => {
            database.close();
            resolve();
          });
        });
      }),
  );
  await page.close();
}
