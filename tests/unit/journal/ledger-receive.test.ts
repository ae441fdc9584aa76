import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { noteIdOf, type AuthorId } from "../../../src/domain/ids.ts";
import { decodeEntry, encodeEntry, entryKinds } from "../../../src/journal/entry.ts";
import type { Ledger } from "../../../src/journal/ledger.ts";
import { encodeOpening } from "../../../src/journal/opening.ts";
import { HostileAuthor, updateOf, type Link } from "../../kit/hostile-author.ts";
import { randomFrom } from "../../kit/random.ts";
import { buildRoom, carry, entriesIn, roomOf, textOf, type TestRoom } from "../../kit/room-builder.ts";
import { expectSame } from "./same.ts";

const aNote = (key: string, text: string) =>
  ({ root: "notes", key, value: { text, board: "ideas", colour: 1 } }) as const;

/** Updates that each write one more note. */
function noteUpdates(client: number, texts: readonly string[]): readonly Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = client;
  return texts.map((text, index) =>
    updateOf(doc, () => doc.getMap("notes").set(`n${index}`, { text, board: "ideas", colour: 0 })),
  );
}

/** Three people's journals with ten entries each, and every entry of theirs. */
async function aBusyRoom(room: TestRoom) {
  const devices = await Promise.all(["facilitator", "anna", "ben"].map((name) => room.device(name)));
  for (let round = 0; round < 9; round++) {
    for (const { name, ledger } of devices) await ledger.write([aNote(`n${round % 4}`, `${name} ${round}`)]);
  }
  const reader = await room.reader();
  await carry(devices, reader);
  return { devices, reader, entries: await entriesIn(reader) };
}

async function deliver(ledger: Ledger, batches: readonly (readonly Uint8Array[])[]): Promise<number> {
  let invalid = 0;
  for (const batch of batches) invalid += (await ledger.receive(batch)).invalid;
  return invalid;
}

