import { describe, expect, test } from "vitest";
import { expectSame } from "./same.ts";
import { decodeEntry, largestBody } from "../../../src/journal/entry.ts";
import { EntryTooLarge } from "../../../src/journal/own-entries.ts";
import type { Accepted } from "../../../src/journal/receipt.ts";
import { FaultyStore } from "../../kit/faulty-store.ts";
import { buildRoom, carry, entriesIn, roomOf, textOf } from "../../kit/room-builder.ts";

const aNote = (key: string, text: string) =>
  ({ root: "notes", key, value: { text, board: "ideas", colour: 1 } }) as const;
const aProfile = (name: string) => ({ root: "profile", key: "me", value: { name } }) as const;

describe("Ledger.write", () => {
  test("opens the journal with the first change and signs one entry per write", async () => {
    const room = await buildRoom("real");
    const anna = await room.device("anna");
    await anna.ledger.write([aProfile("Anna"), aNote("n1", "Saunailta")]);
    await anna.ledger.write([aNote("n2", "Kimppakyydit")]);
    const entries = (await entriesIn(anna.ledger)).map(decodeEntry);
    expect(entries.map((entry) => [entry?.seq, entry?.kind])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
    ]);
    expect(roomOf(anna.ledger).notes.map((note) => note.text)).toEqual(["Saunailta", "Kimppakyydit"]);
    expect(roomOf(anna.ledger).people.map((person) => person.name)).toEqual(["Anna"]);
  });

  test("shows the same room after it is opened again", async () => {
    const room = await buildRoom("real");
    const anna = await room.device("anna");
    await anna.ledger.write([aProfile("Anna"), aNote("n1", "Saunailta")]);
    await anna.ledger.write([aNote("n1", "Saunailta rannassa")]);
    await anna.ledger.write([{ root: "notes", key: "n1", value: undefined }, aNote("n2", "Kimppakyydit")]);
    const again = await room.device("anna", anna.store);
    expect(textOf(again.ledger)).toBe(textOf(anna.ledger));
    expect(again.ledger.heads()).toEqual(anna.ledger.heads());
  });

  test("goes on in the same journal after it is opened again", async () => {
    const room = await buildRoom("real");
    const store = new FaultyStore();
    for (const round of [1, 2, 3]) {
      const anna = await room.device("anna", store);
      await anna.ledger.write([aNote("n1", `Saunailta ${round}`)]);
      await anna.ledger.write([aNote(`other${round}`, "Kimppakyydit")]);
    }
    const reader = await room.reader(store);
    expect(reader.heads().map((head) => head.stored)).toEqual([7]);
    expect(roomOf(reader).notes.map((note) => note.text)).toEqual([
      "Saunailta 3",
      "Kimppakyydit",
      "Kimppakyydit",
      "Kimppakyydit",
    ]);
  });

  test("tells subscribers what it wrote, once it is stored", async () => {
    const { ledger, store, author } = await (await buildRoom()).device("anna");
    const told: (readonly [readonly Accepted[], boolean, number])[] = [];
    const unsubscribe = ledger.subscribe((accepted, own) => {
      void store.ofAuthor(ledger.room, author, 0, 9).then((stored) => told.push([accepted, own, stored.length]));
    });
    await ledger.write([aNote("n1", "Saunailta")]);
    unsubscribe();
    await ledger.write([aNote("n2", "Kimppakyydit")]);
    expect(told.map(([accepted, own, stored]) => [accepted.map(({ seq }) => seq), own, stored])).toEqual([
      [[0, 1], true, 2],
    ]);
  });

  test("writes nothing when nothing changes", async () => {
    const { ledger } = await (await buildRoom()).device("anna");
    await ledger.write([aNote("n1", "Saunailta")]);
    await ledger.write([]);
    await ledger.write([{ root: "notes", key: "n7", value: undefined }]);
    expect(ledger.heads().map((head) => head.stored)).toEqual([2]);
  });

  test("throws for a value that its schema refuses, and writes nothing of that change", async () => {
    const { ledger } = await (await buildRoom()).device("anna");
    const bad = { root: "notes", key: "n1", value: { text: 7, board: "ideas" } } as const;
    expect(() => ledger.write([aNote("n0", "Saunailta"), bad])).toThrow(TypeError);
    expect(() => ledger.write([{ ...aNote("n1", "x"), key: "" }])).toThrow(TypeError);
    expect(() => ledger.write([{ ...aNote("n1", "x"), key: "k".repeat(81) }])).toThrow(TypeError);
    expect(ledger.heads()).toEqual([]);
  });

  test("refuses what does not fit into one entry, and goes on with what does", async () => {
    const { ledger, store } = await (await buildRoom()).device("anna");
    const many = Array.from({ length: 40 }, (_, index) => aNote(`n${index}`, "x".repeat(500)));
    await expect(ledger.write(many)).rejects.toThrow(EntryTooLarge);
    expect(ledger.heads()).toEqual([]);
    await ledger.write(many.slice(0, 20));
    const again = await (await buildRoom()).reader(store);
    expect(roomOf(again).notes.length).toBe(20);
    const largest = (await entriesIn(ledger)).map((bytes) => decodeEntry(bytes)?.body.length ?? 0);
    expect(Math.max(...largest)).toBeLessThanOrEqual(largestBody);
  });

  test("reads on its own device what others read: half an emoji, a change taken back within one write", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    await anna.ledger.write([
      aNote("n1", `Hyvä idea ${"😀".slice(0, 1)}`),
      { root: "notes", key: "n2", value: undefined },
    ]);
    await anna.ledger.write([aNote("n3", "ensin"), aNote("n3", "sitten"), aNote("n2", "lopuksi")]);
    await carry([anna], ben.ledger);
    expect(textOf(ben.ledger)).toBe(textOf(anna.ledger));
    expect(roomOf(anna.ledger).notes.map((note) => note.text)).toEqual(["Hyvä idea \uFFFD", "lopuksi", "sitten"]);
    expectSame(anna.ledger.journals, ben.ledger.journals);
  });

  test("keeps a writer's number in shared use: Lamport time rises above what was seen", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    for (const text of ["a", "b", "c", "d"]) await anna.ledger.write([aNote("n1", text)]);
    await carry([anna], ben.ledger);
    await ben.ledger.write([aNote("n1", "after")]);
    const lamports = (await entriesIn(ben.ledger)).map((bytes) => decodeEntry(bytes)?.lamport ?? 0);
    expect(ben.ledger.journal(ben.author)?.lamport).toBe(Math.max(...lamports));
    expect(roomOf(ben.ledger).notes.map((note) => note.text)).toEqual(["d", "after"]);
  });

  test("refuses to write on a device that only reads", async () => {
    const reader = await (await buildRoom()).reader();
    await expect(reader.write([aNote("n1", "x")])).rejects.toMatchObject({ name: "StorageFailure", reason: "closed" });
  });
});

