import { describe, expect, test } from "vitest";
import { Ledger } from "../../../src/journal/ledger.ts";
import type { Accepted } from "../../../src/journal/receipt.ts";
import { FaultyStore } from "../../kit/faulty-store.ts";
import { HostileAuthor } from "../../kit/hostile-author.ts";
import { quickSigner } from "../../kit/people.ts";
import { buildRoom, entriesIn, textOf, type Device } from "../../kit/room-builder.ts";
import { virtualTime, type VirtualTime } from "../../kit/virtual-time.ts";
import { expectSame } from "./same.ts";

class CountingStore extends FaultyStore {
  readonly puts: number[] = [];

  override put(...[entries]: Parameters<FaultyStore["put"]>): Promise<number> {
    this.puts.push(entries.length);
    return super.put(entries);
  }
}

type TestRoom = Awaited<ReturnType<typeof buildRoom>>;

const aNote = (key: string) => ({ root: "notes", key, value: { text: key, board: "ideas", colour: 1 } }) as const;

/** A device that has timers, as a page has. */
function open({ crypto, roomId }: TestRoom, world: VirtualTime, store: FaultyStore): Promise<Ledger> {
  const after = (delayMs: number, run: () => void): (() => void) => world.schedule.after(delayMs, run);
  return Ledger.open({ crypto, roomId, store, signer: quickSigner("zoe"), certifies: async () => false, after });
}

async function write({ ledger }: Device, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await ledger.write([aNote(key)]);
}

/** Two people's journals, and a device that is yet to hear of them. */
async function aRoom() {
  const room = await buildRoom();
  const [ann, ben] = [await room.device("ann"), await room.device("ben")];
  await write(ann, "one", "two");
  await write(ben, "three");
  const [world, store] = [virtualTime(1), new CountingStore()];
  return { room, ann, ben, world, store, ledger: await open(room, world, store) };
}

const keysIn = (ledger: Ledger) => ledger.journals.flatMap((journal) => [...journal.histories("notes").keys()]);

