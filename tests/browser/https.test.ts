import { createHash, X509Certificate } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSelfSigned } from "../../src/hub/self-signed.ts";
import { goToStep, planEvening, seen, writeNote } from "../kit/browser-evening.ts";
import { chromiumArguments, joinByLink, newDevice, startChromium, type Device } from "../kit/browser-people.ts";
import { findChromium } from "../kit/find-chromium.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/** A hub with a certificate of its own, in a browser that trusts this one certificate and no other. */
const made = makeSelfSigned();

let folder: string;
let hub: HubProcess;
let browser: Browser;
let leader: Device;
let anna: Device;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hub-https-"));
  const [cert, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  await writeFile(cert, made.certificate);
  await writeFile(key, made.key);
  hub = await startHubProcess(23_411, ["--cert", cert, "--key", key]);
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumArguments, `--ignore-certificate-errors-spki-list=${keyHash(made.certificate)}`],
  });
  [leader, anna] = [await newDevice(browser, "laptop"), await newDevice(browser, "phone")];
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
  await rm(folder, { recursive: true });
});

function keyHash(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}

describe("a hub with a certificate", () => {
  it("is refused by a browser that does not trust it", async () => {
    const stranger = await startChromium();
    const { page } = await newDevice(stranger, "phone");
    await expect(page.goto(hub.url)).rejects.toThrow("ERR_CERT");
    await stranger.close();
  });

  it("serves an evening over https and wss alone, with all that browsers give to secure pages", async () => {
    const sockets: string[] = [];
    anna.page.on("websocket", (socket) => {
      socket.on("framereceived", () => sockets.push(socket.url()));
    });
    const code = await planEvening(leader, hub.url);
    await joinByLink(anna, `${hub.url}/#${code}`);
    await goToStep(leader, "Tarpeet ja ideat");
    await writeNote(anna, "Kimppakyydit kylille");
    await leader.page.getByText("Kimppakyydit kylille").first().waitFor(seen);
    expect(new Set(sockets)).toEqual(new Set([`${hub.url.replace("https", "wss")}/ws`]));
    const gives = await anna.page.evaluate(async () => ({
      secure: window.isSecureContext,
      worker: (await navigator.serviceWorker.ready).active?.scriptURL,
    }));
    expect(gives).toEqual({ secure: true, worker: `${hub.url}/sw.js` });
    for (const device of [leader, anna]) expect(device.errors).toEqual([]);
  });
});
