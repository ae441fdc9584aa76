import { describe, expect, test } from "vitest";
import { createEncoder, toUint8Array, writeVarUint } from "lib0/encoding";
import * as Y from "yjs";
import { encodeTextBody } from "../../../src/journal/text-body.ts";
import { entryKinds } from "../../../src/journal/entry.ts";
import { longestNote } from "../../../src/domain/notes.ts";
import type { Head, Ledger } from "../../../src/journal/ledger.ts";
import { HostileAuthor, updateOf, type Link } from "../../kit/hostile-author.ts";
import { randomFrom } from "../../kit/random.ts";
import { buildRoom, carry, roomOf, textOf, type TestRoom } from "../../kit/room-builder.ts";

const aNote = (key: string, text: string) =>
  ({ root: "notes", key, value: { text, board: "ideas", colour: 1 } }) as const;

type Range = readonly [clock: number, length: number];

/** An update without structs that deletes ranges of a client. */
function deletion(client: number, ...ranges: readonly Range[]): Uint8Array {
  const encoder = createEncoder();
  for (const number of [0, 1, client, ranges.length, ...ranges.flat()]) writeVarUint(encoder, number);
  return toUint8Array(encoder);
}

/** Two ranges that overlap: a document takes them without a word, and nobody can read what it then exports. */
const spoiler = deletion(5, [0, Number.MAX_SAFE_INTEGER], [1, 1]);

/** What an attacker may put where an update of records should be, given her document with one good note in it. */
const poisons: Readonly<Record<string, (doc: Y.Doc) => Uint8Array>> = {
  "a delete set that makes a document unreadable for others": () => spoiler,
  "a delete set for what has not been written": (doc) => deletion(doc.clientID, [50, 3]),
  "bytes that are no update": () => Uint8Array.of(255, 255, 255, 255, 255),
  "no bytes at all": () => new Uint8Array(0),
  "an update that ends early": (doc) =>
    updateOf(doc, () => doc.getMap("notes").set("n1", { text: "cut", board: "ideas" })).slice(0, -4),
  "an update that needs one that never came": (doc) => {
    updateOf(doc, () => doc.getMap("notes").set("n1", { text: "withheld", board: "ideas" }));
    return updateOf(doc, () => doc.getMap("notes").set("n1", { text: "sent", board: "ideas" }));
  },
  "a value that breaks its schema": (doc) =>
    updateOf(doc, () => doc.getMap("notes").set("n1", { text: "x".repeat(2 * longestNote + 1), board: "ideas" })),
  "a number where text belongs": (doc) => updateOf(doc, () => doc.getMap("profile").set("me", { name: 7 })),
  "a plain string for a record": (doc) => updateOf(doc, () => doc.getMap("profile").set("me", "Eve")),
  "a nested shared type": (doc) => updateOf(doc, () => doc.getMap("notes").set("n1", new Y.Map([["text", "x"]]))),
  "a nested shared text": (doc) => updateOf(doc, () => doc.getMap("notes").set("n1", new Y.Text("x"))),
  "bytes for a record": (doc) => updateOf(doc, () => doc.getMap("notes").set("n1", new Uint8Array(9))),
  "a sub-document": (doc) => updateOf(doc, () => doc.getMap("notes").set("n1", new Y.Doc())),
  "__proto__ as a key": (doc) =>
    updateOf(doc, () => doc.getMap("notes").set("__proto__", { text: "x", board: "ideas" })),
  "an empty key": (doc) => updateOf(doc, () => doc.getMap("notes").set("", { text: "x", board: "ideas" })),
  "a key of 81 characters": (doc) =>
    updateOf(doc, () => doc.getMap("notes").set("k".repeat(81), { text: "x", board: "ideas" })),
};

interface Attack {
  readonly room: TestRoom;
  readonly eve: HostileAuthor;
  readonly links: readonly Link[];
  readonly doc: Y.Doc;
}

/** Eve's journal: an opening and one good note. */
async function anAttack(): Promise<Attack> {
  const room = await buildRoom();
  const eve = await HostileAuthor.create(room, await room.signer("eve"));
  const doc = new Y.Doc();
  doc.clientID = eve.client;
  const good = updateOf(doc, () => doc.getMap("notes").set("n0", { text: "good", board: "ideas", colour: 0 }));
  const opening = await eve.open();
  return { room, eve, doc, links: [opening, ...(await eve.chain([good], opening))] };
}

function sortedHeads(ledger: Ledger): readonly Head[] {
  return [...ledger.heads()].sort((a, b) => (a.author < b.author ? -1 : 1));
}

describe.each(Object.entries(poisons))("%s", (_name, poison) => {
  test("stops its journal at its last good entry, and nothing else", async () => {
    const { room, eve, links, doc } = await anAttack();
    const body = poison(doc);
    const later = updateOf(doc, () => doc.getMap("notes").set("n9", { text: "later", board: "ideas", colour: 0 }));
    const bytes = [...links, ...(await eve.chain([body, later], links[1]))].map((link) => link.bytes);
    const anna = await room.device("anna");
    const ben = await room.device("ben");
    await anna.ledger.write([aNote("n1", "Saunailta")]);
    await anna.ledger.receive(bytes);
    for (const each of bytes) await ben.ledger.receive([each]);
    await anna.ledger.write([aNote("n2", "Kimppakyydit")]);
    await carry([anna], ben.ledger);
    expect(
      roomOf(anna.ledger)
        .notes.map((note) => note.text)
        .sort(),
    ).toEqual(["Kimppakyydit", "Saunailta", "good"]);
    expect(anna.ledger.journal(eve.author)?.frozen).toEqual({ seq: 2, reason: "poison" });
    expect(textOf(ben.ledger)).toBe(textOf(anna.ledger));
    expect(sortedHeads(ben.ledger)).toEqual(sortedHeads(anna.ledger));
    expect(textOf(await room.reader(anna.store))).toBe(textOf(anna.ledger));
  });
});

