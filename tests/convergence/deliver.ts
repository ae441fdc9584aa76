import { bytesToText } from "../../src/journal/bytes.ts";
import { decodeEntry } from "../../src/journal/entry.ts";
import type { Ledger } from "../../src/journal/ledger.ts";
import { FaultyStore } from "../kit/faulty-store.ts";
import type { Random } from "../kit/random.ts";
import type { TestRoom } from "../kit/room-builder.ts";

/** A fresh device that has received all the entries, in an order of its own and in pieces. */
export async function deliver(random: Random, room: TestRoom, entries: readonly Uint8Array[]): Promise<Ledger> {
  const store = new FaultyStore();
  let ledger = await room.reader(store);
  let waiting = random.chance(0.3) ? [...entries] : random.shuffled(entries);
  for (const bytes of entries) if (random.chance(0.1)) waiting.splice(random.below(waiting.length), 0, bytes);
  for (let guard = 0; waiting.length > 0; guard++) {
    if (guard > 2_000) throw new Error("entries are asked for again and again");
    const batch = waiting.splice(0, 1 + random.below(random.chance(0.2) ? 200 : 12));
    if (random.chance(0.03)) store.failures = 1;
    try {
      const { wanted } = await ledger.receive(batch);
      for (const { author, from } of wanted) waiting.push(...entriesFrom(entries, author, from));
    } catch {
      waiting.push(...batch); // the disk was full: they come again
    }
    // What is asked for more than once comes once.
    if (random.chance(0.3)) waiting = [...new Set(waiting)];
    if (random.chance(0.04)) ledger = await reopen(random, room, { store, ledger });
  }
  return ledger;
}

async function reopen(
  random: Random,
  room: TestRoom,
  { store, ledger }: { readonly store: FaultyStore; readonly ledger: Ledger },
): Promise<Ledger> {
  if (random.chance(0.6)) await ledger.saveSnapshot();
  return room.reader(store);
}

function entriesFrom(entries: readonly Uint8Array[], author: string, from: number): readonly Uint8Array[] {
  const found = entries.flatMap((bytes) => {
    const entry = decodeEntry(bytes);
    return entry && bytesToText(entry.author) === author && entry.seq >= from ? [{ seq: entry.seq, bytes }] : [];
  });
  return found.sort((a, b) => a.seq - b.seq).map(({ bytes }) => bytes);
}
