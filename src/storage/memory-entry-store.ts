import type { EntryStore, RoomSnapshot, StoredEntry } from "../journal/entry-store.ts";
import { entriesIn } from "./entries-in.ts";

interface Placed extends StoredEntry {
  readonly position: number;
}

/**
 * Entries in memory, with the promises of the one on disk except that they end with the page: for tests, for the
 * rehearsal, and where a browser keeps pages from storing anything.
 */
export class MemoryEntryStore implements EntryStore {
  readonly #rooms = new Map<string, Map<string, Placed>>();
  readonly #snapshots = new Map<string, RoomSnapshot>();

  async put(entries: readonly StoredEntry[]): Promise<number> {
    let position = 0;
    for (const entry of entries) {
      const placed = this.#rooms.get(entry.room) ?? new Map<string, Placed>();
      this.#rooms.set(entry.room, placed);
      const key = `${entry.author} ${entry.seq} ${entry.hash}`;
      position = placed.get(key)?.position ?? placed.size + 1;
      placed.set(key, { ...entry, bytes: entry.bytes.slice(), position });
    }
    return position;
  }

  async since(
    room: string,
    position: number,
  ): Promise<{ readonly entries: readonly StoredEntry[]; readonly position: number }> {
    const placed = this.#entriesOf(room).filter((entry) => entry.position > position);
    return { entries: placed.map(toEntry), position: placed.at(-1)?.position ?? position };
  }

  async ofAuthor(room: string, author: string, seq: number, limit: number): Promise<readonly StoredEntry[]> {
    const placed = this.#entriesOf(room).filter((entry) => entry.author === author && entry.seq >= seq);
    // Two entries of one seq come in the order of their hashes, as from the index on disk.
    placed.sort((a, b) => a.seq - b.seq || (a.hash < b.hash ? -1 : 1));
    return placed.slice(0, limit).map(toEntry);
  }

  async loadSnapshot(room: string): Promise<RoomSnapshot | undefined> {
    const snapshot = this.#snapshots.get(room);
    if (!snapshot || entriesIn(snapshot) > this.#entriesOf(room).length) return undefined;
    return structuredClone(snapshot);
  }

  async saveSnapshot(snapshot: RoomSnapshot): Promise<void> {
    this.#snapshots.set(snapshot.room, structuredClone(snapshot));
  }

  async forget(room: string): Promise<void> {
    this.#rooms.delete(room);
    this.#snapshots.delete(room);
  }

  /** A replaced entry keeps its place in the map too, so the order of the map is that of the positions. */
  #entriesOf(room: string): Placed[] {
    return [...(this.#rooms.get(room)?.values() ?? [])];
  }
}

function toEntry({ room, author, seq, hash, bytes }: Placed): StoredEntry {
  return { room, author, seq, hash, bytes: bytes.slice() };
}
