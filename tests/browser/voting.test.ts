import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as resultsTexts } from "../../src/text/results/fi.ts";
import { texts as roundTexts } from "../../src/text/round/fi.ts";
import { texts as slipTexts } from "../../src/text/slips/fi.ts";
import { texts as votingTexts } from "../../src/text/voting/fi.ts";
import { goToStep, lookAt, openVote, planEvening, seen, seesNotes, writeNote } from "../kit/browser-evening.ts";
import { joinByLink, newDevice, roomOf, startChromium, type Device } from "../kit/browser-people.ts";
import { startHubProcess, type HubProcess } from "../kit/hub-process.ts";
import { recount } from "../recount/recount.ts";

/**
 * Voting at the moment of closing, on real phones: some give dots while the closing is on its way, some cannot be heard.
 * Each phone says what became of its own ballot; all of them, the file and a second count say the same.
 */
let hub: HubProcess;
let browser: Browser;
let leader: Device;
let phones: readonly Device[] = [];
const notes = ["Kyyti kylälle", "Sauna auki", "Talkoot"];

beforeAll(async () => {
  hub = await startHubProcess();
  browser = await startChromium();
  leader = await newDevice(browser, "laptop");
  const code = await planEvening(leader, hub.url);
  phones = await Promise.all(Array.from({ length: 4 }, () => newDevice(browser, "phone")));
  await Promise.all(phones.map((phone) => joinByLink(phone, `${hub.url}/#${code}`)));
  await goToStep(leader, "Tarpeet ja ideat");
  const [first] = phones;
  if (!first) throw new Error("There are four phones");
  for (const note of notes) await writeNote(first, note);
  for (const phone of phones) await seesNotes(phone, notes.length);
  for (const phone of phones) await lookAt(phone, "now");
  await goToStep(leader, "Pisteäänestys");
});

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

const give = ({ page }: Device, note: string): Promise<void> =>
  page.getByRole("button", { name: roundTexts.vote.give(note) }).click(seen);

/** Waits until the phone has given so many dots and they are on its disk. */
const hasLeft = ({ page }: Device, left: number): Promise<void> =>
  page.getByText(roundTexts.vote.dotsLeft(left, 3)).first().waitFor(seen);

/** The phone without its links: closed, and opened again where no network is. */
async function cutOff(phone: Device): Promise<Device> {
  await phone.page.evaluate(() => navigator.serviceWorker.ready);
  await phone.context.setOffline(true);
  const address = phone.page.url();
  await phone.page.close();
  const page = await phone.context.newPage();
  await page.goto(address);
  return { ...phone, page };
}

const codes = /[0-9A-Z]{3}-[0-9A-Z]{3}/;

/** What a phone says of its own ballot once the vote is closed: which of its codes was counted, if any. */
async function ownBallot({ page }: Device): Promise<{ readonly kind: string; readonly code: string }> {
  const kinds = {
    counted: roundTexts.phone.counted,
    earlier: roundTexts.phone.countedEarlier,
    late: roundTexts.phone.notCounted,
  };
  const lines = Object.entries(kinds).map(([kind, say]) => ({ kind, pattern: patternOf(say("CODE")) }));
  const any = page.getByText(new RegExp(lines.map(({ pattern }) => pattern.source).join("|")));
  await any.first().waitFor({ timeout: 30_000 });
  const text = (await any.first().textContent()) ?? "";
  const kind = lines.find(({ pattern }) => pattern.test(text))?.kind ?? "";
  return { kind, code: codes.exec(text)?.[0] ?? "" };
}

function patternOf(sentence: string): RegExp {
  return new RegExp(sentence.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replace("CODE", codes.source));
}

