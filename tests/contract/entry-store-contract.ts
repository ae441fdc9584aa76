import { describe, expect, test } from "vitest";
import type { EntryStore, RoomSnapshot } from "../../src/journal/entry-store.ts";
import { hashLength } from "../../src/journal/entry.ts";
import { aStoredEntry } from "../kit/stored-entry.ts";

/** What every EntryStore promises. `create` gives an empty one. */
export function entryStoreContract(name: string, create: () => Promise<EntryStore>): void {
  describe(`${name} as an EntryStore`, () => {
    describe("put and since", () => {
      test("gives back what was put, in the order of putting", async () => {
        const store = await create();
        const entries = [
          aStoredEntry({ author: "b" }),
          aStoredEntry({ author: "a", seq: 7 }),
          aStoredEntry({ seq: 2 }),
        ];
        for (const entry of entries) await store.put([entry]);
        expect((await store.since("room", 0)).entries).toEqual(entries);
      });

      test("resolves with the position of the last entry, from which since goes on", async () => {
        const store = await create();
        const first = await store.put([aStoredEntry({ seq: 0 }), aStoredEntry({ seq: 1 })]);
        const later = [aStoredEntry({ seq: 2 }), aStoredEntry({ seq: 3 })];
        const second = await store.put(later);
        expect(second).toBe(first + 2);
        expect(await store.since("room", first)).toEqual({ entries: later, position: second });
      });

      test("gives the asked position back when there is nothing after it", async () => {
        const store = await create();
        expect(await store.since("room", 0)).toEqual({ entries: [], position: 0 });
        const position = await store.put([aStoredEntry()]);
        expect(await store.since("room", position)).toEqual({ entries: [], position });
        expect(await store.since("room", 99)).toEqual({ entries: [], position: 99 });
      });

      test("replaces an entry that is there already, in its place", async () => {
        const store = await create();
        await store.put([aStoredEntry({ seq: 0 }), aStoredEntry({ seq: 1 })]);
        const again = aStoredEntry({ seq: 0, bytes: Uint8Array.of(9, 9) });
        await store.put([again]);
        const { entries, position } = await store.since("room", 0);
        expect(entries).toEqual([again, aStoredEntry({ seq: 1 })]);
        expect(position).toBe(2);
      });

      test("counts on after an entry was replaced", async () => {
        const store = await create();
        await store.put([aStoredEntry({ seq: 0 }), aStoredEntry({ seq: 1 })]);
        expect(await store.put([aStoredEntry({ seq: 0 }), aStoredEntry({ seq: 2 })])).toBe(3);
        expect((await store.since("room", 2)).entries).toEqual([aStoredEntry({ seq: 2 })]);
      });

      test("keeps both entries of a fork", async () => {
        const store = await create();
        const fork = [aStoredEntry({ seq: 1, hash: "one" }), aStoredEntry({ seq: 1, hash: "two" })];
        await store.put(fork);
        expect((await store.since("room", 0)).entries).toEqual(fork);
        expect(await store.ofAuthor("room", "author", 1, 10)).toEqual(fork);
      });

      test("keeps rooms apart, each with its own positions", async () => {
        const store = await create();
        await store.put([aStoredEntry({ room: "room" })]);
        expect(await store.put([aStoredEntry({ room: "room2" })])).toBe(1);
        expect((await store.since("room", 0)).entries).toEqual([aStoredEntry({ room: "room" })]);
        expect((await store.since("room2", 0)).entries).toEqual([aStoredEntry({ room: "room2" })]);
      });

      test("keeps its own copy of the bytes", async () => {
        const store = await create();
        const bytes = Uint8Array.of(1, 2, 3);
        await store.put([aStoredEntry({ bytes })]);
        bytes.fill(0);
        const first = await store.since("room", 0);
        expect(first.entries[0]?.bytes).toEqual(Uint8Array.of(1, 2, 3));
        first.entries[0]?.bytes.fill(0);
        expect((await store.since("room", 0)).entries[0]?.bytes).toEqual(Uint8Array.of(1, 2, 3));
      });

      test("keeps only the bytes that a view shows", async () => {
        const store = await create();
        const frame = new Uint8Array(1000).fill(7);
        await store.put([aStoredEntry({ bytes: frame.subarray(10, 12) })]);
        const bytes = (await store.since("room", 0)).entries[0]?.bytes;
        expect(bytes).toEqual(Uint8Array.of(7, 7));
        expect(bytes?.buffer.byteLength).toBe(2);
      });

      test("gives every entry a position of its own when many are put at once", async () => {
        const store = await create();
        const puts = Array.from({ length: 20 }, (_, seq) => store.put([aStoredEntry({ seq })]));
        const positions = await Promise.all(puts);
        expect(positions.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
        expect((await store.since("room", 0)).entries).toHaveLength(20);
      });
    });

    describe("ofAuthor", () => {
      test("gives one author's entries from seq on, by seq and not by arrival", async () => {
        const store = await create();
        for (const seq of [10, 2, 9, 0, 1]) await store.put([aStoredEntry({ seq })]);
        await store.put([aStoredEntry({ author: "author2", seq: 3 }), aStoredEntry({ room: "room2", seq: 3 })]);
        const entries = await store.ofAuthor("room", "author", 2, 10);
        expect(entries).toEqual([aStoredEntry({ seq: 2 }), aStoredEntry({ seq: 9 }), aStoredEntry({ seq: 10 })]);
      });

      test("gives at most as many as asked", async () => {
        const store = await create();
        await store.put([0, 1, 2, 3].map((seq) => aStoredEntry({ seq })));
        expect((await store.ofAuthor("room", "author", 1, 2)).map(({ seq }) => seq)).toEqual([1, 2]);
      });

      test("gives nothing of an author it does not know", async () => {
        const store = await create();
        await store.put([aStoredEntry()]);
        expect(await store.ofAuthor("room", "nobody", 0, 10)).toEqual([]);
        expect(await store.ofAuthor("room", "autho", 0, 10)).toEqual([]);
      });
    });

    describe("snapshots", () => {
      test("gives back the snapshot saved last", async () => {
        const store = await create();
        await store.put([aStoredEntry({ seq: 0 }), aStoredEntry({ seq: 1 })]);
        expect(await store.loadSnapshot("room")).toBeUndefined();
        await store.saveSnapshot(aSnapshot(1));
        await store.saveSnapshot(aSnapshot(2));
        expect(await store.loadSnapshot("room")).toEqual(aSnapshot(2));
        expect(await store.loadSnapshot("room2")).toBeUndefined();
      });

      test("leaves out a snapshot of more entries than there are", async () => {
        const store = await create();
        await store.put([aStoredEntry({ seq: 0 })]);
        await store.saveSnapshot(aSnapshot(2));
        expect(await store.loadSnapshot("room")).toBeUndefined();
      });
    });

    describe("forget", () => {
      test("forgets all of one room and nothing of another", async () => {
        const store = await create();
        await store.put([aStoredEntry(), aStoredEntry({ room: "room2" })]);
        await store.saveSnapshot(aSnapshot(1));
        await store.saveSnapshot({ ...aSnapshot(1), room: "room2" });
        await store.forget("room");
        expect(await store.since("room", 0)).toEqual({ entries: [], position: 0 });
        expect(await store.ofAuthor("room", "author", 0, 10)).toEqual([]);
        expect(await store.loadSnapshot("room")).toBeUndefined();
        expect((await store.since("room2", 0)).entries).toHaveLength(1);
        expect(await store.loadSnapshot("room2")).toBeDefined();
      });
    });
  });
}

function aSnapshot(entries: number): RoomSnapshot {
  const journal = {
    author: "author",
    publicKey: new Uint8Array(65).fill(4),
    salt: new Uint8Array(16),
    hashes: new Uint8Array(entries * hashLength).fill(5),
    lamport: 12,
    frozen: undefined,
    records: [["notes", [["key", [{ seq: 1, lamport: 2, value: { text: "Sauna for the village", board: "b" } }]]]]],
    texts: [{ text: "plan", seq: 1, lamport: 3, update: Uint8Array.of(0, 0) }],
  } as const;
  const frozen = {
    ...journal,
    author: "frozen",
    hashes: new Uint8Array(0),
    frozen: { seq: 0, reason: "fork" },
  } as const;
  return { room: "room", version: 1, position: entries, facilitator: "author", journals: [journal, frozen] };
}
