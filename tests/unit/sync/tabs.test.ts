import { describe, expect, test } from "vitest";
import { StorageFailure } from "../../../src/journal/entry-store.ts";
import { Ledger } from "../../../src/journal/ledger.ts";
import { MemoryEntryStore } from "../../../src/storage/memory-entry-store.ts";
import { noReport, type SyncReport } from "../../../src/sync/sync-report.ts";
import { Tabs } from "../../../src/sync/tabs.ts";
import { testRoom } from "../../kit/devices.ts";
import { quickCrypto, quickSigner } from "../../kit/people.ts";
import { tabBrowser, type TabBrowser } from "../../kit/tab-browser.ts";
import { virtualTime, type VirtualTime } from "../../kit/virtual-time.ts";

/** A tab of one device that has the room open. */
async function aTab(world: VirtualTime, browser: TabBrowser, store: MemoryEntryStore, { losesGreeting = false } = {}) {
  const ledger = await Ledger.open({
    crypto: quickCrypto,
    store,
    roomId: testRoom,
    signer: quickSigner("ann"),
    certifies: async () => false,
  });
  const { locks, channel, crash } = browser.open();
  const { post } = channel;
  if (losesGreeting) channel.post = (message) => (isGreeting(message) ? undefined : post(message));
  const reports: SyncReport[] = [];
  const errors: unknown[] = [];
  const tabs = new Tabs({
    ...world,
    ledger,
    locks,
    channel,
    room: "room",
    lead: () => undefined,
    unseat: () => undefined,
    hear: (report) => reports.push(report),
    report: (error) => errors.push(error),
  });
  ledger.subscribe(() => tabs.tellStored());
  await world.advance(0);
  const write = (text: string) =>
    tabs.write({ kind: "changes", changes: [{ root: "notes", key: text, value: { board: "b", text, colour: 1 } }] });
  return { ledger, tabs, reports, errors, crash, write };
}

function isGreeting(message: unknown): boolean {
  return typeof message === "object" && message !== null && "kind" in message && message.kind === "hello";
}

function textsIn(ledger: Ledger): readonly string[] {
  return ledger.journals.flatMap((journal) => [...journal.histories("notes").keys()]);
}

function storedIn(ledger: Ledger): number {
  return ledger.journals.reduce((sum, { stored }) => sum + stored, 0);
}

