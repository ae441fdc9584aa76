import { Dexie } from "dexie";
import type { EntryStore, RoomSnapshot, StoredEntry } from "../journal/entry-store.ts";
import type { OnCorrupt } from "./corrupt-row.ts";
import type { Database } from "./database.ts";
import { entriesIn } from "./entries-in.ts";
import { ofRoom } from "./of-room.ts";
import { parseEntryRow } from "./parse-entry-row.ts";
import { parseSnapshot } from "./parse-snapshot.ts";
import { putEntries } from "./put-entries.ts";
import type { EntryRow } from "./tables.ts";

/** Entries in IndexedDB. Several of these, in this tab or others, may stand on one database. */
export class DexieEntryStore implements EntryStore {
  readonly #database: Database;
  readonly #onCorrupt: OnCorrupt;

  constructor(database: Database, onCorrupt: OnCorrupt) {
    this.#database = database;
    this.#onCorrupt = onCorrupt;
  }

  put(entries: readonly StoredEntry[]): Promise<number> {
    return this.#database.write((tables) => putEntries(tables, entries));
  }

  async since(
    room: string,
    position: number,
  ): Promise<{ readonly entries: readonly StoredEntry[]; readonly position: number }> {
    const rows = await this.#database.read(({ entries }) =>
      entries.where("[room+position]").between([room, position], [room, Dexie.maxKey], false, true).toArray(),
    );
    const readable = this.#readable(rows);
    return { entries: readable.map(toEntry), position: readable.at(-1)?.position ?? position };
  }

  async ofAuthor(room: string, author: string, seq: number, limit: number): Promise<readonly StoredEntry[]> {
    const rows = await this.#database.read(({ entries }) =>
      entries.where(":id").between([room, author, seq], [room, author, Dexie.maxKey]).limit(limit).toArray(),
    );
    return this.#readable(rows).map(toEntry);
  }

  async loadSnapshot(room: string): Promise<RoomSnapshot | undefined> {
    const [row, stored] = await this.#database.read(({ dexie, entries, snapshots }) =>
      dexie.transaction("r", entries, snapshots, () =>
        Promise.all([snapshots.get(room), ofRoom(entries, room).count()]),
      ),
    );
    if (row === undefined) return undefined;
    const snapshot = parseSnapshot(row);
    // A snapshot outlives its entries when site data is deleted under an open page that then saves one.
    if (snapshot && entriesIn(snapshot) <= stored) return snapshot;
    this.#onCorrupt({ table: "snapshots", key: room });
    return undefined;
  }

  async saveSnapshot(snapshot: RoomSnapshot): Promise<void> {
    await this.#database.write(({ snapshots }) => snapshots.put(snapshot));
  }

  async forget(room: string): Promise<void> {
    await this.#database.write(({ dexie, entries, positions, snapshots }) =>
      dexie.transaction("rw", entries, positions, snapshots, () =>
        Promise.all([ofRoom(entries, room).delete(), positions.delete(room), snapshots.delete(room)]),
      ),
    );
  }

  #readable(rows: readonly unknown[]): readonly EntryRow[] {
    return rows.flatMap((row) => {
      const parsed = parseEntryRow(row);
      if (!parsed) this.#onCorrupt({ table: "entries", key: keyOf(row) });
      return parsed ? [parsed] : [];
    });
  }
}

function toEntry({ room, author, seq, hash, bytes }: EntryRow): StoredEntry {
  return { room, author, seq, hash, bytes };
}

function keyOf(row: unknown): string {
  if (typeof row !== "object" || row === null) return "";
  return ["room", "author", "seq", "hash"].map((name) => String((row as Record<string, unknown>)[name])).join(" ");
}
