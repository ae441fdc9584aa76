import { StorageFailure, type EntryStore, type RoomSnapshot, type StoredEntry } from "../../src/journal/entry-store.ts";
import { MemoryEntryStore } from "../../src/storage/memory-entry-store.ts";

type Damage = (entry: StoredEntry) => StoredEntry | undefined;

/** A store in memory that fails and forgets on demand, as disks do. */
export class FaultyStore implements EntryStore {
  /** How many of the next puts are refused as on a full disk. */
  failures = 0;
  /** How many of the next looks for an author's entries fail, as where the disk is left alone until there is room. */
  unreadable = 0;
  /** Can be deleted: not every store counts. */
  written?: (room: string, author: string) => Promise<number> = async (room, author) =>
    this.#written.get(`${room} ${author}`) ?? 0;
  readonly #inner = new MemoryEntryStore();
  readonly #damages: Damage[] = [];
  readonly #written = new Map<string, number>();

  /** Makes the rows of an author from `from` to before `to` unreadable. */
  lose(author: string, from: number, to = from + 1): void {
    this.#damages.push((entry) => (entry.author === author && entry.seq >= from && entry.seq < to ? undefined : entry));
  }

  /** Changes one byte of an author's row, behind the store's back. */
  corrupt(author: string, seq: number, at: number): void {
    this.#damages.push((entry) => {
      if (entry.author !== author || entry.seq !== seq) return entry;
      const bytes = entry.bytes.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      return { ...entry, bytes };
    });
  }

  async put(entries: readonly StoredEntry[]): Promise<number> {
    if (this.failures > 0) {
      this.failures--;
      throw new StorageFailure("full", new Error("the disk is full"));
    }
    // What is written anew can be read again.
    for (const [index, damage] of this.#damages.entries()) {
      this.#damages[index] = (stored) => (entries.some((entry) => isSame(entry, stored)) ? stored : damage(stored));
    }
    for (const { room, author, seq } of entries) {
      const key = `${room} ${author}`;
      this.#written.set(key, Math.max(seq + 1, this.#written.get(key) ?? 0));
    }
    return this.#inner.put(entries);
  }

  async since(room: string, position: number): ReturnType<EntryStore["since"]> {
    const found = await this.#inner.since(room, position);
    return { ...found, entries: this.#readable(found.entries) };
  }

  async ofAuthor(room: string, author: string, seq: number, limit: number): Promise<readonly StoredEntry[]> {
    if (this.unreadable > 0) {
      this.unreadable--;
      throw new StorageFailure("full", new Error("the disk is left alone"));
    }
    return this.#readable(await this.#inner.ofAuthor(room, author, seq, limit));
  }

  loadSnapshot(room: string): Promise<RoomSnapshot | undefined> {
    return this.#inner.loadSnapshot(room);
  }

  saveSnapshot(snapshot: RoomSnapshot): Promise<void> {
    return this.#inner.saveSnapshot(snapshot);
  }

  forget(room: string): Promise<void> {
    return this.#inner.forget(room);
  }

  #readable(entries: readonly StoredEntry[]): readonly StoredEntry[] {
    return entries.flatMap((entry) => {
      let found: StoredEntry | undefined = entry;
      for (const damage of this.#damages) found = found && damage(found);
      return found ? [found] : [];
    });
  }
}

function isSame(a: StoredEntry, b: StoredEntry): boolean {
  return a.room === b.room && a.author === b.author && a.seq === b.seq && a.hash === b.hash;
}
