import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium, type Browser, type Page } from "playwright-core";
import { findChromium } from "../kit/find-chromium.ts";
import type { SyncReport } from "../../src/sync/sync-report.ts";
import type { Lan } from "./lan.ts";

/** Real Chromium on a station of its own. */
export interface Phone {
  readonly name: string;
  readonly page: Page;
  readonly browser: Browser;
}

const port = 8443;

/** The built hub with a certificate, since browsers give keys and storage to https alone. */
export async function startHubAt(lan: Lan, station: string, root: string): Promise<ChildProcess> {
  const [program, ...words] = lan.runAt(station);
  const files = "tests/unit/hub/localhost";
  const options = ["--port", String(port), "--root", root, "--cert", `${files}-cert.pem`, "--key", `${files}-key.pem`];
  const hub = spawn(program, [...words, process.execPath, "dist/hub/main.js", ...options], { stdio: "pipe" });
  let said = "";
  for (const stream of [hub.stdout, hub.stderr]) stream.on("data", (text: Buffer) => (said += String(text)));
  for (let tries = 0; !said.includes("is running"); tries++) {
    if (hub.exitCode !== null || tries > 200) throw new Error(`The hub does not run: ${said}`);
    await sleep(50);
  }
  return hub;
}

export async function kill(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  process.kill("SIGKILL");
  await once(process, "exit");
}

/** Opens the bench's page, which is the app without its screens, on a station. */
export async function openPhone(
  lan: Lan,
  name: string,
  { hub, folder }: { hub: string; folder: string },
): Promise<Phone> {
  const program = join(folder, `chromium-at-${name}`);
  await writeFile(program, `#!/bin/sh\nexec ${[...lan.runAt(name), findChromium()].join(" ")} "$@"\n`);
  await chmod(program, 0o755);
  const browser = await chromium.launch({
    executablePath: program,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--ignore-certificate-errors"],
  });
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`https://${lan.address(hub)}:${port}/`, { timeout: 60_000 });
  await page.waitForFunction(() => "bench" in window);
  return { name, page, browser };
}

export async function enter(phone: Phone, lan: Lan, hub: string, room: string): Promise<string> {
  const options = { socket: `wss://${lan.address(hub)}:${port}/ws`, room, mode: "hub" } as const;
  return phone.page.evaluate((options) => window.bench.start(options), options);
}

/** Waits until every phone is linked to every other directly. Gives how long that took, ms. */
export function allLinked(phones: readonly Phone[]): Promise<number> {
  return allReport(phones, ({ direct }) => direct >= phones.length - 1);
}

/** Waits until every phone tells that the network keeps it from the others. Gives how long that took, ms. */
export function allIsolated(phones: readonly Phone[]): Promise<number> {
  return allReport(phones, ({ isolated }) => isolated === true);
}

async function allReport(phones: readonly Phone[], isFine: (report: SyncReport) => boolean, patienceMs = 90_000) {
  const began = performance.now();
  for (;;) {
    const reports = await Promise.all(phones.map(({ page }) => page.evaluate(() => window.bench.report())));
    const tookMs = performance.now() - began;
    if (reports.every((report) => report !== undefined && isFine(report))) return tookMs;
    if (tookMs > patienceMs) {
      const told = reports.map((report) => `${report?.direct} direct, isolated: ${report?.isolated}`);
      throw new Error(`After ${Math.round(tookMs)} ms: ${told.join("; ")}`);
    }
    await sleep(200);
  }
}

/** Each writes a note at the same time. */
export async function allWrite(phones: readonly Phone[], text: string): Promise<void> {
  await Promise.all(
    phones.map(({ name, page }) => page.evaluate((text) => window.bench.write(text), `${name} ${text}`)),
  );
}

/** Takes everything that one holds to another, as its person does with a USB stick. */
export async function handOver(from: Phone, to: Phone): Promise<void> {
  const file = await from.page.evaluate(() => window.carry.out());
  const outcome = await to.page.evaluate((file) => window.carry.in(file), file);
  if (outcome.kind !== "taken" || !outcome.whole || outcome.refused > 0)
    throw new Error(`${to.name} did not take what ${from.name} gave: ${JSON.stringify(outcome)}`);
}

/** How many different states of the room there are. */
export async function statesOf(phones: readonly Phone[]): Promise<number> {
  return new Set(await Promise.all(phones.map(({ page }) => page.evaluate(() => window.bench.held())))).size;
}

/** Waits until all hold the same. Gives how long that took, ms. */
export async function equalRooms(phones: readonly Phone[], patienceMs = 60_000): Promise<number> {
  const began = performance.now();
  for (;;) {
    const held = await Promise.all(phones.map(({ page }) => page.evaluate(() => window.bench.held())));
    const tookMs = performance.now() - began;
    if (new Set(held).size === 1) return tookMs;
    if (tookMs > patienceMs) {
      const counts = held.map(
        (text, at) =>
          `${phones[at]?.name}: ${text
            .split("\n")
            .map((row) => row.split(" ")[1])
            .join(" ")}`,
      );
      throw new Error(`Rooms differ after ${Math.round(tookMs)} ms:\n${counts.join("\n")}`);
    }
    await sleep(100);
  }
}
