import { describe, expect, test } from "vitest";
import { StorageFailure } from "../../../src/journal/entry-store.ts";
import { FaultyStore } from "../../kit/faulty-store.ts";
import { buildRoom, entriesIn, textOf } from "../../kit/room-builder.ts";

const aNote = (key: string) => ({ root: "notes", key, value: { text: key, board: "ideas", colour: 1 } }) as const;

class CountingStore extends FaultyStore {
  puts = 0;

  override put(...words: Parameters<FaultyStore["put"]>): Promise<number> {
    this.puts += 1;
    return super.put(...words);
  }
}

/** Five people's journals of three entries each, as five senders would bring them. */
async function fiveParts() {
  const room = await buildRoom("real");
  const devices = await Promise.all(["facilitator", "ann", "ben", "cay", "dan"].map((name) => room.device(name)));
  for (const { ledger } of devices) for (const key of ["a", "b"]) await ledger.write([aNote(key)]);
  return { room, parts: await Promise.all(devices.map(({ ledger }) => entriesIn(ledger))) };
}

/** The entry with its signature changed. */
function bent(entry: Uint8Array): Uint8Array {
  const copy = entry.slice();
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
}

describe("what several send at once", () => {
  test("goes to the disk together, and is the same room", async () => {
    const { room, parts } = await fiveParts();
    const store = new CountingStore();
    const [together, apart] = [await room.reader(store), await room.reader()];
    let told = 0;
    together.subscribe(() => (told += 1));
    const receipts = await Promise.all(parts.map((part) => together.receive(part)));
    for (const part of parts) await apart.receive(part);
    expect(receipts.map(({ accepted }) => accepted.length)).toEqual([3, 3, 3, 3, 3]);
    expect(textOf(together)).toBe(textOf(apart));
    expect([store.puts, told]).toEqual([1, 1]);
  });

  test("is blamed on whoever sent it, and asked of whoever began in the middle", async () => {
    const { room, parts } = await fiveParts();
    const [good = [], second = [], late = []] = parts;
    const broken = second.map((entry, at) => (at === 1 ? bent(entry) : entry));
    const reader = await room.reader();
    const receipts = await Promise.all([good, broken, late.slice(1)].map((part) => reader.receive(part)));
    expect(receipts.map(({ invalid }) => invalid)).toEqual([0, 1, 0]);
    expect(receipts.map(({ accepted }) => accepted.length)).toEqual([3, 1, 0]);
    // What followed the bent entry came too early without it.
    expect(receipts.map(({ wanted }) => wanted.map(({ from }) => from))).toEqual([[], [1], [0]]);
  });

  test("is one entry, and nobody's fault, when two bring the same", async () => {
    const { room, parts } = await fiveParts();
    const reader = await room.reader();
    const [part = []] = parts;
    const receipts = await Promise.all([reader.receive(part), reader.receive(part)]);
    expect(receipts.map(({ accepted, invalid }) => [accepted.length, invalid])).toEqual([
      [3, 0],
      [0, 0],
    ]);
  });

  test("is refused to all when the disk refuses it, and taken when it comes again", async () => {
    const { room, parts } = await fiveParts();
    const store = new FaultyStore();
    const reader = await room.reader(store);
    store.failures = 1;
    const receipts = await Promise.all(parts.map((part) => reader.receive(part)));
    const refused = await Promise.allSettled(receipts.map(({ stored }) => stored));
    expect(refused.every((each) => each.status === "rejected" && each.reason instanceof StorageFailure)).toBe(true);
    const again = await Promise.all(parts.map((part) => reader.receive(part)));
    await Promise.all(again.map(({ stored }) => stored));
    expect(again.map(({ accepted }) => accepted.length)).toEqual([3, 3, 3, 3, 3]);
  });
});