describe("Ledger.receive", () => {
  test("gives the same room from one batch in any order", async () => {
    const room = await buildRoom("real");
    const { reader, entries } = await aBusyRoom(room);
    expect(entries.length).toBe(30);
    for (const seed of [1, 2, 3]) {
      const other = await room.reader();
      const receipt = await other.receive(randomFrom(seed).shuffled(entries));
      expect(receipt).toMatchObject({ invalid: 0, wanted: [] });
      expect(receipt.accepted.length).toBe(30);
      expect(textOf(other)).toBe(textOf(reader));
    }
  });

  test("gives the same room one by one in any order, once what is wanted has come again", async () => {
    const room = await buildRoom();
    const { reader, entries } = await aBusyRoom(room);
    for (const seed of [1, 2, 3, 4, 5]) {
      const other = await room.reader();
      for (let round = 0; round < 40 && textOf(other) !== textOf(reader); round++) {
        await deliver(
          other,
          randomFrom(seed * 100 + round)
            .shuffled(entries)
            .map((entry) => [entry]),
        );
      }
      expectSame(other.journals, reader.journals);
    }
  });

  test("takes a duplicate once and calls nobody invalid for it", async () => {
    const room = await buildRoom();
    const { entries, reader } = await aBusyRoom(room);
    const other = await room.reader();
    const receipt = await other.receive([...entries, ...entries]);
    expect(receipt.accepted.length).toBe(entries.length);
    expect(await other.receive(entries)).toMatchObject({ accepted: [], invalid: 0, wanted: [] });
    expect(textOf(other)).toBe(textOf(reader));
  });

  test("says from where on entries are missing", async () => {
    const room = await buildRoom();
    const { entries, devices } = await aBusyRoom(room);
    const [leader] = devices;
    if (!leader) throw new TypeError("the room has a facilitator");
    const own = await leader.ledger.entriesOf(leader.author, 0, 100);
    const other = await room.reader();
    expect((await other.receive(own.slice(5))).wanted).toEqual([{ author: leader.author, from: 0 }]);
    expect((await other.receive(own.slice(0, 3))).wanted).toEqual([]);
    expect((await other.receive(own.slice(5, 7))).wanted).toEqual([{ author: leader.author, from: 3 }]);
    expect((await other.receive(own.slice(3))).accepted.length).toBe(own.length - 3);
    expect(entries.length).toBeGreaterThan(own.length);
  });

  test("counts as invalid what is no entry, and what its author did not sign", async () => {
    const room = await buildRoom("real");
    const { entries, reader } = await aBusyRoom(room);
    const forged = entries.map((bytes) =>
      Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)),
    );
    const other = await room.reader();
    expect(await other.receive([Uint8Array.of(1, 2, 3), new Uint8Array(0)])).toMatchObject({
      accepted: [],
      invalid: 2,
      wanted: [],
    });
    const openings = forged.filter((bytes) => decodeEntry(bytes)?.seq === 0);
    expect(await other.receive(openings)).toMatchObject({ accepted: [], invalid: 3, wanted: [] });
    await other.receive(entries.filter((bytes) => (decodeEntry(bytes)?.seq ?? 0) < 4));
    const receipt = await other.receive(forged.filter((bytes) => (decodeEntry(bytes)?.seq ?? 0) >= 4));
    expect(receipt).toMatchObject({ accepted: [], invalid: 18, wanted: [] });
    expect(await deliver(other, [entries])).toBe(0);
    expect(textOf(other)).toBe(textOf(reader));
  });

  test("refuses an entry that was signed for another room", async () => {
    const room = await buildRoom("real");
    const signer = await room.signer("eve");
    const here = await HostileAuthor.create(room, signer);
    const elsewhere = await HostileAuthor.create({ ...room, roomId: new Uint8Array(16) }, signer);
    const other = await room.reader();
    expect((await other.receive([(await elsewhere.open()).bytes])).invalid).toBe(1);
    const opening = await here.open();
    const [note] = await elsewhere.chain(noteUpdates(here.client, ["from elsewhere"]), opening);
    expect(await other.receive([opening.bytes, note?.bytes ?? opening.bytes])).toMatchObject({ invalid: 1 });
    expect(roomOf(other).notes).toEqual([]);
  });

  test("refuses a first entry that opens no journal of its author's", async () => {
    const room = await buildRoom();
    const eve = await HostileAuthor.create(room, await room.signer("eve"));
    const mallory = await room.signer("mallory");
    const other = await room.reader();
    const stolen = await eve.sign(encodeOpening({ publicKey: mallory.publicKey, salt: new Uint8Array(16) }), {
      kind: entryKinds.open,
    });
    const records = await eve.sign(new Uint8Array(2));
    expect(await other.receive([stolen.bytes, records.bytes])).toMatchObject({ accepted: [], invalid: 2, wanted: [] });
    await other.receive([(await eve.open()).bytes]);
    expect(await other.receive([stolen.bytes, records.bytes])).toMatchObject({ accepted: [], invalid: 2, wanted: [] });
    expect(other.journals.map((journal) => journal.frozen)).toEqual([undefined]);
  });

  test("keeps and passes on entries of kinds that it does not know", async () => {
    const room = await buildRoom();
    const eve = await HostileAuthor.create(room, await room.signer("future"));
    const opening = await eve.open();
    const [first, second] = noteUpdates(eve.client, ["before", "after"]);
    const before = await eve.sign(first ?? new Uint8Array(), { after: opening });
    const unknown = await eve.sign(Uint8Array.of(9, 9, 9), { after: before, kind: 77 });
    const after = await eve.sign(second ?? new Uint8Array(), { after: unknown });
    const device = await room.device("anna");
    const chain = [opening, before, unknown, after].map((link) => link.bytes);
    expect((await device.ledger.receive(chain)).accepted.length).toBe(4);
    expect(await device.ledger.entriesOf(eve.author, 0, 100)).toEqual(chain);
    expect(roomOf(device.ledger).notes.map((note) => note.text)).toEqual(["before", "after"]);
    expect(textOf(await room.reader(device.store))).toBe(textOf(device.ledger));
  });

  test("keeps and passes on roots that it does not know, and reads the others in the same entry", async () => {
    const room = await buildRoom();
    const eve = await HostileAuthor.create(room, await room.signer("future"));
    const doc = new Y.Doc();
    doc.clientID = eve.client;
    const bodies = [
      updateOf(doc, () => {
        doc.getMap("notes").set("n0", { text: "known", board: "ideas", colour: 0, sticker: "new field" });
        doc.getMap("pledges").set("p0", { anything: [1, 2, 3], nested: new Uint8Array(3) });
      }),
      updateOf(doc, () => {
        doc.getMap("pledges").set("__proto__", new Y.Map([["isFacilitator", true]]));
        doc.getText("minutes").insert(0, "a text of a newer app");
      }),
      updateOf(doc, () => doc.getMap("notes").set("n1", { text: "still read", board: "ideas", colour: 0 })),
    ];
    const opening = await eve.open();
    const chain = [opening, ...(await eve.chain(bodies, opening))].map((link) => link.bytes);
    const other = await room.reader();
    expect((await other.receive(chain)).accepted.length).toBe(4);
    expect(other.journals.map((journal) => journal.frozen)).toEqual([undefined]);
    expect(roomOf(other).notes.map((note) => note.text)).toEqual(["known", "still read"]);
    expect(await other.entriesOf(eve.author, 0, 100)).toEqual(chain);
  });
});

