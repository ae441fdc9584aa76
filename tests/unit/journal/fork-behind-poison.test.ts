import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Ledger } from "../../../src/journal/ledger.ts";
import { aDevice, holdings, link, testRoom } from "../../kit/devices.ts";
import { HostileAuthor, updateOf, type Link } from "../../kit/hostile-author.ts";
import { quickCrypto, quickSigner } from "../../kit/people.ts";
import { virtualTime } from "../../kit/virtual-time.ts";

interface Branches {
  readonly author: string;
  readonly shared: readonly Link[];
  /** Ends in an entry that no schema accepts. */
  readonly poisoned: readonly Link[];
  /** Good, and longer. */
  readonly longer: readonly Link[];
}

/** A journal that goes on in two ways behind its first note. */
async function fork(): Promise<Branches> {
  const eve = await HostileAuthor.create({ crypto: quickCrypto, roomId: testRoom }, quickSigner("eve"));
  const doc = new Y.Doc();
  doc.clientID = eve.client;
  const note = (key: string): Uint8Array =>
    updateOf(doc, () => doc.getMap("notes").set(key, { text: key, board: "board", colour: 0 }));
  const opening = await eve.open();
  const first = await eve.sign(note("n1"), { after: opening });
  const poison = await eve.sign(Uint8Array.of(255, 255, 255), { after: first });
  const longer = await eve.chain([note("n2"), note("n3"), note("n4")], first);
  return { author: eve.author, shared: [opening, first], poisoned: [poison], longer };
}

const bytesOf = (...links: readonly Link[]): readonly Uint8Array[] => links.map(({ bytes }) => bytes);

const frozenAt = (ledger: Ledger, author: string): unknown =>
  ledger.journals.find((journal) => journal.author === author)?.frozen;

describe("a fork of which one branch is poisoned and the other longer", () => {
  test("is asked for when what follows the other branch arrives", async () => {
    const { author, shared, poisoned, longer } = await fork();
    const { ledger } = await aDevice(virtualTime(1), "ann");
    await ledger.receive(bytesOf(...shared, ...poisoned));
    expect(frozenAt(ledger, author)).toEqual({ seq: 2, reason: "poison" });
    const { accepted, wanted } = await ledger.receive(bytesOf(...longer.slice(1)));
    expect([accepted, wanted]).toEqual([[], [{ author, from: 0 }]]);
    await ledger.receive(bytesOf(...shared, ...longer));
    expect(frozenAt(ledger, author)).toEqual({ seq: 2, reason: "fork" });
  });

  test("stays poisoned where what follows is of the same branch", async () => {
    const { author, shared, poisoned } = await fork();
    const eve = await HostileAuthor.create({ crypto: quickCrypto, roomId: testRoom }, quickSigner("eve"));
    const after = await eve.sign(Uint8Array.of(1), { after: poisoned[0] });
    const { ledger } = await aDevice(virtualTime(1), "ann");
    await ledger.receive(bytesOf(...shared, ...poisoned));
    expect((await ledger.receive([after.bytes])).wanted).toEqual([]);
    expect(frozenAt(ledger, author)).toEqual({ seq: 2, reason: "poison" });
  });

  test("stops the journal at the same place on two linked devices that have heard one branch each", async () => {
    const { author, shared, poisoned, longer } = await fork();
    const world = virtualTime(2);
    const [ann, ben] = [await aDevice(world, "ann"), await aDevice(world, "ben")];
    await ann.ledger.receive(bytesOf(...shared, ...poisoned));
    await ben.ledger.receive(bytesOf(...shared, ...longer));
    link(world, ann, ben);
    await world.advance(60_000);
    for (const { ledger } of [ann, ben]) expect(frozenAt(ledger, author)).toEqual({ seq: 2, reason: "fork" });
    expect(holdings(ben)).toBe(holdings(ann));
  });
});
