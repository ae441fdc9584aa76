import { afterEach, describe, expect, test, vi } from "vitest";
import { StorageFailure, type RoomSnapshot } from "../../src/journal/entry-store.ts";
import type { CorruptRow } from "../../src/storage/corrupt-row.ts";
import { Database, type DatabaseEvent } from "../../src/storage/database.ts";
import { DexieDeviceStore } from "../../src/storage/dexie-device-store.ts";
import { DexieEntryStore } from "../../src/storage/dexie-entry-store.ts";
import { openRaw, putRaw, resultOf, type IdbEngine } from "../kit/idb-engine.ts";
import { abortNextPut, fillDisk, losableServer, refuseOpening, runOutOfSpace, usedHandles } from "../kit/idb-faults.ts";
import { aStoredEntry } from "../kit/stored-entry.ts";

/** What the stores on disk promise when the disk, the browser or another tab does not play along. */
export function storageFaults(engineName: string, engine: IdbEngine): void {
  let names = 0;
  const opened: { readonly name: string; readonly database: Database }[] = [];

  /** One tab's storage; tabs with one name share the database. */
  function openTab(name = `faults-${names++}`, hasRoom?: () => Promise<boolean>) {
    const events: DatabaseEvent[] = [];
    const corrupt: CorruptRow[] = [];
    const database = new Database({ name, engine, hasRoom, onEvent: (event) => events.push(event) });
    opened.push({ name, database });
    const onCorrupt = (row: CorruptRow) => corrupt.push(row);
    const entries = new DexieEntryStore(database, onCorrupt);
    return { name, events, corrupt, database, entries, device: new DexieDeviceStore(database, onCorrupt) };
  }

  afterEach(async () => {
    vi.restoreAllMocks();
    for (const { database } of opened) database.close();
    for (const { name } of opened.splice(0)) await resultOf(engine.indexedDB.deleteDatabase(name));
  });

  describe(`storage on ${engineName} when the connection dies`, () => {
    test("goes on with a fresh connection after the old one was closed under it", async () => {
      const { entries } = openTab();
      const handles = usedHandles(engine);
      await entries.put([aStoredEntry({ seq: 0 })]);
      handles.close();
      expect(await entries.put([aStoredEntry({ seq: 1 })])).toBe(2);
      expect((await entries.since("room", 0)).entries).toHaveLength(2);
    });

    test("takes a fresh connection when WebKit has lost its database server, and tells it once", async () => {
      const { entries, events } = openTab();
      const server = losableServer(engine);
      await entries.put([aStoredEntry({ seq: 0 })]);
      server.lose("open");
      const open = vi.spyOn(engine.indexedDB, "open");
      const puts = [1, 2, 3].map((seq) => entries.put([aStoredEntry({ seq })]));
      await Promise.all(puts);
      expect(events).toEqual(["lost"]);
      expect(open).toHaveBeenCalledTimes(1);
      expect((await entries.since("room", 0)).entries).toHaveLength(4);
    });

    test("rejects when the fresh connection fails too, and works again later", async () => {
      const { entries } = openTab();
      const server = losableServer(engine);
      await entries.put([aStoredEntry({ seq: 0 })]);
      server.lose("all");
      await expect(entries.put([aStoredEntry({ seq: 1 })])).rejects.toBeInstanceOf(StorageFailure);
      server.recover();
      await entries.put([aStoredEntry({ seq: 1 })]);
      expect((await entries.since("room", 0)).entries).toHaveLength(2);
    });

    test("does a write that was cut off again, once", async () => {
      const { entries } = openTab();
      await entries.put([aStoredEntry({ seq: 0 })]);
      abortNextPut(engine);
      expect(await entries.put([aStoredEntry({ seq: 1 }), aStoredEntry({ seq: 2 })])).toBe(3);
      expect((await entries.since("room", 0)).entries.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    });

    test("tries again when the fresh connection is closed while it opens", async () => {
      const { entries, events } = openTab();
      const server = losableServer(engine);
      await entries.put([aStoredEntry({ seq: 0 })]);
      server.lose("open");
      vi.spyOn(engine.indexedDB, "open").mockImplementationOnce(() => {
        throw new DOMException("The connection was closed.", "AbortError");
      });
      expect(await entries.put([aStoredEntry({ seq: 1 })])).toBe(2);
      expect(events).toEqual(["lost"]);
    });

    test("lets the database be deleted under it, tells it, and stores what comes after", async () => {
      const { entries, device, events, name } = openTab();
      await entries.put([aStoredEntry({ seq: 0 })]);
      await resultOf(engine.indexedDB.deleteDatabase(name));
      expect(events).toEqual(["lost"]);
      expect(await entries.since("room", 0)).toEqual({ entries: [], position: 0 });
      await entries.put([aStoredEntry({ seq: 1 })]);
      await device.saveDraft("room", "note", "still here");
      expect((await entries.since("room", 0)).entries).toEqual([aStoredEntry({ seq: 1 })]);
      expect(await device.loadDraft("room", "note")).toBe("still here");
    });

    test("leaves out a snapshot whose entries were deleted with the database", async () => {
      const { entries, corrupt, name } = openTab();
      await entries.put([aStoredEntry({ seq: 0 })]);
      await resultOf(engine.indexedDB.deleteDatabase(name));
      await entries.saveSnapshot(snapshotOfOne);
      expect(await entries.loadSnapshot("room")).toBeUndefined();
      expect(corrupt).toEqual([{ table: "snapshots", key: "room" }]);
    });

    test("rejects as closed once it was closed for good", async () => {
      const { entries, database } = openTab();
      await entries.put([aStoredEntry()]);
      database.close();
      await expect(entries.since("room", 0)).rejects.toMatchObject({ name: "StorageFailure", reason: "closed" });
    });
  });

  describe(`storage on ${engineName} when the disk is full`, () => {
    test("rejects as full, keeps nothing of the batch, and works again when there is room", async () => {
      const { entries, events } = openTab();
      await entries.put([aStoredEntry({ seq: 0 })]);
      fillDisk(engine, 2);
      const batch = [1, 2, 3].map((seq) => aStoredEntry({ seq }));
      await expect(entries.put(batch)).rejects.toMatchObject({ name: "StorageFailure", reason: "full" });
      expect(events).toEqual([]);
      vi.restoreAllMocks();
      expect((await entries.since("room", 0)).entries).toEqual([aStoredEntry({ seq: 0 })]);
      expect(await entries.put(batch)).toBe(4);
    });

    test("says full for as long as the browser refuses everything after it ran out of space", async () => {
      const { entries } = openTab();
      await entries.put([aStoredEntry({ seq: 0 })]);
      runOutOfSpace(engine);
      const refusal = refuseOpening(engine);
      await expect(entries.put([aStoredEntry({ seq: 1 })])).rejects.toMatchObject({ reason: "full" });
      await expect(entries.put([aStoredEntry({ seq: 1 })])).rejects.toMatchObject({ reason: "full" });
      await expect(entries.since("room", 0)).rejects.toMatchObject({ reason: "full" });
      refusal.end();
      expect(await entries.put([aStoredEntry({ seq: 1 })])).toBe(2);
    });

    test("leaves the database alone until there is room again", async () => {
      let room = false;
      const { entries } = openTab(undefined, () => Promise.resolve(room));
      await entries.put([aStoredEntry({ seq: 0 })]);
      runOutOfSpace(engine);
      const open = vi.spyOn(engine.indexedDB, "open");
      await expect(entries.put([aStoredEntry({ seq: 1 })])).rejects.toMatchObject({ reason: "full" });
      await expect(entries.put([aStoredEntry({ seq: 1 })])).rejects.toMatchObject({ reason: "full" });
      await expect(entries.since("room", 0)).rejects.toMatchObject({ reason: "full" });
      expect(open).not.toHaveBeenCalled();
      room = true;
      expect(await entries.put([aStoredEntry({ seq: 1 })])).toBe(2);
    });

    test("takes a disk for full that cannot even be asked", async () => {
      const { entries } = openTab(undefined, () => Promise.reject(new Error("no file could be made")));
      await entries.put([aStoredEntry({ seq: 0 })]);
      abortNextPut(engine);
      await expect(entries.put([aStoredEntry({ seq: 1 })])).rejects.toMatchObject({ reason: "full" });
    });

    test("mends the log once for writes that come together", async () => {
      let room = false;
      const { entries } = openTab(undefined, () => Promise.resolve(room));
      await entries.put([aStoredEntry({ seq: 0 })]);
      runOutOfSpace(engine);
      await expect(entries.put([aStoredEntry({ seq: 1 })])).rejects.toMatchObject({ reason: "full" });
      room = true;
      const put = vi.spyOn(engine.IDBObjectStore.prototype, "put");
      await Promise.all([1, 2, 3].map((seq) => entries.put([aStoredEntry({ seq })])));
      expect(put.mock.calls.filter(([value]) => value instanceof Uint8Array)).toHaveLength(120);
      expect((await entries.since("room", 0)).entries).toHaveLength(4);
    });

    test("asks for room after a failure only", async () => {
      const hasRoom = vi.fn(() => Promise.resolve(true));
      const { entries } = openTab(undefined, hasRoom);
      await entries.put([aStoredEntry({ seq: 0 })]);
      expect(hasRoom).not.toHaveBeenCalled();
      abortNextPut(engine);
      await entries.put([aStoredEntry({ seq: 1 })]);
      await entries.put([aStoredEntry({ seq: 2 })]);
      expect(hasRoom).toHaveBeenCalledTimes(1);
    });

    test("makes Chromium begin a new log before anything counts as stored behind a torn record", async () => {
      const { entries } = openTab();
      await entries.put([aStoredEntry({ seq: 0 })]);
      runOutOfSpace(engine);
      const put = vi.spyOn(engine.IDBObjectStore.prototype, "put");
      expect(await entries.put([aStoredEntry({ seq: 1 })])).toBe(2);
      const sizes = put.mock.calls.map(([value]) => (value instanceof Uint8Array ? value.length : 0));
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(4 * 2 ** 20);
      expect(sizes.at(-1)).toBe(0);
      put.mockClear();
      await entries.put([aStoredEntry({ seq: 2 })]);
      expect(put.mock.calls.length).toBeLessThan(4);
    });

    test("tells the typist that a draft could not be kept, and keeps the next one", async () => {
      const { device } = openTab();
      await device.saveDraft("room", "note", "one");
      fillDisk(engine, 1);
      await expect(device.saveDraft("room", "note", "two")).rejects.toMatchObject({ reason: "full" });
      expect(await device.loadDraft("room", "note")).toBe("one");
      vi.restoreAllMocks();
      await device.saveDraft("room", "note", "three");
      expect(await device.loadDraft("room", "note")).toBe("three");
    });
  });

  describe(`storage on ${engineName} with rows that cannot be read`, () => {
    const good = { ...aStoredEntry({ seq: 0 }), position: 1 };
    const damaged: readonly (readonly [name: string, row: Record<string, unknown>])[] = [
      ["bytes are text", { ...good, seq: 1, hash: "x", position: 2, bytes: "text" }],
      ["bytes are missing", { room: "room", author: "author", seq: 1, hash: "x", position: 2 }],
      ["bytes are empty", { ...good, seq: 1, hash: "x", position: 2, bytes: new Uint8Array() }],
      ["number is negative", { ...good, seq: -1, position: 2 }],
      ["number is text", { ...good, seq: "1", position: 2 }],
      ["position is text", { ...good, seq: 1, hash: "x", position: "2" }],
      ["position is beyond all measure", { ...good, seq: 1, hash: "x", position: 2 ** 50 }],
      ["hash is a number", { ...good, seq: 1, hash: 3, position: 2 }],
    ];

    test.each(damaged)("leaves out and reports an entry whose %s", async (_, row) => {
      const { entries, corrupt, name } = openTab();
      await entries.put([aStoredEntry({ seq: 0 })]);
      await putRaw(engine, name, "entries", row);
      await entries.put([aStoredEntry({ seq: 2 })]);
      const readable = [aStoredEntry({ seq: 0 }), aStoredEntry({ seq: 2 })];
      expect((await entries.since("room", 0)).entries).toEqual(readable);
      expect(corrupt).toHaveLength(1);
      expect(corrupt[0]?.table).toBe("entries");
      expect(await entries.ofAuthor("room", "author", 0, 10)).toEqual(readable);
    });

    test.each([
      ["the count of positions is damaged", { room: "room", last: "?" }],
      ["the count of positions is negative", { room: "room", last: -5 }],
    ])("never gives a position twice when %s", async (_, row) => {
      const { entries, name } = openTab();
      await entries.put([aStoredEntry({ seq: 0 }), aStoredEntry({ seq: 1 })]);
      await putRaw(engine, name, "entries", { ...aStoredEntry({ seq: 1 }), bytes: null, position: 2 });
      await putRaw(engine, name, "positions", row);
      expect(await entries.put([aStoredEntry({ seq: 2 })])).toBe(3);
    });

    test("replaces a damaged entry by a good one that comes from a peer", async () => {
      const { entries, corrupt, name } = openTab();
      await entries.put([aStoredEntry({ seq: 0 })]);
      await putRaw(engine, name, "entries", { ...aStoredEntry({ seq: 0 }), bytes: "?", position: 1 });
      expect((await entries.since("room", 0)).entries).toEqual([]);
      await entries.put([aStoredEntry({ seq: 0 })]);
      expect((await entries.since("room", 0)).entries).toEqual([aStoredEntry({ seq: 0 })]);
      expect(corrupt).toHaveLength(1);
    });

    test("leaves out and reports a snapshot in another form", async () => {
      const { entries, corrupt, name } = openTab();
      await entries.put([aStoredEntry()]);
      await putRaw(engine, name, "snapshots", { ...snapshotOfOne, journals: "none" });
      expect(await entries.loadSnapshot("room")).toBeUndefined();
      expect(corrupt).toEqual([{ table: "snapshots", key: "room" }]);
    });

    test("leaves out and reports what the device has kept in another form, and reads the rest", async () => {
      const { device, corrupt, name } = openTab();
      const workshop = { room: "a", code: "c", name: "n", role: "participant", lastOpenedAt: 1 } as const;
      await device.saveWorkshop(workshop);
      await putRaw(engine, name, "workshops", { ...workshop, room: "b", role: "king" });
      await putRaw(engine, name, "keys", { room: "a", keys: { privateKey: "stolen" } });
      await putRaw(engine, name, "drafts", { room: "a", field: "note", text: 5 });
      await putRaw(engine, name, "settings", { name: "language" });
      expect(await device.workshops()).toEqual([workshop]);
      expect(await device.loadKeys("a")).toBeUndefined();
      expect(await device.loadDraft("a", "note")).toBeUndefined();
      expect(await device.loadSetting("language")).toBeUndefined();
      expect(corrupt).toEqual([
        { table: "workshops", key: "b" },
        { table: "keys", key: "a" },
        { table: "drafts", key: "a note" },
        { table: "settings", key: "language" },
      ]);
    });
  });

  describe(`storage on ${engineName} in several tabs`, () => {
    test("gives no position twice when two tabs put at once", async () => {
      const one = openTab();
      const two = openTab(one.name);
      const puts = Array.from({ length: 30 }, (_, seq) =>
        (seq % 2 ? one : two).entries.put([aStoredEntry({ author: `author${seq % 2}`, seq })]),
      );
      const positions = await Promise.all(puts);
      expect(new Set(positions).size).toBe(30);
      expect(Math.max(...positions)).toBe(30);
    });

    test("sees what another tab has stored", async () => {
      const one = openTab();
      const two = openTab(one.name);
      const position = await one.entries.put([aStoredEntry({ seq: 0 })]);
      await one.entries.since("room", position);
      await two.entries.put([aStoredEntry({ seq: 1 })]);
      expect((await one.entries.since("room", position)).entries).toEqual([aStoredEntry({ seq: 1 })]);
    });

    test("counts an entry once that both tabs have received", async () => {
      const one = openTab();
      const two = openTab(one.name);
      const batch = [0, 1, 2].map((seq) => aStoredEntry({ seq }));
      expect(await Promise.all([one.entries.put(batch), two.entries.put(batch)])).toEqual([3, 3]);
      expect((await one.entries.since("room", 0)).entries).toEqual(batch);
    });

    test("forgets a room with its entries in one go", async () => {
      const { entries, device } = openTab();
      await entries.put([aStoredEntry(), aStoredEntry({ room: "room2" })]);
      await entries.saveSnapshot(snapshotOfOne);
      await device.saveDraft("room", "note", "text");
      await device.forget("room");
      expect(await entries.since("room", 0)).toEqual({ entries: [], position: 0 });
      expect(await entries.loadSnapshot("room")).toBeUndefined();
      expect((await entries.since("room2", 0)).entries).toHaveLength(1);
    });
  });

  describe(`storage on ${engineName} when apps of two versions are open`, () => {
    test("gives way to a newer app and says so", async () => {
      const { entries, events, name } = openTab();
      await entries.put([aStoredEntry()]);
      const newer = await openRaw(engine, name, 20);
      expect(events).toEqual(["outdated"]);
      await expect(entries.put([aStoredEntry({ seq: 1 })])).rejects.toMatchObject({ reason: "closed" });
      newer.close();
    });

    test("reads and writes a database that a newer app has extended", async () => {
      const { entries, database, name } = openTab();
      await entries.put([aStoredEntry({ seq: 0 })]);
      database.close();
      const newer = await openRaw(engine, name, 20, (database) => database.createObjectStore("attachments"));
      newer.close();
      const again = openTab(name);
      await again.entries.put([aStoredEntry({ seq: 1 })]);
      expect((await again.entries.since("room", 0)).entries).toHaveLength(2);
    });

    test("says that an older app holds the database, and goes on when that is closed", async () => {
      const name = `faults-${names++}`;
      const older = await openRaw(engine, name, 1);
      const { entries, events } = openTab(name);
      const put = entries.put([aStoredEntry()]);
      await vi.waitFor(() => expect(events).toEqual(["blocked"]));
      older.close();
      expect(await put).toBe(1);
    });
  });

  describe(`storage on ${engineName} where pages may not store anything`, () => {
    test("says so when it is opened", async () => {
      const denied = vi.spyOn(engine.indexedDB, "open").mockImplementation(() => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      });
      const { database, entries } = openTab();
      await expect(database.open()).rejects.toMatchObject({ name: "StorageFailure", reason: "closed" });
      await expect(entries.put([aStoredEntry()])).rejects.toMatchObject({ reason: "closed" });
      expect(denied).toHaveBeenCalled();
    });
  });
}

const snapshotOfOne: RoomSnapshot = {
  room: "room",
  version: 1,
  position: 1,
  facilitator: undefined,
  journals: [
    {
      author: "author",
      publicKey: new Uint8Array(65),
      salt: new Uint8Array(16),
      hashes: new Uint8Array(20),
      lamport: 1,
      frozen: undefined,
      records: [],
      texts: [],
    },
  ],
};
