import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as common } from "../../src/text/common/fi.ts";
import { texts as leading } from "../../src/text/console/fi.ts";
import { texts as home } from "../../src/text/home/fi.ts";
import { texts as phone } from "../../src/text/phone/fi.ts";
import { texts as plan } from "../../src/text/plan/fi.ts";
import { texts as results } from "../../src/text/results/fi.ts";
import { goToStep, planEvening, seen } from "../kit/browser-evening.ts";
import { chromiumArguments, roomOf } from "../kit/browser-people.ts";
import { findChromium } from "../kit/find-chromium.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * The app as something that is installed: what Chromium asks of such an app, a start without any network, and a new
 * version that comes while an evening runs. In a profile of its own on the disk, since nothing can be installed in a
 * private window.
 */
let folder: string;
let hub: HubProcess;
let laptop: BrowserContext;
let room = "";
/** The console of the evening that runs. */
let lead: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "iltapaja-installed-"));
  await cp("dist/app", join(folder, "app"), { recursive: true });
  hub = await startHubProcess(undefined, ["--root", join(folder, "app")]);
  laptop = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: findChromium(),
    args: [...chromiumArguments],
    viewport: { width: 1366, height: 768 },
    locale: "fi-FI",
  });
});

afterAll(async () => {
  await laptop.close();
  await hub.kill();
  await rm(folder, { recursive: true, force: true });
});

/** The hub's end, and another one at its address. */
async function restartHub(): Promise<void> {
  await hub.kill();
  hub = await startHubProcess(hub.port, ["--root", join(folder, "app")]);
}

async function open(place: string): Promise<Page> {
  const page = await laptop.newPage();
  await page.goto(`${hub.url}/${place}`);
  return page;
}

describe("the installed app", () => {
  it("is all that Chromium asks of an app to install", async () => {
    const page = await open("");
    await page.getByRole("button", { name: home.create }).waitFor(seen);
    await page.evaluate(() => navigator.serviceWorker.ready);
    const session = await laptop.newCDPSession(page);
    const manifest = await session.send("Page.getAppManifest");
    expect(manifest.url).toBe(`${hub.url}/fi.webmanifest`);
    expect(manifest.errors).toEqual([]);
    expect((await session.send("Page.getInstallabilityErrors")).installabilityErrors).toEqual([]);
    // The check can fail: a page without a manifest is told why it cannot be installed.
    await page.evaluate(() => document.querySelector("link[rel=manifest]")?.remove());
    await expect
      .poll(async () => {
        const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
        return installabilityErrors.map(({ errorId }) => errorId);
      }, seen)
      .toContain("no-manifest");
    await page.close();
  });

  it("opens every screen cold with no hub and no network", async () => {
    const page = await open("");
    await planEvening({ context: laptop, page, errors: [] }, hub.url);
    room = roomOf(page);
    await everythingKept(page);
    await page.close();
    await hub.kill();
    const screens = {
      "": home.card.plan,
      [`#/plan/${room}`]: plan.title,
      [`#/console/${room}`]: "Aloita ilta: Kahvit ja liittyminen",
      [`#/projector/${room}`]: "Elinvoimapaja",
      [`#/phone/${room}`]: phone.nav.notes,
      [`#/results/${room}`]: results.keep.title,
    };
    for (const [place, words] of Object.entries(screens)) {
      const cold = await open(place);
      await cold.getByText(words, { exact: true }).first().waitFor(seen);
      await cold.close();
    }
  });

  it("does not offer a new version while an evening runs", async () => {
    await restartHub();
    lead = await open(`#/console/${room}`);
    await goToStep({ context: laptop, page: lead, errors: [] }, "Tervetuloa");
    await appendFile(join(folder, "app/sw.js"), "\n// the next version\n");
    await restartHub();
    await lead.reload();
    await lead.waitForFunction(isNewVersionWaiting, undefined, seen);
    await lead.getByText("Tervetuloa", { exact: true }).first().waitFor(seen);
    await lead.waitForTimeout(1500); // the offer comes within some frames, where it comes
    expect(await lead.getByText(common.updateReady).count()).toBe(0);
  });

  it("offers it when the evening is over, and takes it into use when told so", async () => {
    await lead.getByRole("button", { name: leading.tools.end, exact: true }).click();
    await lead.getByRole("dialog").getByRole("button", { name: leading.tools.endYes, exact: true }).click();
    await lead.getByText(common.updateReady).waitFor(seen);
    expect(await lead.evaluate(isNewVersionWaiting)).toBe(true);
    await Promise.all([
      lead.waitForEvent("framenavigated"),
      lead.getByRole("button", { name: common.updateNow }).click(),
    ]);
    await lead.getByText(leading.programme.ended).first().waitFor(seen);
    expect(await lead.evaluate(isNewVersionWaiting)).toBe(false);
    expect(await lead.getByText(common.updateReady).count()).toBe(0);
  });
});

/** Runs in the page. */
async function isNewVersionWaiting(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  return Boolean(registration?.waiting);
}

/** Waits until also what is fetched when there is time is on the disk. */
async function everythingKept(page: Page): Promise<void> {
  const later = /console-route|projector-route|results-route|plan-route/u.source;
  await page.waitForFunction(
    async (wanted) => {
      const keys = await (await caches.open("iltapaja-later")).keys();
      return new Set(keys.flatMap(({ url }) => new RegExp(wanted, "u").exec(url) ?? [])).size === 4;
    },
    later,
    seen,
  );
}
