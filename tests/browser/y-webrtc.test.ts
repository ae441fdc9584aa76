import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPage } from "../bench/sync/build-pages.ts";
import { startChromium } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/** Pages with y-webrtc 10.3.0 as it is installed, simple-peer and real WebRTC below it, and our hub for signaling. */
let folder: string;
let hub: HubProcess;
let browser: Browser;
let room = "";

const seen = { timeout: 30_000 };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "y-webrtc-"));
  await buildPage(folder, "y-webrtc", {});
  hub = await startHubProcess(23_412, ["--root", join(folder, "y-webrtc")]);
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
  await rm(folder, { recursive: true });
});

/** A device of its own: nothing but the network joins it to the others. */
async function openPage(named: string, socket = `${hub.url.replace("http", "ws")}/ws`): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(hub.url);
  await page.waitForFunction(() => "bench" in window);
  room = await page.evaluate((options) => window.bench.start(options), { socket, room: named, mode: "hub" as const });
  return page;
}

function write(page: Page, text: string): Promise<string> {
  return page.evaluate(async (text) => (await window.bench.write(text)).id, text);
}

function held(page: Page): Promise<string> {
  return page.evaluate(() => window.bench.held());
}

describe("y-webrtc over the hub's signaling", () => {
  let ann: Page;
  let ben: Page;

  it("links two pages", async () => {
    ann = await openPage("");
    ben = await openPage(room);
    const notes = [await write(ann, "hei"), await write(ben, "moi")].sort().join("\n");
    for (const page of [ann, ben]) await expect.poll(() => held(page), seen).toBe(notes);
  });

  it("links one who comes late, and nobody who asks another hub or is in another room", async () => {
    const hall = room;
    const elsewhere = await openPage(hall, "ws://127.0.0.1:9/ws");
    const late = await openPage(hall);
    const stranger = await openPage("");
    await expect.poll(() => held(late), seen).toBe(await held(ann));
    const news = await write(late, "myöhässä");
    for (const page of [ann, ben]) await expect.poll(() => held(page), seen).toContain(news);
    for (const page of [elsewhere, stranger]) expect(await held(page)).toBe("");
  });
});