/** The result as a phone's table has it: dots by note. */
async function resultOn({ page }: Device): Promise<ReadonlyMap<string, number>> {
  const rows = page.locator("table.vote-result").first().locator("tbody tr");
  await rows.first().waitFor(seen);
  const found = await rows.evaluateAll((each) =>
    each.map((row) => [row.querySelector("th span")?.textContent ?? "", Number(row.querySelector("td")?.textContent)]),
  );
  return new Map(found as [string, number][]); // a name and a number each
}

async function evening(): Promise<string> {
  const page = await leader.context.newPage();
  await page.goto(`${hub.url}/#/results/${roomOf(leader.page)}`);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: resultsTexts.keep.saveArchive }).click(),
  ]);
  await page.close();
  return readFile(await file.path(), "utf8");
}

describe("a vote that closes while dots are on their way", () => {
  it("takes a dot from each phone but the last", async () => {
    await openVote(leader);
    for (const phone of phones.slice(0, 3)) {
      await give(phone, "Sauna auki");
      await hasLeft(phone, 2);
    }
    await leader.page.getByText(consoleTexts.vote.ballots(3, 4)).first().waitFor(seen);
  });

  it("is closed while two phones tap on, and two are out of reach", async () => {
    const [one, two, three, four] = phones;
    if (!one || !two || !three || !four) throw new Error("There are four phones");
    const [away, last] = [await cutOff(three), await cutOff(four)];
    phones = [one, two, away, last];
    await give(away, "Talkoot");
    await hasLeft(away, 1);
    await give(last, "Talkoot");
    await hasLeft(last, 2);
    await leader.page.getByRole("button", { name: consoleTexts.vote.close }).click();
    const close = leader.page
      .getByRole("dialog")
      .getByRole("button", { name: consoleTexts.vote.closeYes, exact: true });
    await Promise.all([
      close.click(),
      ...[one, two].flatMap((phone) => [tapNow(phone.page, "Kyyti kylälle"), tapNow(phone.page, "Talkoot")]),
    ]);
    await leader.page.getByText(consoleTexts.vote.result, { exact: true }).first().waitFor(seen);
    await Promise.all([away.context.setOffline(false), last.context.setOffline(false)]);
  });

  it("tells each phone what became of its ballot, and all the same result", async () => {
    for (const phone of phones) await lookAt(phone, "results");
    const told = await Promise.all(phones.map(ownBallot));
    const [one, two, away, last] = told;
    expect(["counted", "earlier"]).toContain(one?.kind);
    expect(["counted", "earlier"]).toContain(two?.kind);
    expect(away?.kind).toBe("earlier");
    expect(last?.kind).toBe("late");
    const results = await Promise.all(phones.map(resultOn));
    for (const result of results) expect(result).toEqual(results[0]);
    const found = recount(await evening());
    expect(found).toMatchObject({ refused: 0, loose: 0, differences: [] });
    const [vote] = found.votes;
    expect(vote?.ballots).toBe(3);
    expect(vote?.codes.map(([code]) => code)).toEqual([one?.code, two?.code, away?.code].sort());
    expect([...(results[0]?.values() ?? [])]).toEqual(vote?.tally.map(({ dots }) => dots));
    expect(results[0]?.get("Sauna auki")).toBe(3);
  });
});