describe("what others have written", () => {
  test("is there at once, and goes to the disk together", async () => {
    const { ann, ben, world, store, ledger } = await aRoom();
    const told: (readonly Accepted[])[] = [];
    let stored = 0;
    ledger.subscribe((accepted) => told.push(accepted));
    ledger.subscribeStored(() => (stored += 1));
    const receipts = [];
    for (const device of [ann, ben]) receipts.push(await ledger.receive(await entriesIn(device.ledger)));
    expect(keysIn(ledger)).toEqual(["one", "two", "three"]);
    expect(told.map(({ length }) => length)).toEqual([3, 2]);
    expect([store.puts, stored]).toEqual([[], 0]);
    await world.advance(250);
    await Promise.all(receipts.map((receipt) => receipt.stored));
    expect([store.puts, stored]).toEqual([[5], 1]);
  });

  test("goes with what this device writes, before it", async () => {
    const { room, ann, store, ledger } = await aRoom();
    const receipt = await ledger.receive(await entriesIn(ann.ledger));
    await ledger.write([aNote("mine")]);
    await receipt.stored;
    expect(store.puts).toEqual([3 + 2]);
    const { entries } = await store.since(ledger.room, 0);
    expect(entries.map(({ author }) => author === ledger.me)).toEqual([false, false, false, true, true]);
    expectSame((await room.reader(store)).journals, ledger.journals);
  });

  test("does not take the own entry down with it when there is room for that alone", async () => {
    const { room, ann, store, ledger } = await aRoom();
    const receipt = await ledger.receive(await entriesIn(ann.ledger));
    store.failures = 1;
    await ledger.write([aNote("mine")]);
    await expect(receipt.stored).rejects.toMatchObject({ reason: "full" });
    expect(ledger.head(ann.author)).toMatchObject({ stored: 0 });
    await ledger.receive(await entriesIn(ann.ledger));
    await ledger.store();
    expect(keysIn(ledger)).toEqual(["one", "two", "mine"]);
    expect(textOf(await room.reader(store))).toBe(textOf(ledger));
  });

  test("does not count as held when the disk refuses all, and the own entry is not saved", async () => {
    const { ann, store, ledger } = await aRoom();
    await ledger.receive(await entriesIn(ann.ledger));
    store.failures = 2;
    await expect(ledger.write([aNote("mine")])).rejects.toMatchObject({ reason: "full" });
    expect(ledger.heads()).toMatchObject([{ author: ann.author, stored: 0 }]);
  });

  test("is passed on before it is stored", async () => {
    const { ann, ledger } = await aRoom();
    await ledger.receive(await entriesIn(ann.ledger));
    expect(await ledger.entriesOf(ann.author, 0, 10)).toEqual(await ann.ledger.entriesOf(ann.author, 0, 10));
  });

  test("is stored at once when there is much of it", async () => {
    const { ann, store, ledger } = await aRoom();
    for (let count = 0; count < 500; count++) await write(ann, `n${count}`);
    const entries = await entriesIn(ann.ledger);
    const receipt = await ledger.receive(entries);
    await receipt.stored;
    expect(store.puts).toEqual([entries.length]);
  });

  test("keeps nobody waiting who brought nothing new", async () => {
    const { ann, ben, ledger } = await aRoom();
    await ledger.receive(await entriesIn(ann.ledger));
    const known = await ledger.receive(await entriesIn(ann.ledger));
    await known.stored;
    const early = await ledger.receive(await ben.ledger.entriesOf(ben.author, 1, 1));
    await early.stored;
    expect(early.wanted).toEqual([{ author: ben.author, from: 0 }]);
  });

  test("is read on from the disk when it comes piece by piece after the room was opened", async () => {
    const { room, ann, world, store, ledger } = await aRoom();
    await ledger.receive(await entriesIn(ann.ledger));
    await ledger.saveSnapshot();
    const again = await open(room, world, store);
    await write(ann, "four", "five");
    // The first needs what was stored before, the second also what is only on its way to the disk.
    for (const seq of [3, 4]) await again.receive(await ann.ledger.entriesOf(ann.author, seq, 1));
    expect(keysIn(again)).toEqual(["one", "two", "four", "five"]);
    await again.saveSnapshot();
    expectSame((await room.reader(store)).journals, again.journals);
  });

  test("comes again whole when the disk can neither be written nor read while it is taken in", async () => {
    const { room, ann, ben, world, store, ledger } = await aRoom();
    for (const device of [ann, ben]) await ledger.receive(await entriesIn(device.ledger));
    await ledger.saveSnapshot();
    await write(ann, "four", "five");
    await write(ben, "six");
    const again = await open(room, world, store);
    const news = [...(await ann.ledger.entriesOf(ann.author, 3, 9)), ...(await ben.ledger.entriesOf(ben.author, 2, 9))];
    [store.failures, store.unreadable] = [1, 1];
    await expect(again.receive(news)).rejects.toMatchObject({ reason: "full" });
    expect(keysIn(again)).toEqual(["one", "two", "three"]);
    const { accepted, stored } = await again.receive(news);
    await world.advance(250);
    await stored;
    expect(accepted).toHaveLength(3);
    expect(keysIn(again)).toEqual(["one", "two", "four", "five", "three", "six"]);
    await again.saveSnapshot();
    expectSame((await room.reader(store)).journals, again.journals);
  });

  test("heals where the disk fails between two entries of one batch", async () => {
    const { room, ann, world, store, ledger } = await aRoom();
    await ledger.receive(await entriesIn(ann.ledger));
    await ledger.saveSnapshot();
    const again = await open(room, world, store);
    await ann.ledger.writeText("plan:aims", Uint8Array.of(0, 0));
    await write(ann, "four");
    const news = await ann.ledger.entriesOf(ann.author, 3, 9);
    // The second needs the documents, which are read from the disk once what waits is stored.
    store.failures = 1;
    const { wanted } = await again.receive(news);
    expect(wanted).toEqual([{ author: ann.author, from: 3 }]);
    await again.receive(news);
    await again.store();
    expect(keysIn(again)).toEqual(["one", "two", "four"]);
    expect(again.journal(ann.author)?.texts).toHaveLength(1);
    expect(again.journals.map(({ hole }) => hole)).toEqual([undefined]);
    expect(again.head(ann.author)).toEqual(ann.ledger.head(ann.author));
  });

  test("keeps both branches of a fork that the disk refused, until it takes them", async () => {
    const { room, world, store, ledger } = await aRoom();
    const eve = await HostileAuthor.create(room, await room.signer("eve"));
    const opening = await eve.open();
    const branches = [
      await eve.sign(new Uint8Array(2), { after: opening }),
      await eve.sign(Uint8Array.of(0, 0), { after: opening, lamport: 9 }),
    ];
    await ledger.receive([opening, ...branches].map(({ bytes }) => bytes));
    store.failures = 1;
    await world.advance(250);
    expect(ledger.heads()).toMatchObject([{ stored: 1, forkedAt: 1 }]);
    await ledger.saveSnapshot();
    const [told] = (await room.reader(store)).heads();
    expect(told).toMatchObject({ stored: 1, forkedAt: 1 });
    expect(await ledger.entriesOf(eve.author, 0, 9)).toHaveLength(3);
  });

  test("comes again when the device dies before it was stored", async () => {
    const { room, ann, ben, world, store, ledger } = await aRoom();
    await ledger.receive(await entriesIn(ann.ledger));
    await world.advance(250);
    await ledger.receive(await entriesIn(ben.ledger));
    const reborn = await open(room, world, store);
    expect(keysIn(reborn)).toEqual(["one", "two"]);
    const { accepted } = await reborn.receive(await entriesIn(ben.ledger));
    expect(accepted).toHaveLength(2);
    expect(textOf(reborn)).toBe(textOf(ledger));
  });
});
