import { describe, expect, test, vi } from "vitest";
import { StorageFailure } from "../../../src/journal/entry-store.ts";
import { decodeEntry } from "../../../src/journal/entry.ts";
import type { Accepted } from "../../../src/journal/receipt.ts";
import { HostileAuthor } from "../../kit/hostile-author.ts";
import { buildRoom, carry, entriesIn, roomOf, textOf, type Device } from "../../kit/room-builder.ts";
import { expectSame } from "./same.ts";

const aNote = (key: string, text: string) =>
  ({ root: "notes", key, value: { text, board: "ideas", colour: 1 } }) as const;

const textsOf = (device: Device) => roomOf(device.ledger).notes.map((note) => note.text);

async function write(device: Device, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await device.ledger.write([aNote(text, text)]);
}

describe("a full disk", () => {
  test("refuses the first write whole, and takes the next one", async () => {
    const anna = await (await buildRoom("real")).device("anna");
    anna.store.failures = 1;
    await expect(write(anna, "one")).rejects.toThrow(StorageFailure);
    expect(anna.ledger.journals).toEqual([]);
    expect(await entriesIn(anna.ledger)).toEqual([]);
    await write(anna, "two");
    expect(textsOf(anna)).toEqual(["two"]);
    expect(anna.ledger.heads()).toMatchObject([{ stored: 2 }]);
  });

  test("refuses a later write, tells nobody of it, and the next one goes on from what is stored", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    await write(anna, "one");
    const told: (readonly Accepted[])[] = [];
    anna.ledger.subscribe((accepted) => told.push(accepted));
    const before = anna.ledger.heads();
    anna.store.failures = 2;
    await expect(write(anna, "lost")).rejects.toMatchObject({ reason: "full" });
    await expect(anna.ledger.writeText("plan:aims", Uint8Array.of(0, 0))).rejects.toMatchObject({ reason: "full" });
    expect(anna.ledger.heads()).toEqual(before);
    expect(textsOf(anna)).toEqual(["one"]);
    expect(told).toEqual([]);
    await write(anna, "two", "three");
    const ben = await room.device("ben");
    await carry([anna], ben.ledger);
    expect(textsOf(ben)).toEqual(["one", "two", "three"]);
    expect(textOf(ben.ledger)).toBe(textOf(anna.ledger));
  });

  test("shows what others have written, says that it does not hold it, and takes it when it comes again", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    await write(anna, "one", "two");
    await write(ben, "mine");
    ben.store.failures = 1;
    const entries = await entriesIn(anna.ledger);
    const refused = await ben.ledger.receive(entries);
    await expect(refused.stored).rejects.toThrow(StorageFailure);
    expect(textsOf(ben).sort()).toEqual(["mine", "one", "two"]);
    expect(ben.ledger.head(anna.author)).toMatchObject({ stored: 0 });
    const again = await ben.ledger.receive(entries);
    await again.stored;
    expect(textsOf(ben).sort()).toEqual(["mine", "one", "two"]);
    expect(ben.ledger.head(anna.author)).toEqual(anna.ledger.head(anna.author));
    expectSame((await room.reader(ben.store)).journals, ben.ledger.journals);
  });

  test("lets nobody save a snapshot of what is not on it", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    await write(anna, "one");
    ben.store.failures = 1;
    await carry([anna], ben.ledger);
    await ben.ledger.saveSnapshot();
    expect((await room.reader(ben.store)).journals).toEqual([]);
  });

  test("stops a journal for a fork that could not be stored, and stores its proof with what comes next", async () => {
    const room = await buildRoom();
    const eve = await HostileAuthor.create(room, await room.signer("eve"));
    const opening = await eve.open();
    const left = await eve.sign(new Uint8Array(2), { after: opening });
    const right = await eve.sign(Uint8Array.of(0, 0), { after: opening, lamport: 9 });
    const anna = await room.device("anna");
    await anna.ledger.receive([opening.bytes, left.bytes]);
    anna.store.failures = 1;
    const { stored } = await anna.ledger.receive([right.bytes]);
    await expect(stored).rejects.toThrow(StorageFailure);
    expect(anna.ledger.heads()).toMatchObject([{ stored: 1, forkedAt: 1 }]);
    await write(anna, "next");
    expectSame((await room.reader(anna.store)).journals, anna.ledger.journals);
  });
});

