import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as home } from "../../src/text/home/fi.ts";
import { texts as join } from "../../src/text/join/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { texts as plan } from "../../src/text/plan/fi.ts";
import { newDevice, roomOf, shownCode, startChromium, type Device } from "../kit/browser-people.ts";
import { startFrontProxy, type FrontProxy } from "../kit/front-proxy.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";

/**
 * A short evening whose every word is a canary, with all that goes to the hub and comes from it recorded, and all that
 * the hub prints. None of the words may be found there, in any writing; nor may the join code.
 */
const words = {
  workshop: "Kanarialintupaja",
  person: "Kanariansaari",
  municipality: "Kanarianniemi",
  note: "Keltasirkkuhernerokka",
  draft: "Keskenkanariaksi",
};

const seen = { timeout: 60_000 };

let hub: HubProcess;
let proxy: FrontProxy;
let browser: Browser;
let code = "";
const devices: Device[] = [];

beforeAll(async () => {
  hub = await startHubProcess();
  proxy = await startFrontProxy({ hub: hub.url });
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
  await proxy.close();
  await hub.kill();
});

/** The ways in which a text may stand in what was recorded. */
function writings(text: string): readonly Buffer[] {
  const plain = Buffer.from(text);
  // Base64 of a text inside a longer one differs by where it begins; the ends are shared with what is around it.
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), plain]).toString("base64");
    return encoded.slice(shift === 0 ? 0 : 4, -4);
  });
  return [
    plain,
    Buffer.from(text.toLowerCase()),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(text, "utf16le"),
    Buffer.from(plain.toString("hex")),
    ...base64
      .flatMap((each) => [each, each.replaceAll("+", "-").replaceAll("/", "_")])
      .map((each) => Buffer.from(each)),
  ];
}

function findings(text: string, recorded: readonly Buffer[]): number {
  return recorded.filter((part) => writings(text).some((writing) => part.includes(writing))).length;
}

describe("an evening of canaries", () => {
  it("is played", async () => {
    const leader = await newDevice(browser, "laptop");
    const phone = await newDevice(browser, "phone");
    devices.push(leader, phone);
    await leader.page.goto(proxy.url);
    await leader.page.getByRole("button", { name: home.create }).click(seen);
    await leader.page.getByLabel(plan.name, { exact: true }).fill(words.workshop);
    await leader.page.getByText(plan.status.saved).waitFor(seen);
    await leader.page.goto(`${proxy.url}/#/console/${roomOf(leader.page)}`);
    code = await shownCode(leader.page);
    await phone.page.goto(`${proxy.url}/#${code}`);
    await phone.page.getByLabel(join.who.name, { exact: true }).fill(words.person, seen);
    await phone.page.getByLabel(join.who.municipality).first().fill(words.municipality);
    await phone.page.getByRole("button", { name: join.who.join, exact: true }).click();
    await phone.page.waitForURL(/#\/phone\//, seen);
    await phone.page
      .getByRole("button", { name: phoneTexts.nav.notes })
      .or(phone.page.getByRole("link", { name: phoneTexts.nav.notes }))
      .click();
    await phone.page.getByRole("button", { name: phoneTexts.write.start }).click();
    await phone.page.getByLabel(phoneTexts.write.field).fill(words.note);
    await phone.page.getByRole("button", { name: phoneTexts.write.send, exact: true }).click();
    await phone.page.getByLabel(phoneTexts.write.field).fill(words.draft);
    await leader.page.goto(`${proxy.url}/#/phone/${roomOf(leader.page)}`);
    await leader.page
      .getByRole("button", { name: phoneTexts.nav.notes })
      .or(leader.page.getByRole("link", { name: phoneTexts.nav.notes }))
      .click();
    // The words have really gone from one device to the other.
    await leader.page.getByText(words.note).first().waitFor(seen);
    await phone.page.waitForTimeout(6000); // and the looks whether both hold the same, too
  }, 240_000);

  it("was recorded, with frames both ways", () => {
    const recorded = Buffer.concat([...proxy.seen]);
    expect(proxy.seen.length).toBeGreaterThan(20);
    expect(recorded.length).toBeGreaterThan(2000);
    // What the record does hold, in several writings: the watch sees what there is to see.
    expect(findings("GET /", proxy.seen)).toBeGreaterThan(0);
    const planted = Buffer.from(`xx${Buffer.from(`a${words.note}bc`).toString("base64")}`);
    expect(findings(words.note, [planted])).toBe(1);
  });

  it.each(Object.keys(words) as (keyof typeof words)[])("left no trace of its %s at the hub", (word) => {
    expect(findings(words[word], proxy.seen)).toBe(0);
    expect(hub.said()).not.toContain(words[word]);
  });

  it("left no trace of its join code at the hub", () => {
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    for (const writing of [code, code.replaceAll("-", "")]) {
      expect(findings(writing, proxy.seen)).toBe(0);
      expect(hub.said().toUpperCase()).not.toContain(writing);
    }
  });

  it("left no room name, address or person in what the hub tells of itself", async () => {
    const [metrics, health] = await Promise.all(
      ["/metrics", "/healthz"].map(async (path) => (await fetch(`${hub.url}${path}`)).text()),
    );
    for (const text of [metrics, health]) expect(text).not.toMatch(/127\.0\.0\.1|::1|Kanaria/i);
  });

  it("threw nothing that nobody caught", () => {
    expect(devices.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
