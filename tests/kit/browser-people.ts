import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { texts as join } from "../../src/text/join/fi.ts";
import { findChromium } from "./find-chromium.ts";

/** A person's own device: a browser context shares nothing with the others but the network. */
export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong on its pages without anybody catching it. */
  readonly errors: readonly string[];
}

const phone = { width: 360, height: 740 };
const laptop = { width: 1366, height: 768 };

/** How Chromium is started: as on a machine without a screen, and without calls to its maker. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
] as const;

/** Starts Chromium once for a test file. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumArguments],
  });
}

/** A phone or a laptop with an empty profile, in Finnish. */
export async function newDevice(browser: Browser, kind: "phone" | "laptop"): Promise<Device> {
  const viewport = kind === "phone" ? phone : laptop;
  const context = await browser.newContext({
    viewport,
    locale: "fi-FI",
    acceptDownloads: true,
    hasTouch: kind === "phone",
  });
  const errors: string[] = [];
  context.on("weberror", (error) => errors.push(error.error().stack ?? String(error.error())));
  return { context, page: await context.newPage(), errors };
}

/** Joins by the link in the QR code, with a municipality if one is given; ends on the phone's screen. */
export async function joinByLink(device: Device, link: string, municipality?: string): Promise<void> {
  await device.page.goto(link);
  await enter(device.page, municipality);
}

/** Joins by typing the code as people do: small letters, no dashes. */
export async function joinByTyping(device: Device, url: string, code: string): Promise<void> {
  await device.page.goto(`${url}/#/join`);
  await device.page.getByLabel(join.enter.label).fill(code.replaceAll("-", "").toLowerCase());
  await device.page.getByRole("button", { name: join.enter.go }).click();
  await enter(device.page);
}

async function enter(page: Page, municipality?: string): Promise<void> {
  const button = page.getByRole("button", { name: join.who.join, exact: true });
  await button.waitFor({ timeout: 20_000 });
  if (municipality !== undefined) await page.getByText(municipality, { exact: true }).first().click();
  await button.click();
  await page.waitForURL(/#\/phone\//);
}

/** The room's name on this device, from the address. */
export function roomOf(page: Page): string {
  return new URL(page.url()).hash.split("/")[2] ?? "";
}

/** The join code as the page shows it. */
export async function shownCode(page: Page): Promise<string> {
  const code = page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).first();
  await code.waitFor();
  return (await code.textContent()) ?? "";
}