describe("this device's own journal with rows that cannot be read", () => {
  test.each([
    ["in the middle", 2, 3],
    ["at the end", 4, 5],
    ["from the first on", 0, 5],
  ])("refuses to use a number twice: %s", async (_where, from, to) => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    await write(anna, "one", "two", "three", "four");
    anna.store.lose(anna.author, from, to);
    const again = await room.device("anna", anna.store);
    const stored = again.ledger.journal(anna.author)?.stored ?? 0;
    expect(stored).toBe(from);
    await expect(write(again, "five")).rejects.toMatchObject({ name: "JournalFrozen", reason: "incomplete" });
    await expect(again.ledger.writeText("plan:aims", Uint8Array.of(0, 0))).rejects.toMatchObject({
      reason: "incomplete",
    });
    expect(again.ledger.journal(anna.author)?.stored ?? 0).toBe(from);
  });

  test("goes on once others have given back what was lost", async () => {
    const room = await buildRoom("real");
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    await write(anna, "one", "two", "three", "four");
    await carry([anna], ben.ledger);
    anna.store.lose(anna.author, 2, 5);
    const again = await room.device("anna", anna.store);
    await expect(write(again, "five")).rejects.toMatchObject({ reason: "incomplete" });
    await carry([ben], again.ledger);
    await write(again, "five");
    await carry([again], ben.ledger);
    expect(textsOf(ben)).toEqual(["one", "two", "three", "four", "five"]);
    expect(ben.ledger.journals.map((journal) => journal.frozen)).toEqual([undefined]);
  });

  test("notices it under a snapshot too, keeps showing what the snapshot holds, and heals", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    await write(anna, "one", "two", "three");
    await carry([anna], ben.ledger);
    await anna.ledger.saveSnapshot();
    anna.store.lose(anna.author, 2);
    const again = await room.device("anna", anna.store);
    expect(textsOf(again)).toEqual(["one", "two", "three"]);
    await expect(write(again, "four")).rejects.toMatchObject({ reason: "incomplete" });
    expect(textsOf(again)).toEqual(["one", "two", "three"]);
    expect(again.ledger.heads()).toMatchObject([{ stored: 2 }]);
    await again.ledger.receive(await ben.ledger.entriesOf(anna.author, 2, 10));
    await write(again, "four");
    expect(again.ledger.heads()).toMatchObject([{ stored: 5 }]);
    expect(textsOf(again)).toEqual(["one", "two", "three", "four"]);
    await carry([again], ben.ledger);
    expect(textOf(ben.ledger)).toBe(textOf(again.ledger));
    expectSame((await room.reader(again.store)).journals, again.ledger.journals);
  });

  test("reads what another tab wrote before it writes itself", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    await write(anna, "one");
    const tab = await room.device("anna", anna.store);
    await write(anna, "two");
    await write(tab, "three");
    await anna.ledger.refresh();
    expect(textsOf(anna)).toEqual(["one", "two", "three"]);
    expect(textOf(tab.ledger)).toBe(textOf(anna.ledger));
    expect(tab.ledger.heads()).toMatchObject([{ stored: 4, forkedAt: undefined }]);
  });

  test("is guarded by its readable rows when the store keeps no count", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    await write(anna, "one", "two", "three");
    delete anna.store.written;
    anna.store.lose(anna.author, 2);
    const again = await room.device("anna", anna.store);
    await expect(write(again, "four")).rejects.toMatchObject({ reason: "incomplete" });
  });
});

