import type { StoredEntry } from "../journal/entry-store.ts";
import { ownBytes } from "./own-bytes.ts";
import { parseEntryRow, parsePosition } from "./parse-entry-row.ts";
import type { EntryRow, Tables } from "./tables.ts";

/** The two stores that every new entry goes into, within one transaction. */
interface Stores {
  readonly entries: IDBObjectStore;
  readonly positions: IDBObjectStore;
  readonly ranges: Tables["ranges"];
}

/**
 * Stores the entries in one transaction that waits for the disk: all or none, and no other tab gives out the same
 * positions meanwhile. Each gets the next position of its room; one that is here already keeps its place. Resolves with
 * the position of the last. In IndexedDB's own words, as this is what a phone does most: Dexie's take twice the time.
 */
export async function putEntries({ dexie, ranges }: Tables, entries: readonly StoredEntry[]): Promise<number> {
  const transaction = dexie.backendDB().transaction(["entries", "positions"], "readwrite", { durability: "strict" });
  const done = endOf(transaction);
  const stores = {
    entries: transaction.objectStore("entries"),
    positions: transaction.objectStore("positions"),
    ranges,
  };
  try {
    const { rows, lastByRoom } = await placeRows(stores, entries);
    for (const row of rows) stores.entries.put(row);
    for (const [room, last] of lastByRoom) stores.positions.put({ room, last });
    await done;
    return rows.at(-1)?.position ?? 0;
  } catch (error) {
    await abort(transaction, done);
    throw transaction.error ?? error; // only the transaction's own tells of the disk
  }
}

/** Rows with their places, and the place given last in each room. */
async function placeRows(
  stores: Stores,
  entries: readonly StoredEntry[],
): Promise<{ readonly rows: readonly EntryRow[]; readonly lastByRoom: ReadonlyMap<string, number> }> {
  // Side by side: on a busy phone each way to the database and back takes its time.
  const [lastByRoom, positionByKey] = await Promise.all([
    lastPositions(stores, new Set(entries.map(({ room }) => room))),
    knownPositions(stores, entries),
  ]);
  const rows = entries.map(({ room, author, seq, hash, bytes }) => {
    const key = JSON.stringify([room, author, seq, hash]);
    const position = positionByKey.get(key) ?? (lastByRoom.get(room) ?? 0) + 1;
    lastByRoom.set(room, Math.max(lastByRoom.get(room) ?? 0, position));
    positionByKey.set(key, position);
    return { room, author, seq, hash, bytes: ownBytes(bytes), position };
  });
  return { rows, lastByRoom };
}

/**
 * The position given last in each room, from a row of its own: looking for the end of the index takes Chromium 12
 * seconds in a transaction that writes, once 3,000 entries of the room have been deleted.
 */
async function lastPositions(stores: Stores, rooms: ReadonlySet<string>): Promise<Map<string, number>> {
  const lastByRoom = new Map<string, number>();
  for (const room of rooms) {
    const row = await resultOf(stores.positions.get(room));
    lastByRoom.set(room, parsePosition(row, "last") ?? (await highestPosition(stores, room)));
  }
  return lastByRoom;
}

/** For a new room, and for one whose own row was lost. */
async function highestPosition({ entries, ranges }: Stores, room: string): Promise<number> {
  const rows: readonly unknown[] = await resultOf(entries.getAll(ranges.bound([room], [room, []])));
  return rows.reduce((highest: number, row) => Math.max(highest, parsePosition(row, "position") ?? 0), 0);
}

/** The positions of those entries that are here already, by key: as a rule of none. */
async function knownPositions(
  { entries: store }: Stores,
  entries: readonly StoredEntry[],
): Promise<Map<string, number>> {
  const rows = await Promise.all(
    entries.map(({ room, author, seq, hash }) => resultOf<unknown>(store.get([room, author, seq, hash]))),
  );
  return new Map(
    rows.flatMap((row) => {
      const parsed = parseEntryRow(row);
      return parsed ? [[JSON.stringify([parsed.room, parsed.author, parsed.seq, parsed.hash]), parsed.position]] : [];
    }),
  );
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves once the transaction has reached the disk. */
function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException("The transaction was cut off", "AbortError"));
  });
}

/** Takes back what was begun, and waits until it is. */
async function abort(transaction: IDBTransaction, done: Promise<void>): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
  await done.catch(() => undefined);
}
