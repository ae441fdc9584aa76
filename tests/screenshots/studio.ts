import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { nameOf, type Look } from "./looks.ts";

const sizes = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1366, height: 768 },
  projector: { width: 1920, height: 1080 },
} as const;

type Kind = keyof typeof sizes;

/** One look's devices, and a camera. */
export interface Studio {
  readonly look: Look;
  readonly url: string;
  /** A page of a device that knows nothing yet. */
  fresh(kind: Kind): Promise<Page>;
  /** Another page of the same device, of another size. */
  beside(page: Page, kind: Kind): Promise<Page>;
  /** Takes a picture of what a page shows once it stands still; of a whole page as on a screen of its height. */
  shoot(page: Page, name: string, options?: { readonly whole?: boolean }): Promise<void>;
  /** Takes a picture of a phone, and one with letters twice as large where the look wants it. */
  shootPhone(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

/** Sets up a look's devices in a browser. */
export async function openStudio(browser: Browser, url: string, look: Look, root: string): Promise<Studio> {
  const folder = join(root, nameOf(look));
  await mkdir(folder, { recursive: true });
  const contexts: BrowserContext[] = [];
  const shoot: Studio["shoot"] = async (page, name, { whole = false } = {}) => {
    if (look.leavesOut?.test(name)) return;
    const size = page.viewportSize();
    await settled(page);
    if (whole && size) await page.setViewportSize({ ...size, height: await heightOf(page) });
    await settled(page);
    await page.screenshot({
      path: join(folder, `${name}.png`),
      animations: "disabled",
      caret: "hide",
      scale: "css",
    });
    if (whole && size) await page.setViewportSize(size);
  };
  return {
    look,
    url,
    async fresh(kind) {
      const context = await browser.newContext({
        viewport: sizes[kind],
        locale: look.language === "fi" ? "fi-FI" : "sv-FI",
        timezoneId: "Europe/Helsinki",
        colorScheme: look.scheme,
        reducedMotion: "reduce",
        hasTouch: kind === "phone",
        serviceWorkers: "block",
      });
      contexts.push(context);
      return context.newPage();
    },
    async beside(page, kind) {
      const another = await page.context().newPage();
      await another.setViewportSize(sizes[kind]);
      return another;
    },
    shoot,
    async shootPhone(page, name) {
      await shoot(page, `phone-${name}`);
      if (!look.largeText) return;
      await setLetters(page, 32);
      await shoot(page, `phone-large-${name}`);
      await setLetters(page, 16);
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

/** As in the browser's settings, where the usual size is 16. */
async function setLetters(page: Page, size: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: size } });
  await session.detach();
}

async function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(document.documentElement.scrollHeight, window.innerHeight));
}

/** Waits until nothing is loaded any more and two frames have been drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".lazy") === null);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForTimeout(400); // toasts and pages of a wall come a moment later
}