interface Fork {
  readonly room: TestRoom;
  readonly author: AuthorId;
  readonly trunk: readonly Link[];
  readonly left: readonly Link[];
  readonly right: readonly Link[];
}

async function aFork(room: TestRoom): Promise<Fork> {
  const eve = await HostileAuthor.create(room, await room.signer("eve"));
  const opening = await eve.open();
  const trunk = [opening, ...(await eve.chain(noteUpdates(eve.client, ["one", "two", "three"]), opening))];
  const lefts = noteUpdates(eve.client, ["one", "two", "three", "left 4", "left 5", "left 6"]).slice(3);
  const rights = noteUpdates(eve.client, ["one", "two", "three", "right 4", "right 5"]).slice(3);
  const fork = trunk.at(-1);
  return {
    room,
    author: eve.author,
    trunk,
    left: await eve.chain(lefts, fork),
    right: await eve.chain(rights, fork),
  };
}

const bytesOf = (links: readonly Link[]) => links.map((link) => link.bytes);

describe("a fork", () => {
  test("stops the journal at the same place on every device, whichever branch came first", async () => {
    const room = await buildRoom("real");
    const { trunk, left, right } = await aFork(room);
    const orders: (readonly Uint8Array[])[][] = [
      [bytesOf(trunk), bytesOf(left), bytesOf(right)],
      [bytesOf(trunk), bytesOf(right), bytesOf(left)],
      [[...bytesOf(left), ...bytesOf(right), ...bytesOf(trunk)]],
      [[...bytesOf(right), ...bytesOf(trunk), ...bytesOf(left)]],
      [...bytesOf(trunk), ...bytesOf(right).slice(0, 1), ...bytesOf(left)].map((bytes) => [bytes]),
    ];
    const first = await room.reader();
    await deliver(first, orders[0] ?? []);
    expect(roomOf(first).notes.map((note) => note.text)).toEqual(["one", "two", "three"]);
    for (const order of orders) {
      const other = await room.reader();
      expect(await deliver(other, order)).toBe(0);
      expect(other.journals.map((journal) => journal.frozen)).toEqual([{ seq: 4, reason: "fork" }]);
      expect(textOf(other)).toBe(textOf(first));
      expect(other.heads()).toEqual(first.heads());
    }
  });

  test("stays where it is after the room is opened again, with and without a snapshot", async () => {
    const room = await buildRoom();
    const { trunk, left, right } = await aFork(room);
    for (const order of [
      [...trunk, ...left, ...right],
      [...trunk, ...right, ...left],
    ]) {
      const device = await room.device("anna");
      for (const { bytes } of order) await device.ledger.receive([bytes]);
      const again = await room.reader(device.store);
      expectSame(again.journals, device.ledger.journals);
      await device.ledger.saveSnapshot();
      expectSame((await room.reader(device.store)).journals, device.ledger.journals);
    }
  });

  test("is proved to others by both of its entries", async () => {
    const room = await buildRoom();
    const { trunk, left, right, author } = await aFork(room);
    const knows = await room.reader();
    await deliver(knows, [bytesOf(trunk), bytesOf(left), bytesOf(right)]);
    const told = await room.reader();
    await deliver(told, [bytesOf(trunk), bytesOf(right)]);
    await told.receive(await knows.entriesOf(author, 4, 10));
    expect(told.heads()).toEqual(knows.heads());
    expect((await knows.entriesOf(author, 0, 100)).length).toBe(6);
  });

  test("moves to the earlier place when a second one is found", async () => {
    const room = await buildRoom();
    const { trunk, left, right } = await aFork(room);
    const eve = await HostileAuthor.create(room, await room.signer("eve"));
    const [, , other] = noteUpdates(eve.client, ["one", "two", "another three"]);
    const early = await eve.sign(other ?? new Uint8Array(), { after: trunk[2] });
    const all = [...trunk, ...left, ...right, early];
    for (const seed of [1, 2, 3, 4]) {
      const reader = await room.reader();
      for (let round = 0; round < 12; round++) {
        for (const { bytes } of randomFrom(seed + round * 10).shuffled(all)) await reader.receive([bytes]);
      }
      expect(reader.journals.map((journal) => journal.frozen)).toEqual([{ seq: 3, reason: "fork" }]);
      expect(roomOf(reader).notes.map((note) => note.text)).toEqual(["one", "two"]);
    }
  });

  test("of one journal leaves all others as they are", async () => {
    const room = await buildRoom();
    const { trunk, left, right } = await aFork(room);
    const anna = await room.device("anna");
    await anna.ledger.write([aNote("n1", "Saunailta")]);
    await deliver(anna.ledger, [bytesOf(trunk), bytesOf(left), bytesOf(right)]);
    await anna.ledger.write([aNote("n2", "Kimppakyydit")]);
    expect(roomOf(anna.ledger).notes.filter((note) => note.author === anna.author).length).toBe(2);
  });

  test("of this device's own journal makes it stop writing there", async () => {
    const room = await buildRoom();
    const anna = await room.device("anna");
    await anna.ledger.write([aNote("n1", "Saunailta")]);
    const twin = await HostileAuthor.create(room, await room.signer("anna"));
    const opening = decodeEntry((await anna.ledger.entriesOf(anna.author, 0, 1))[0] ?? new Uint8Array());
    const hash = anna.ledger.journal(anna.author)?.hashBefore(1);
    if (!opening || !hash) throw new TypeError("the journal has an opening");
    const [body] = noteUpdates(twin.client, ["written on a copied phone"]);
    const after = { entry: opening, hash, bytes: encodeEntry(opening) };
    await anna.ledger.receive([(await twin.sign(body ?? new Uint8Array(), { after })).bytes]);
    await expect(anna.ledger.write([aNote("n2", "x")])).rejects.toMatchObject({
      name: "JournalFrozen",
      reason: "fork",
    });
    expect(anna.ledger.heads()).toMatchObject([{ stored: 1, forkedAt: 1 }]);
  });
});