describe("the delete set of 15 bytes", () => {
  test("would spoil a document that all share", () => {
    expect(spoiler.length).toBe(15);
    const doc = new Y.Doc();
    doc.getMap("notes").set("n0", { text: "good" });
    Y.applyUpdate(doc, spoiler);
    const exported = Y.encodeStateAsUpdate(doc);
    expect(() => Y.applyUpdate(new Y.Doc(), exported)).toThrow();
  });
});

describe("a journal", () => {
  test("stops where its Lamport time does not rise", async () => {
    const { room, eve, links, doc } = await anAttack();
    const body = updateOf(doc, () => doc.getMap("notes").set("n1", { text: "backdated", board: "ideas" }));
    const link = await eve.sign(body, { after: links[1], lamport: 2 });
    for (const order of [[[...links, link]], [...links, link].map((each) => [each])]) {
      const reader = await room.reader();
      for (const batch of order) expect((await reader.receive(batch.map(({ bytes }) => bytes))).invalid).toBe(0);
      expect(reader.journal(eve.author)?.frozen).toEqual({ seq: 2, reason: "poison" });
      expect(roomOf(reader).notes.map((note) => note.text)).toEqual(["good"]);
    }
  });

  test("stops at a text entry whose body is none", async () => {
    const { room, eve, links } = await anAttack();
    const link = await eve.sign(encodeTextBody("", new Uint8Array(2)), { after: links[1], kind: entryKinds.text });
    const reader = await room.reader();
    await reader.receive([...links, link].map(({ bytes }) => bytes));
    expect(reader.journal(eve.author)?.frozen).toEqual({ seq: 2, reason: "poison" });
  });

  test("is forked and poisoned at one place in one way, whichever was found first", async () => {
    const { room, eve, links, doc } = await anAttack();
    const bad = await eve.sign(Uint8Array.of(255), { after: links[1] });
    const body = updateOf(doc, () => doc.getMap("notes").set("n1", { text: "other branch", board: "ideas" }));
    const good = await eve.sign(body, { after: links[1] });
    for (const order of [
      [bad, good],
      [good, bad],
    ]) {
      const reader = await room.reader();
      for (const { bytes } of [...links, ...order]) await reader.receive([bytes]);
      expect(reader.heads()).toMatchObject([{ stored: 2, forkedAt: 2 }]);
      expect((await reader.entriesOf(eve.author, 2, 10)).length).toBe(2);
    }
  });

  test("takes nothing from a prototype that a value brings along", async () => {
    const { room, eve, links, doc } = await anAttack();
    const value = JSON.parse('{"text":"x","board":"ideas","__proto__":{"colour":3,"isFacilitator":true}}') as object;
    const body = updateOf(doc, () => doc.getMap("notes").set("n1", value));
    const link = await eve.sign(body, { after: links[1] });
    const reader = await room.reader();
    await reader.receive([...links, link].map(({ bytes }) => bytes));
    const note = reader.journal(eve.author)?.histories("notes").get("n1")?.[0]?.value;
    expect(note && Object.getPrototypeOf(note)).toBe(Object.prototype);
    expect(note && "isFacilitator" in note).toBe(false);
    expect("isFacilitator" in {}).toBe(false);
  });

  test(
    "with random damage signed as if it were right never stops the room, and stops alike everywhere",
    { timeout: 60_000 },
    async () => {
      const random = randomFrom(20_301);
      const room = await buildRoom();
      let stopped = 0;
      for (let run = 0; run < 250; run++) {
        const eve = await HostileAuthor.create(room, await room.signer(`eve ${run}`));
        const doc = new Y.Doc();
        doc.clientID = eve.client;
        const bodies = Array.from({ length: 5 }, (_, index) => {
          const body = updateOf(doc, () => {
            doc.getMap("notes").set(`n${random.below(3)}`, { text: `note ${index}`, board: "ideas", colour: 0 });
            if (random.chance(0.3)) doc.getMap("notes").delete(`n${random.below(3)}`);
          });
          for (let flips = random.below(3); flips > 0; flips--) body[random.below(body.length)] = random.below(256);
          return random.chance(0.1) ? body.slice(0, random.below(body.length)) : body;
        });
        const opening = await eve.open();
        const bytes = [opening, ...(await eve.chain(bodies, opening))].map((link) => link.bytes);
        const [whole, single] = [await room.device("anna"), await room.reader()];
        expect((await whole.ledger.receive(bytes)).invalid).toBe(0);
        for (const each of bytes) await single.receive([each]);
        const again = await room.reader(whole.store);
        expect(textOf(single)).toBe(textOf(whole.ledger));
        expect(textOf(again)).toBe(textOf(whole.ledger));
        expect(single.heads()).toEqual(whole.ledger.heads());
        if (whole.ledger.journal(eve.author)?.frozen) stopped++;
        await whole.ledger.write([aNote("n1", "Saunailta")]);
      }
      expect(stopped).toBeGreaterThan(60);
      expect(stopped).toBeLessThan(250);
    },
  );
});