describe("a vote with paper slips", () => {
  let links: readonly string[] = [];

  it("is opened, and slips are printed for it", async () => {
    const { page } = leader;
    await page.getByRole("button", { name: consoleTexts.vote.again }).click();
    await page.getByLabel(votingTexts.rules.who).selectOption({ label: votingTexts.rules.slips });
    await page.getByRole("dialog").getByRole("button", { name: consoleTexts.vote.openNow, exact: true }).click();
    await page.getByRole("link", { name: votingTexts.open.printSlips }).click();
    await page.getByRole("button", { name: slipTexts.print.make, exact: true }).click();
    await page.getByText(slipTexts.print.ready(7)).waitFor(seen);
    links = await page
      .locator(".slips-paper__slip")
      .evaluateAll((slips) => slips.map((slip) => slip.getAttribute("data-link") ?? ""));
    expect(new Set(links).size).toBe(7);
  });

  it("counts a slip's dots, keeps nothing of it on the phone, and takes it once only", async () => {
    const [one, two] = phones;
    // The laptop's own address in the hall is another origin than the one that these phones have joined at.
    const link = `${hub.url}/${links[0]?.slice(links[0].indexOf("#"))}`;
    if (!one || !two) throw new Error("There are four phones");
    await lookAt(one, "now");
    await one.page.getByText(roundTexts.voters("slips", "")).waitFor(seen);
    const before = await storedOn(one.page);
    await one.page.goto(link);
    await one.page.getByRole("button", { name: roundTexts.vote.give("Kyyti kylälle") }).click(seen);
    await one.page.getByRole("button", { name: slipTexts.vote.cast }).click();
    await one.page.getByRole("dialog").getByRole("button", { name: slipTexts.vote.cast }).click();
    await one.page.getByText(slipTexts.vote.done).first().waitFor({ timeout: 40_000 });
    const key = link.split("/").at(-1) ?? "-";
    expect(one.page.url()).not.toContain(key);
    const after = await storedOn(one.page);
    expect(after.text).not.toContain(key);
    const secret = Buffer.from(key, "base64url").subarray(0, 32);
    for (const form of [secret.toString("base64"), JSON.stringify(secret.toString("latin1")).slice(1, -1)])
      expect(after.text).not.toContain(form);
    // What is there is seen: a note, which stands in an entry's bytes.
    expect(after.text).toContain("Talkoot");
    // All that has come into its journals is the slip's own one, as on every other device.
    const news = Object.entries(after.entriesByAuthor).filter(
      ([author, rows]) => before.entriesByAuthor[author] !== rows,
    );
    expect(news.map(([, rows]) => rows)).toEqual([2]);
    await leader.page.getByText(slipTexts.print.used(1, 7)).waitFor(seen);
    await two.page.goto(link);
    await two.page.getByText(slipTexts.vote.used).waitFor(seen);
  });

  it("is counted the same by the second count", async () => {
    const found = recount(await evening());
    expect(found).toMatchObject({ refused: 0, loose: 0, differences: [] });
    expect(found.votes.at(-1)).toMatchObject({ open: true, ballots: 1, tally: [{ dots: 1, voters: 1 }] });
  });

  it("threw nothing that nobody caught", () => {
    expect([leader, ...phones].flatMap((device) => device.errors)).toEqual([]);
  });
});

/** Taps where the button is now, if it is still there: the vote may close under the finger. */
async function tapNow(page: Page, note: string): Promise<void> {
  await page.evaluate(
    (name) => document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click(),
    roundTexts.vote.give(note),
  );
}

interface Stored {
  /** Everything that the page's origin stores, as text. */
  readonly text: string;
  /** How many entries of each journal are here. */
  readonly entriesByAuthor: Readonly<Record<string, number>>;
}

function storedOn(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    // In the page nothing from outside of it is there.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const whole = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("the database does not answer")));
      });
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const asText = (value: unknown): string =>
      JSON.stringify(value, (_key, part: unknown) =>
        part instanceof Uint8Array ? String.fromCodePoint(...part) + btoa(String.fromCodePoint(...part)) : part,
      );
    const texts = [asText({ ...localStorage }), asText({ ...sessionStorage }), asText(history.state)];
    const entriesByAuthor: Record<string, number> = {};
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await whole(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const rows: unknown[] = await whole(database.transaction(table).objectStore(table).getAll());
        texts.push(asText(rows));
        if (table !== "entries") continue;
        for (const { author } of rows as { author: string }[])
          // rows of the app's own table
          entriesByAuthor[author] = (entriesByAuthor[author] ?? 0) + 1;
      }
      database.close();
    }
    return { text: texts.join("\n"), entriesByAuthor };
  });
}