describe("Ledger.facilitator", () => {
  test("is only the one whose key and salt give the join code", async () => {
    const room = await buildRoom("real");
    const leader = await room.device("facilitator");
    const eve = await HostileAuthor.create(room, await room.signer("eve"));
    const other = await room.reader();
    await other.receive([(await eve.open(new Uint8Array(16).fill(7))).bytes]);
    expect(other.facilitator).toBeUndefined();
    await leader.ledger.write([{ root: "workshop", key: "info", value: { name: "Elinvoimapaja" } }]);
    expect(leader.ledger.facilitator).toBe(leader.author);
    await carry([leader], other);
    expect(other.facilitator).toBe(leader.author);
    expect(roomOf(other).workshop?.name).toBe("Elinvoimapaja");
  });

  test("is nobody for a device that opens the facilitator's journal with another salt", async () => {
    const room = await buildRoom();
    const pretender = await HostileAuthor.create(room, await room.signer("facilitator"));
    const other = await room.reader();
    await other.receive([(await pretender.open(new Uint8Array(16).fill(8))).bytes]);
    await other.receive([(await pretender.open(new Uint8Array(16))).bytes]);
    expect(other.facilitator).toBeUndefined();
  });

  test("is alone obeyed: others' control entries change nothing", async () => {
    const room = await buildRoom();
    const leader = await room.device("facilitator");
    const eve = await room.device("eve");
    await leader.ledger.write([aNote("n1", "Saunailta")]);
    await carry([leader], eve.ledger);
    const note = noteIdOf(leader.author, "n1");
    await eve.ledger.write([
      { root: "workshop", key: "info", value: { name: "Eve's evening" } },
      { root: "moderation", key: `note:${note}`, value: { hidden: true } },
      { root: "moderation", key: `author:${leader.author}`, value: { through: -1 } },
      { root: "grants", key: eve.author, value: { role: "co-facilitator" } },
    ]);
    await carry([eve], leader.ledger);
    expect(roomOf(leader.ledger)).toMatchObject({ workshop: undefined, removed: [], notes: [{ hidden: false }] });
    expect(textOf(eve.ledger)).toBe(textOf(leader.ledger));
  });
});
