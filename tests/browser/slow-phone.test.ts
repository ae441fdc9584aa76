import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StartOptions } from "../bench/sync/bench-page.ts";
import { buildPages } from "../bench/sync/build-pages.ts";
import { startChromium } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * Three real pages linked by real data channels alone (the app without its screens, as in the sync bench), one of them on
 * a network that takes some kilobytes a second. Proves what tests in virtual time can only prove of a link in memory.
 */
const slow = { offline: false, latency: 50, downloadThroughput: 8_000, uploadThroughput: 8_000, packetQueueLength: 50 };
const quick = { ...slow, latency: 0, downloadThroughput: 10_000_000, uploadThroughput: 10_000_000 };
const most = 256 * 1024;
const notes = 700;
const text = "Kylätalon pihaan yhteinen kasvimaa, jota kouluikäiset ja eläkeläiset hoitavat yhdessä. ".repeat(5);
const patient = { timeout: 60_000 };

let folder: string;
let hub: HubProcess;
let browser: Browser;
let ann: Page;
let ben: Page;
let far: Page;
let network: CDPSession;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "slow-phone-"));
  await buildPages(folder);
  hub = await startHubProcess(undefined, ["--root", join(folder, "iltapaja")]);
  browser = await startChromium();
  [ann, ben, far] = [await openPage(), await openPage(), await openPage()];
  network = await far.context().newCDPSession(far);
  await network.send("Network.enable");
  // From the beginning: Chromium slows down only those connections that it watches.
  await network.send("Network.emulateNetworkConditions", quick);
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
  await rm(folder, { recursive: true });
});

describe("a phone whose network takes next to nothing", () => {
  it("is linked with the others directly", async () => {
    const room = await start(ann, "");
    for (const page of [ben, far]) await start(page, room);
    for (const page of [ann, ben, far]) await expect.poll(() => directLinks(page), patient).toBe(2);
  });

  it("holds nobody up, and fills nobody's buffers", async () => {
    await network.send("Network.emulateNetworkConditions", slow);
    await Promise.all([writeMany(ann), writeMany(ben)]);
    await Promise.all([ann, ben].map((page) => page.evaluate((count) => window.bench.reached(count), 2 * notes)));
    const behind = 2 * notes - (await notesHeld(far));
    const buffered = await Promise.all([mostBuffered(ann), mostBuffered(ben)]);
    console.log(
      `the slow phone was ${behind} of ${2 * notes} notes behind; most buffered: ${buffered.join(", ")} bytes`,
    );
    expect(behind).toBeGreaterThan(0);
    for (const bytes of buffered) expect(bytes).toBeLessThanOrEqual(most);
    // Without a full buffer nothing would have been proven.
    expect(Math.max(...buffered)).toBeGreaterThan(most / 2);
    await network.send("Network.emulateNetworkConditions", quick);
  });

  it("gets all that it missed once its network is well", async () => {
    await far.evaluate((count) => window.bench.reached(count), 2 * notes);
    const held = await Promise.all([ann, ben, far].map((page) => page.evaluate(() => window.bench.held())));
    expect(new Set(held).size).toBe(1);
    expect(await Promise.all([ann, ben, far].map(mostBuffered)).then((all) => Math.max(...all))).toBeLessThanOrEqual(
      most,
    );
  });
});

async function openPage(): Promise<Page> {
  const context = await browser.newContext();
  await context.addInitScript(watchBuffers);
  const page = await context.newPage();
  await page.goto(hub.url);
  await page.waitForFunction(() => "bench" in window);
  return page;
}

function start(page: Page, room: string): Promise<string> {
  const options: StartOptions = { socket: `${hub.url.replace("http", "ws")}/ws`, room, mode: "mesh" };
  return page.evaluate((options) => window.bench.start(options), options);
}

function directLinks(page: Page): Promise<number | undefined> {
  return page.evaluate(() => window.bench.report()?.direct);
}

async function writeMany(page: Page): Promise<void> {
  await page.evaluate(
    async ({ notes, text }) => {
      for (let note = 0; note < notes; note++) await window.bench.write(`${text}${note}`);
    },
    { notes, text },
  );
}

/** How many notes a page holds; each journal has one entry more, its opening. */
async function notesHeld(page: Page): Promise<number> {
  const rows = (await page.evaluate(() => window.bench.held())).split("\n");
  return rows.reduce((sum, row) => sum + Number(row.split(" ")[1]) - 1, 0);
}

declare global {
  interface Window {
    mostBuffered: number;
  }
}

function mostBuffered(page: Page): Promise<number> {
  return page.evaluate(() => window.mostBuffered);
}

/** Runs in each page: notes what waits in the fullest data channel right after something was sent. */
function watchBuffers(): void {
  window.mostBuffered = 0;
  const { send } = RTCDataChannel.prototype;
  RTCDataChannel.prototype.send = function watched(
    this: RTCDataChannel,
    data: string | Blob | ArrayBuffer | ArrayBufferView,
  ) {
    Reflect.apply(send, this, [data]);
    window.mostBuffered = Math.max(window.mostBuffered, this.bufferedAmount);
  };
}
