import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { startAppServer, type AppServer } from "../kit/app-server.ts";
import { goToStep, planEvening, writeNote } from "../kit/browser-evening.ts";
import { joinByLink, newDevice, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * A hall without internet: the phones' app comes from a host that has no hub, and the hub on the facilitator's laptop
 * refuses WebSockets of pages that are not its own. Only the call over WebRTC is left, by what the join link says.
 */
const hubPort = 21_020;
/** A phone gives a silent hub nine seconds before it dials anew; a busy machine takes as long to start one. */
const seen = { timeout: 40_000 };

let state: string;
let hub: HubProcess;
let app: AppServer;
let browser: Browser;
let leader: Device;
let anna: Device;
let pekka: Device;
let link = "";

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), "hub-state-"));
  hub = await startHub();
  app = await startAppServer(21_030);
  browser = await startChromium();
  [leader, anna, pekka] = await Promise.all([
    newDevice(browser, "laptop"),
    newDevice(browser, "phone"),
    newDevice(browser, "phone"),
  ]);
});

afterAll(async () => {
  await browser.close();
  await app.close();
  await hub.kill();
  await rm(state, { recursive: true });
});

function startHub(): Promise<HubProcess> {
  return startHubProcess(hubPort, ["--host", "127.0.0.1", "--state", state]);
}

async function everybodyHas(text: string): Promise<void> {
  for (const { page } of [leader, anna, pekka]) await page.getByText(text).first().waitFor(seen);
}

async function directConnections(): Promise<number> {
  const text = await (await fetch(`${hub.url}/metrics`)).text();
  return Number(/^iltapaja_direct_connections_total (\d+)$/m.exec(text)?.[1]);
}

describe("a hub that is dialled directly", () => {
  it("stands in the join link that its own page shows", async () => {
    const { page, context } = leader;
    await planEvening(leader, hub.url);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: consoleTexts.join.copy }).first().click();
    await page.getByText(consoleTexts.join.copied).first().waitFor(seen);
    link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:21020\/#[0-9A-Z-]{14}\/1[0-9A-Z]{87}$/);
  });

  it("links two phones whose app came from elsewhere, and no other way is open to them", async () => {
    const refused: string[] = [];
    for (const phone of [anna, pekka]) {
      phone.page.on("websocket", (socket) => socket.on("socketerror", () => refused.push(socket.url())));
      await joinByLink(phone, `${app.url}/${new URL(link).hash}`);
    }
    await goToStep(leader, "Tarpeet ja ideat");
    await writeNote(anna, "Kimppakyydit kylille");
    await writeNote(pekka, "Yhteinen työpaja");
    await everybodyHas("Kimppakyydit kylille");
    await everybodyHas("Yhteinen työpaja");
    expect(await directConnections()).toBe(2);
    expect(new Set(refused)).not.toContain(`${hub.url.replace("http", "ws")}/ws`);
  });

  it("is dialled again after a reload, from what the device keeps", async () => {
    const { page } = pekka;
    expect(new URL(page.url()).hash).toMatch(/^#\/phone\//);
    await page.reload();
    await writeNote(anna, "Avoimet ovet kirjastolle");
    await everybodyHas("Avoimet ovet kirjastolle");
    expect(await directConnections()).toBe(3);
  });

  it("is found again after it was killed, by the same certificate", async () => {
    await hub.kill();
    await writeNote(anna, "Kyläkävely");
    hub = await startHub();
    await everybodyHas("Kyläkävely");
    expect(await directConnections()).toBe(2);
    for (const device of [leader, anna, pekka]) expect(device.errors).toEqual([]);
  });
});
