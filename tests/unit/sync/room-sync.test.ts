import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import type { RunningHub } from "../../../src/hub/hub.ts";
import { Ledger } from "../../../src/journal/ledger.ts";
import { createDoorCrypto } from "../../../src/platform/epoch-crypto.ts";
import { generateDoor } from "../../../src/platform/web-crypto.ts";
import { createWebSealer } from "../../../src/platform/web-sealer.ts";
import { MemoryEntryStore } from "../../../src/storage/memory-entry-store.ts";
import { makeEpoch, openKeyRing } from "../../../src/sync/epochs/key-ring.ts";
import { openRoomSync, type RoomSync } from "../../../src/sync/room-sync.ts";
import { custodyIn } from "../../../src/sync/sync-report.ts";
import { testRoom } from "../../kit/devices.ts";
import { quickCrypto, quickSigner } from "../../kit/people.ts";
import { realWorld } from "../../kit/real-world.ts";
import { tabBrowser, type TabBrowser } from "../../kit/tab-browser.ts";
import { startTestHub } from "../hub/test-client.ts";

const soon = { timeout: 10_000, interval: 20 };
const secrets = { roomId: testRoom, contentKey: new Uint8Array(32).fill(7) };

describe("openRoomSync", () => {
  let hub: RunningHub;
  let open: RoomSync[];
  /** What a person's tab waits for before it has what a changed key needs. */
  const ringFor = new Map<string, Promise<unknown>>();
  beforeEach(async () => {
    ringFor.clear();
    hub = await startTestHub();
    open = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((sync) => sync.close()));
    await hub.close();
  });

  /** A tab of the person's device, linked by the hub's relay alone. */
  async function aTab(
    name: string,
    browser: TabBrowser = tabBrowser(),
    store = new MemoryEntryStore(),
    address = `ws://127.0.0.1:${hub.port}/ws`,
  ) {
    const ledger = await Ledger.open({
      crypto: quickCrypto,
      store,
      roomId: testRoom,
      signer: quickSigner(name),
      salt: name === "fia" ? new Uint8Array(16).fill(1) : undefined,
      certifies: async (_key, salt) => salt[0] === 1,
    });
    const { locks, channel } = browser.open();
    const errors: unknown[] = [];
    const fail = (error: unknown): void => void errors.push(error);
    const door = await generateDoor(crypto.subtle);
    const keys = {
      ledger,
      secrets,
      crypto: quickCrypto,
      door: createDoorCrypto(crypto.subtle, door),
      sealerOf: (contentKey: Uint8Array) => createWebSealer(crypto, { roomId: testRoom, contentKey }),
      given: new Map<string, Uint8Array>(),
    };
    const sync = openRoomSync({
      ...realWorld,
      ledger,
      secrets,
      crypto: quickCrypto,
      sealer: await createWebSealer(crypto, secrets),
      openKeyRing: async (links) => {
        await ringFor.get(name);
        return openKeyRing({ ...realWorld, ...links, ...keys, keep: () => Promise.resolve(), report: fail });
      },
      wakeups: { subscribe: () => () => undefined },
      locks,
      openChannel: () => channel,
      openSocket: (url) => new WebSocket(url),
      hub: address === "none" ? undefined : address,
      webrtc: false,
      leads: () => ledger.me !== undefined && ledger.me === ledger.facilitator,
      report: fail,
    });
    open.push(sync);
    const write = (text: string) => sync.write([{ root: "notes", key: text, value: { board: "b", text, colour: 1 } }]);
    const texts = () => ledger.journals.flatMap((journal) => [...journal.histories("notes").keys()]).sort();
    const point = new Uint8Array(await crypto.subtle.exportKey("raw", door.publicKey));
    return { ledger, sync, errors, write, texts, keys, point };
  }

  test("brings what one writes to the other, and tells where it is kept", async () => {
    const [fia, ben] = [await aTab("fia"), await aTab("ben")];
    await fia.write("fian");
    await ben.write("benin");
    await vi.waitFor(
      () =>
        expect([fia.texts(), ben.texts()]).toEqual([
          ["benin", "fian"],
          ["benin", "fian"],
        ]),
      soon,
    );
    await vi.waitFor(() => expect(custodyIn(ben.sync.report(), 1)).toEqual({ others: 1, facilitator: true }), soon);
    expect(custodyIn(ben.sync.report(), 2)).toEqual({ others: 0, facilitator: false });
    expect(ben.sync.report()).toMatchObject({ kind: "linked", devices: 1, direct: 0, relayed: true, hub: "reachable" });
    expect([...fia.errors, ...ben.errors]).toEqual([]);
  }, 20_000);

  test("lets a second tab write and see everything through the first", async () => {
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    const first = await aTab("ann", browser, store);
    const second = await aTab("ann", browser, store);
    const fia = await aTab("fia");
    await second.write("toiselta");
    await fia.write("fialta");
    for (const tab of [first, second, fia]) {
      await vi.waitFor(() => expect(tab.texts()).toEqual(["fialta", "toiselta"]), soon);
    }
    await vi.waitFor(
      () => expect(second.sync.report()).toMatchObject({ leading: false, kind: "linked", devices: 1 }),
      soon,
    );
    expect(first.sync.report().leading).toBe(true);
    await first.sync.close();
    await vi.waitFor(() => expect(second.sync.report()).toMatchObject({ leading: true, devices: 1 }), soon);
    await second.write("yksin");
    await vi.waitFor(() => expect(fia.texts()).toContain("yksin"), soon);
  }, 30_000);

  test("says so when the hub is gone, keeps writing, and catches up when it is back", async () => {
    const [fia, ben] = [await aTab("fia"), await aTab("ben")];
    await vi.waitFor(() => expect(ben.sync.report().devices).toBe(1), soon);
    const { port } = hub;
    await hub.close();
    await vi.waitFor(() => expect(ben.sync.report()).toMatchObject({ kind: "alone", hub: "unreachable" }), soon);
    await ben.write("ilman verkkoa");
    expect(ben.texts()).toEqual(["ilman verkkoa"]);
    hub = await startTestHub({ port });
    await vi.waitFor(() => expect(fia.texts()).toEqual(["ilman verkkoa"]), soon);
  }, 30_000);

  test("sends nothing under the old key once the key was changed, and goes on under the new one", async () => {
    const late = new EventTarget();
    ringFor.set("fia", once(late, "fetched"));
    const fia = await aTab("fia");
    const [ben, cay] = [await aTab("ben"), await aTab("cay")];
    for (const tab of [fia, ben, cay]) await tab.write("ennen");
    await vi.waitFor(() => expect(cay.texts()).toHaveLength(3), soon);
    const receivers = [fia, ben].map(({ ledger, point }) => ({ author: ledger.me ?? ("" as never), key: point }));
    const secret = new Uint8Array(32).fill(9);
    const { proof, sender, wraps, base } = await makeEpoch(
      fia.keys,
      { epoch: `${fia.ledger.me}:k`, secret },
      receivers,
    );
    const authors = receivers.map(({ author }) => author);
    const value = { authors, sender, wraps, begins: { proof, base, through: {} } };
    await fia.sync.write([{ root: "epochs", key: "k", value }]);
    await fia.write("jälkeen");
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect([ben.texts(), cay.texts()].flat()).not.toContain("jälkeen");
    late.dispatchEvent(new Event("fetched"));
    await vi.waitFor(() => expect(ben.texts()).toContain("jälkeen"), soon);
    await ben.write("benin");
    await vi.waitFor(() => expect(fia.texts()).toContain("benin"), soon);
    // Cay was left out: she hears that the key was changed, and nothing else.
    await vi.waitFor(
      () => expect(cay.ledger.journals.some((each) => each.histories("epochs").size > 0)).toBe(true),
      soon,
    );
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(cay.texts()).toEqual(["ennen", "ennen", "ennen"]);
    expect([...fia.errors, ...ben.errors, ...cay.errors]).toEqual([]);
  }, 40_000);

  test("shows the hub nothing of what people write", async () => {
    const heard: Uint8Array[] = [];
    const spy = new WebSocket(`ws://127.0.0.1:${hub.port}/ws`);
    spy.binaryType = "arraybuffer";
    const topic = Buffer.from(testRoom).toString("base64url");
    spy.addEventListener("message", ({ data }) => {
      heard.push(data instanceof ArrayBuffer ? new Uint8Array(data) : new TextEncoder().encode(String(data)));
    });
    await new Promise((resolve) => {
      spy.addEventListener("open", resolve);
    });
    spy.send(JSON.stringify({ type: "relay", topic }));
    const [fia, ben] = [await aTab("fia"), await aTab("ben")];
    await vi.waitFor(() => expect(fia.sync.report().devices).toBe(2), soon);
    await fia.write("Kanarialintu");
    await vi.waitFor(() => expect(ben.texts()).toEqual(["Kanarialintu"]), soon);
    spy.close();
    // It did go through the hub: five bytes of the relay, then a sealed frame.
    expect(heard.some((bytes) => bytes.length > 200 && bytes[5] === 0xb5)).toBe(true);
    expect(heard.map((bytes) => Buffer.from(bytes).toString("latin1")).join("")).not.toContain("Kanarialintu");
  }, 20_000);

  test("passes on what a tab that does not lead has taken in by hand", async () => {
    const [browser, store] = [tabBrowser(), new MemoryEntryStore()];
    const first = await aTab("ann", browser, store);
    const second = await aTab("ann", browser, store);
    const fia = await aTab("fia");
    const ben = await aTab("ben", tabBrowser(), new MemoryEntryStore(), "none");
    await ben.write("tikulta");
    await vi.waitFor(() => expect(first.sync.report()).toMatchObject({ leading: true, devices: 1 }), soon);
    const entries = await ben.ledger.entriesOf(ben.ledger.me ?? ("" as never), 0, 9);
    expect((await second.sync.receive(entries)).accepted).toHaveLength(2);
    for (const tab of [first, second, fia]) await vi.waitFor(() => expect(tab.texts()).toEqual(["tikulta"]), soon);
  }, 20_000);

  test("takes a transport into use in the tab that leads, and closes it with itself", async () => {
    const browser = tabBrowser();
    const store = new MemoryEntryStore();
    const first = await aTab("ann", browser, store, "none");
    const second = await aTab("ann", browser, store, "none");
    await vi.waitFor(() => expect(first.sync.report().leading).toBe(true), soon);
    const done: string[] = [];
    const transport = (name: string) => ({
      start: () => void done.push(`start ${name}`),
      stop: () => void done.push(`stop ${name}`),
    });
    expect(second.sync.use(transport("b"))).toBe(false);
    expect(first.sync.use(transport("a"))).toBe(true);
    await first.sync.close();
    expect(done).toEqual(["start a", "stop a"]);
  });

  test("stays alone without a hub, and tells it", async () => {
    const ann = await aTab("ann", tabBrowser(), new MemoryEntryStore(), "none");
    await ann.write("yksin");
    await vi.waitFor(
      () => expect(ann.sync.report()).toMatchObject({ leading: true, kind: "alone", hub: "unknown" }),
      soon,
    );
    expect(custodyIn(ann.sync.report(), 1)).toEqual({ others: 0, facilitator: false });
  });
});
