import type { EntryStore, RoomSnapshot, StoredEntry } from "../journal/entry-store.ts";
import { entriesIn } from "./entries-in.ts";

/** One room's entries twice: in the order in which they were stored, and author by author. */
interface Room {
  /** The entry with position 1 first. */
  readonly placed: Placed[];
  /** For each author, by number: one entry as a rule, more where the journal has forked. */
  readonly chains: Map<string, Placed[][]>;
}

interface Placed extends StoredEntry {
  readonly position: number;
}

/**
 * Entries in memory, with the promises of the one on disk except that they end with the page: for tests, for the
 * rehearsal, and where a browser keeps pages from storing anything.
 */
export class MemoryEntryStore implements EntryStore {
  readonly #rooms = new Map<string, Room>();
  readonly #snapshots = new Map<string, RoomSnapshot>();

  async put(entries: readonly StoredEntry[]): Promise<number> {
    let position = 0;
    for (const entry of entries) {
      const room = this.#rooms.get(entry.room) ?? { placed: [], chains: new Map<string, Placed[][]>() };
      this.#rooms.set(entry.room, room);
      position = place(room, entry);
    }
    return position;
  }

  async since(
    room: string,
    position: number,
  ): Promise<{ readonly entries: readonly StoredEntry[]; readonly position: number }> {
    const placed = this.#rooms.get(room)?.placed.slice(position) ?? [];
    return { entries: placed.map(copyOf), position: placed.at(-1)?.position ?? position };
  }

  async ofAuthor(room: string, author: string, seq: number, limit: number): Promise<readonly StoredEntry[]> {
    const chain = this.#rooms.get(room)?.chains.get(author) ?? [];
    const found: StoredEntry[] = [];
    // Numbers that were never stored are gaps in the list.
    for (let at = seq; at < chain.length && found.length < limit; at++) found.push(...(chain[at] ?? []).map(copyOf));
    return found.slice(0, limit);
  }

  async loadSnapshot(room: string): Promise<RoomSnapshot | undefined> {
    const snapshot = this.#snapshots.get(room);
    if (!snapshot || entriesIn(snapshot) > (this.#rooms.get(room)?.placed.length ?? 0)) return undefined;
    return structuredClone(snapshot);
  }

  async saveSnapshot(snapshot: RoomSnapshot): Promise<void> {
    this.#snapshots.set(snapshot.room, structuredClone(snapshot));
  }

  async forget(room: string): Promise<void> {
    this.#rooms.delete(room);
    this.#snapshots.delete(room);
  }
}

/** Puts the entry where it belongs, in the place of one that is there already; gives its position. */
function place({ placed, chains }: Room, { room, author, seq, hash, bytes }: StoredEntry): number {
  const chain = chains.get(author) ?? [];
  chains.set(author, chain);
  const others = (chain[seq] ?? []).filter((other) => other.hash !== hash);
  const position = chain[seq]?.find((other) => other.hash === hash)?.position ?? placed.length + 1;
  // Field by field: V8 gives each object that is spread here a shape of its own, 300 bytes of it.
  const row = { room, author, seq, hash, bytes: bytes.slice(), position };
  placed[position - 1] = row;
  // Two entries of one number come in the order of their hashes, as from the index on disk.
  chain[seq] = [row, ...others].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return position;
}

function copyOf({ room, author, seq, hash, bytes }: Placed): StoredEntry {
  return { room, author, seq, hash, bytes: bytes.slice() };
}
