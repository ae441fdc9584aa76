import { bytesToText } from "../../src/journal/bytes.ts";
import { decodeEntry } from "../../src/journal/entry.ts";
import type { Ledger } from "../../src/journal/ledger.ts";
import { FaultyStore } from "../kit/faulty-store.ts";
import type { Random } from "../kit/random.ts";
import type { TestRoom } from "../kit/room-builder.ts";
import { virtualTime } from "../kit/virtual-time.ts";

/** A fresh device that has received all the entries, in an order of its own and in pieces. */
export async function deliver(random: Random, room: TestRoom, entries: readonly Uint8Array[]): Promise<Ledger> {
  const store = new FaultyStore();
  const world = virtualTime(random.below(2 ** 31));
  // As in a page, or as where everything goes to the disk at once.
  const after = random.chance(0.5) ? world.schedule.after : undefined;
  let ledger = await room.reader(store, after);
  /** What has been taken in and may not be on the disk yet. */
  const unsure = new Set<readonly Uint8Array[]>();
  let wasFull = false;
  let waiting = random.chance(0.3) ? [...entries] : random.shuffled(entries);
  for (const bytes of entries) if (random.chance(0.1)) waiting.splice(random.below(waiting.length), 0, bytes);
  for (let guard = 0; waiting.length > 0 || unsure.size > 0; guard++) {
    if (guard > 2_000) throw new Error("entries are asked for again and again");
    if (waiting.length === 0 || random.chance(0.1)) await world.advance(300);
    const batch = waiting.splice(0, 1 + random.below(random.chance(0.2) ? 200 : 12));
    if (random.chance(0.03)) [store.failures, store.unreadable] = [1, random.below(2)];
    const taken = await ledger.receive(batch).catch(() => undefined);
    store.unreadable = 0;
    if (!taken) {
      wasFull = true;
      waiting.push(...batch); // the disk was left alone: they come again
      continue;
    }
    const { wanted, stored } = taken;
    for (const { author, from } of wanted) waiting.push(...entriesFrom(entries, author, from));
    unsure.add(batch);
    const again = (): void => {
      // The disk was full: they come again.
      if (unsure.delete(batch)) waiting.push(...batch);
      wasFull = true;
    };
    stored.then(() => unsure.delete(batch), again);
    // What is asked for more than once comes once.
    if (random.chance(0.3)) waiting = [...new Set(waiting)];
    if (!random.chance(0.04)) continue;
    if (random.chance(0.6)) await ledger.saveSnapshot();
    ledger = await room.reader(store, after);
    // Comparing brings back what was lost with the device: of a journal of which the disk had refused a part perhaps all.
    for (const lost of wasFull ? [entries] : unsure) waiting.push(...lost);
    unsure.clear();
    wasFull = false;
  }
  return ledger;
}

function entriesFrom(entries: readonly Uint8Array[], author: string, from: number): readonly Uint8Array[] {
  const found = entries.flatMap((bytes) => {
    const entry = decodeEntry(bytes);
    return entry && bytesToText(entry.author) === author && entry.seq >= from ? [{ seq: entry.seq, bytes }] : [];
  });
  return found.sort((a, b) => a.seq - b.seq).map(({ bytes }) => bytes);
}