describe("Ledger.saveSnapshot", () => {
  test("opens to the same room from a snapshot, in the middle and at the end", async () => {
    const room = await buildRoom("real");
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    await anna.ledger.write([aProfile("Anna"), aNote("n1", "Saunailta")]);
    await carry([anna], ben.ledger);
    await ben.ledger.saveSnapshot();
    const middle = textOf(ben.ledger);
    expect(textOf(await room.reader(ben.store))).toBe(middle);
    await ben.ledger.write([aProfile("Ben"), aNote("n1", "Kimppakyydit")]);
    await anna.ledger.write([aNote("n1", "Saunailta rannassa")]);
    await carry([anna], ben.ledger);
    const again = await room.device("ben", ben.store);
    expect(textOf(again.ledger)).toBe(textOf(ben.ledger));
    expect(again.ledger.heads()).toEqual(ben.ledger.heads());
    await again.ledger.saveSnapshot();
    expectSame((await room.reader(ben.store)).journals, ben.ledger.journals);
    await again.ledger.write([aNote("n2", "Kahvit")]);
    expect(roomOf(again.ledger).notes.map((note) => note.text)).toEqual([
      "Saunailta rannassa",
      "Kimppakyydit",
      "Kahvit",
    ]);
  });

  test("is not changed by what is written after it", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    await anna.ledger.write([aNote("n1", "Saunailta")]);
    const snapshot = anna.ledger.journal(anna.author)?.toSnapshot();
    const before = structuredClone(snapshot);
    await anna.ledger.write([aNote("n1", "Kimppakyydit")]);
    await anna.ledger.writeText("plan:aims", Uint8Array.of(0, 0));
    expect(snapshot).toEqual(before);
  });

  test("remembers who leads", async () => {
    const room = await buildRoom();
    const leader = await room.device("facilitator");
    await leader.ledger.write([aProfile("Leena")]);
    await leader.ledger.saveSnapshot();
    expect((await room.reader(leader.store)).facilitator).toBe(leader.author);
  });

  test("is left aside when an older app made it", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    await anna.ledger.write([aNote("n1", "Saunailta")]);
    await anna.store.saveSnapshot({
      room: anna.ledger.room,
      version: 0,
      position: 2,
      facilitator: undefined,
      journals: [],
    });
    expect(textOf(await room.reader(anna.store))).toBe(textOf(anna.ledger));
  });
});

describe("Ledger.refresh", () => {
  test("takes in what another tab has stored, and leaves nothing out", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    await anna.ledger.write([aNote("n1", "Saunailta")]);
    const tab = await room.reader(anna.store);
    await ben.ledger.write([aNote("n1", "Kimppakyydit")]);
    await carry([ben], tab);
    await anna.ledger.write([aNote("n2", "Kahvit")]);
    await anna.ledger.refresh();
    await tab.refresh();
    expect(roomOf(anna.ledger).notes.length).toBe(3);
    expect(textOf(tab)).toBe(textOf(anna.ledger));
    await anna.ledger.saveSnapshot();
    expect(textOf(await room.reader(anna.store))).toBe(textOf(anna.ledger));
  });

  test("tells subscribers what came in", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    const tab = await room.reader(anna.store);
    const told: (readonly [number, boolean])[] = [];
    tab.subscribe((accepted, own) => told.push([accepted.length, own]));
    await anna.ledger.write([aNote("n1", "Saunailta")]);
    await tab.refresh();
    await tab.refresh();
    expect(told).toEqual([[2, false]]);
  });
});
