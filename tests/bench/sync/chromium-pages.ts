import { readdirSync, readFileSync } from "node:fs";
import { chromium, type BrowserServer, type Page } from "playwright-core";
import { findChromium } from "../../kit/find-chromium.ts";
import type { Traffic } from "./bench-page.ts";

/** Real Chromium, one browser for all pages, each page with a profile and a process of its own. */
export interface ChromiumPages {
  /** Opens a page and waits until its script has run. */
  open(url: string): Promise<Page>;
  /** CPU time that the browser has used with all its processes, ms; undefined where the system does not tell. */
  cpuMs(): number | undefined;
  close(): Promise<void>;
}

export async function startPages(): Promise<ChromiumPages> {
  const server = await chromium.launchServer({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    async open(url) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && console.error(`page: ${message.text()}`));
      await page.goto(url);
      await page.waitForFunction(() => "bench" in window);
      return page;
    },
    cpuMs: () => cpuOf(server),
    close: () => server.close(),
  };
}

/** What all pages together have sent, and got from a hub. */
export async function trafficOf(pages: readonly Page[]): Promise<Traffic> {
  const each = await Promise.all(pages.map((page) => page.evaluate(() => window.traffic)));
  const direct = each.map((traffic) => traffic.direct);
  return { ...sumOf(each), direct: sumOf(direct) };
}

function sumOf(amounts: readonly Pick<Traffic, "messages" | "bytes">[]): Pick<Traffic, "messages" | "bytes"> {
  return {
    messages: amounts.reduce((sum, { messages }) => sum + messages, 0),
    bytes: amounts.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Linux tells what a process and its descendants have used in ticks of 10 ms. */
function cpuOf(server: BrowserServer): number | undefined {
  const root = server.process().pid;
  try {
    const processes = readdirSync("/proc").flatMap((name) => (/^\d+$/u.test(name) ? statOf(Number(name)) : []));
    const family = new Set([root]);
    // A child's number is above its parent's but for wrap-around, which a second round mends.
    for (let round = 0; round < 2; round++) {
      for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
    }
    return processes.reduce((sum, { pid, ticks }) => sum + (family.has(pid) ? ticks * 10 : 0), 0);
  } catch {
    return undefined;
  }
}

function statOf(pid: number): { readonly pid: number; readonly parent: number; readonly ticks: number }[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /u, "")
      .split(" ");
    return [{ pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
  } catch {
    return []; // it ended meanwhile
  }
}