describe("another's journal with rows that cannot be read", () => {
  test("is asked for again from the first lost entry, and never taken for poison", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    await write(anna, "one", "two", "three");
    await carry([anna], ben.ledger);
    await ben.ledger.saveSnapshot();
    ben.store.lose(anna.author, 2);
    const again = await room.device("ben", ben.store);
    await write(anna, "four");
    const receipt = await again.ledger.receive(await anna.ledger.entriesOf(anna.author, 4, 10));
    expect(receipt.wanted).toEqual([{ author: anna.author, from: 2 }]);
    expect(textsOf(again)).toEqual(["one", "two", "three"]);
    expect(await again.ledger.receive(await anna.ledger.entriesOf(anna.author, 2, 10))).toMatchObject({ wanted: [] });
    expect(textOf(again.ledger)).toBe(textOf(anna.ledger));
    expectSame((await room.reader(again.store)).journals, again.ledger.journals);
  });

  test("still shows a fork that comes in place of a lost entry", async () => {
    const room = await buildRoom();
    const eve = await HostileAuthor.create(room, await room.signer("eve"));
    const opening = await eve.open();
    const chain = [
      opening,
      ...(await eve.chain([Uint8Array.of(0, 0), Uint8Array.of(0, 0), Uint8Array.of(0, 0)], opening)),
    ];
    const ben = await room.device("ben");
    await ben.ledger.receive(chain.slice(0, 3).map((link) => link.bytes));
    await ben.ledger.saveSnapshot();
    ben.store.lose(eve.author, 1);
    const again = await room.device("ben", ben.store);
    await again.ledger.receive(chain.slice(3).map((link) => link.bytes));
    const other = await eve.sign(Uint8Array.of(0, 0), { after: opening, lamport: 99 });
    await again.ledger.receive([other.bytes]);
    expect(again.ledger.heads()).toMatchObject([{ stored: 1, forkedAt: 1 }]);
  });

  test("loses only what was damaged when a row has been changed on the disk", async () => {
    const room = await buildRoom("real");
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    await write(anna, "one", "two", "three");
    await write(ben, "mine");
    await carry([anna], ben.ledger);
    const damaged = await anna.ledger.entriesOf(anna.author, 2, 1);
    const textAt = Buffer.from(damaged[0] ?? new Uint8Array()).indexOf("two");
    expect(decodeEntry(damaged[0] ?? new Uint8Array())?.seq).toBe(2);
    ben.store.corrupt(anna.author, 2, textAt);
    const again = await room.device("ben", ben.store);
    expect(textsOf(again).sort()).toEqual(["mine", "one"]);
    await carry([anna], again.ledger);
    expect(textOf(again.ledger)).toBe(textOf(ben.ledger));
    expect(again.ledger.journals.map((journal) => journal.frozen)).toEqual([undefined, undefined]);
  });
});

describe("a disk that was emptied under the app", () => {
  test("is filled again by others, and no number is used twice meanwhile", async () => {
    const room = await buildRoom("real");
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    await write(anna, "one", "two");
    await write(ben, "three");
    await carry([anna, ben], ben.ledger);
    await carry([ben], anna.ledger);
    await anna.store.forget(anna.ledger.room);
    anna.store.written = () => Promise.resolve(0);
    const told = vi.fn();
    anna.ledger.subscribe(told);
    await anna.ledger.recheck();
    expect(told).toHaveBeenCalledWith([], false); // so that others are asked
    expect(anna.ledger.heads().map(({ stored }) => stored)).toEqual([0, 0]);
    expect(textsOf(anna).sort()).toEqual(["one", "three", "two"]);
    await expect(write(anna, "four")).rejects.toMatchObject({ reason: "incomplete" });
    await carry([ben], anna.ledger);
    await write(anna, "four");
    await carry([anna], ben.ledger);
    expect(textsOf(ben).sort()).toEqual(["four", "one", "three", "two"]);
    expect(ben.ledger.journals.map((journal) => journal.frozen)).toEqual([undefined, undefined]);
    expect(textsOf(await room.device("anna", anna.store))).toHaveLength(4);
  });

  test("changes nothing when all is still there", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    await write(anna, "one", "two");
    const before = anna.ledger.heads();
    await anna.ledger.recheck();
    expect(anna.ledger.heads()).toEqual(before);
    await write(anna, "three");
    expect(textsOf(anna)).toEqual(["one", "two", "three"]);
  });
});