describe("Tabs", () => {
  test("let the first tab lead, and the next when it is closed", async () => {
    const world = virtualTime(1);
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    const one = await aTab(world, browser, store);
    const two = await aTab(world, browser, store);
    expect([one.tabs.leads, two.tabs.leads]).toEqual([true, false]);
    one.tabs.close();
    await world.advance(0);
    expect([one.tabs.leads, two.tabs.leads]).toEqual([false, true]);
  });

  test("write through the leading tab, and all see it", async () => {
    const world = virtualTime(2);
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    const one = await aTab(world, browser, store);
    const two = await aTab(world, browser, store);
    const three = await aTab(world, browser, store);
    await two.write("toisesta");
    expect(textsIn(two.ledger)).toEqual(["toisesta"]);
    await one.write("ensimmäisestä");
    await world.advance(0);
    for (const { ledger } of [one, two, three]) expect(textsIn(ledger)).toEqual(["toisesta", "ensimmäisestä"]);
  });

  test("give two tabs that write at once one journal without a fork", async () => {
    const world = virtualTime(3);
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    const all = [
      await aTab(world, browser, store),
      await aTab(world, browser, store),
      await aTab(world, browser, store),
    ];
    await Promise.all(all.flatMap(({ write }, at) => [0, 1, 2, 3].map((count) => write(`${at}-${count}`))));
    await world.advance(0);
    for (const { ledger } of all) {
      expect(textsIn(ledger)).toHaveLength(12);
      expect(ledger.journals.map(({ frozen }) => frozen)).toEqual([undefined]);
    }
  });

  test("tell the asking tab when the disk is full", async () => {
    const world = virtualTime(4);
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    await aTab(world, browser, store);
    const two = await aTab(world, browser, store);
    store.put = () => Promise.reject(new StorageFailure("full", undefined));
    const failure = await two.write("ei mahdu").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StorageFailure);
    expect(failure).toMatchObject({ reason: "full" });
  });

  test("hand a request over when the leading tab crashes before it was heard", async () => {
    const world = virtualTime(5);
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    const one = await aTab(world, browser, store);
    const two = await aTab(world, browser, store);
    const three = await aTab(world, browser, store);
    one.crash();
    const written = Promise.all([two.write("kakkosesta"), three.write("kolmosesta")]);
    await world.advance(2500);
    await written;
    expect(new Set(textsIn(three.ledger))).toEqual(new Set(["kakkosesta", "kolmosesta"]));
    expect(storedIn(three.ledger)).toBe(3);
  });

  test("write nothing twice when the leading tab crashes before its answer", async () => {
    const world = virtualTime(6);
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    const one = await aTab(world, browser, store);
    const two = await aTab(world, browser, store);
    const three = await aTab(world, browser, store);
    const put = store.put.bind(store);
    store.put = async (entries) => {
      const position = await put(entries);
      // The entry is on the disk, and then the tab is gone.
      one.crash();
      return position;
    };
    const written = three.write("kerran");
    await world.advance(0);
    store.put = put;
    await world.advance(2500);
    await written;
    expect(two.tabs.leads).toBe(true);
    expect(storedIn(two.ledger)).toBe(2);
    expect(textsIn(two.ledger)).toEqual(["kerran"]);
  });

  test("give up after ten seconds in which no tab answers, and that write never comes later", async () => {
    const world = virtualTime(7);
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    const one = await aTab(world, browser, store);
    const two = await aTab(world, browser, store);
    browser.sleep();
    const failure = two.write("kuuletko?").catch((error: unknown) => error);
    await world.advance(13_000);
    expect(await failure).toBeInstanceOf(StorageFailure);
    browser.wake();
    await world.advance(13_000);
    expect(storedIn(one.ledger)).toBe(0);
  });

  test("bring a new tab the leading tab's report, and each later one", async () => {
    const world = virtualTime(8);
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    const one = await aTab(world, browser, store);
    one.tabs.tellReport({ ...noReport, leading: true, devices: 4, heardAt: 5 });
    const two = await aTab(world, browser, store);
    one.tabs.tellReport({ ...noReport, leading: true, devices: 5 });
    await world.advance(0);
    expect(two.reports.map(({ devices }) => devices)).toEqual([4, 5]);
    expect(one.reports).toEqual([]);
  });

  test("say nothing of what is stored while there is no other, and all of it from then on", async () => {
    const world = virtualTime(10);
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    const one = await aTab(world, browser, store);
    const said: unknown[] = [];
    browser.open().channel.listen((message) => said.push(message));
    one.tabs.tellReport(noReport);
    await one.write("yksin");
    await world.advance(0);
    expect(said).toEqual([]);
    const two = await aTab(world, browser, store);
    await one.write("kahden");
    await world.advance(0);
    expect(said).toContainEqual({ kind: "stored" });
    expect(textsIn(two.ledger)).toEqual(["yksin", "kahden"]);
  });

  test("find each other when the one that comes to lead has missed the other's greeting", async () => {
    const world = virtualTime(11);
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    // They open at the same moment.
    const [one, two] = await Promise.all([
      aTab(world, browser, store),
      aTab(world, browser, store, { losesGreeting: true }),
    ]);
    expect([one.tabs.leads, two.tabs.leads]).toEqual([true, false]);
    await one.write("kuuletko?");
    await world.advance(0);
    expect(textsIn(two.ledger)).toEqual(["kuuletko?"]);
  });

  test("pass over what makes no sense in the channel", async () => {
    const world = virtualTime(9);
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    const one = await aTab(world, browser, store);
    const { channel } = browser.open();
    const work = { kind: "changes", changes: [{ root: "constructor", key: "x", value: 1 }] };
    for (const message of [
      undefined,
      null,
      7,
      "request",
      {},
      { kind: "request" },
      { kind: "request", id: "1", again: false, until: Infinity, work },
      { kind: "request", id: "2", again: false, until: 9e15, work: { kind: "text", text: "t", update: [1, 2] } },
      { kind: "answer", id: "nobody's", outcome: { kind: "done" } },
      { kind: "report", report: { devices: -1 } },
    ]) {
      channel.post(message);
    }
    await world.advance(100);
    expect(storedIn(one.ledger)).toBe(0);
    expect(one.errors).toEqual([]);
    expect(one.reports).toEqual([]);
  });
});
