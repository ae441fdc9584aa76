import { Dexie } from "dexie";
import type { StoredEntry } from "../journal/entry-store.ts";
import { ofRoom } from "./of-room.ts";
import { ownBytes } from "./own-bytes.ts";
import { parseEntryRow, parsePosition } from "./parse-entry-row.ts";
import type { EntryRow, Tables } from "./tables.ts";

/** Rows with their places, and the place given last in each room. */
export interface Placed {
  readonly rows: readonly EntryRow[];
  readonly positions: readonly { readonly room: string; readonly last: number }[];
}

/**
 * Gives each entry the next position of its room; one that is here already keeps its place. Belongs into the
 * transaction that stores both lists, or two tabs would give out one position twice.
 */
export async function placeRows(tables: Tables, entries: readonly StoredEntry[]): Promise<Placed> {
  // Side by side: on a busy phone each way to the database and back takes its time.
  const [lastByRoom, positionByKey] = await Promise.all([
    lastPositions(tables, new Set(entries.map(({ room }) => room))),
    knownPositions(tables.entries, entries),
  ]);
  const rows = entries.map(({ room, author, seq, hash, bytes }) => {
    const key = JSON.stringify([room, author, seq, hash]);
    const position = positionByKey.get(key) ?? (lastByRoom.get(room) ?? 0) + 1;
    lastByRoom.set(room, Math.max(lastByRoom.get(room) ?? 0, position));
    positionByKey.set(key, position);
    return { room, author, seq, hash, bytes: ownBytes(bytes), position };
  });
  return { rows, positions: [...lastByRoom].map(([room, last]) => ({ room, last })) };
}

/**
 * The position given last in each room, from a row of its own: looking for the end of the index takes Chromium 12
 * seconds in a transaction that writes, once 3,000 entries of the room have been deleted.
 */
async function lastPositions({ entries, positions }: Tables, rooms: ReadonlySet<string>): Promise<Map<string, number>> {
  const lastByRoom = new Map<string, number>();
  for (const room of rooms) {
    const row = await positions.get(room);
    const last = parsePosition(row, "last") ?? (await highestPosition(entries, room));
    lastByRoom.set(room, last);
  }
  return lastByRoom;
}

/** For a new room, and for one whose own row was lost. */
async function highestPosition(table: Tables["entries"], room: string): Promise<number> {
  const rows = await ofRoom(table, room).toArray();
  return rows.reduce((highest: number, row) => Math.max(highest, parsePosition(row, "position") ?? 0), 0);
}

/** The positions of those entries that are here already, by key. Keys first: as a rule none of a batch is here. */
async function knownPositions(table: Tables["entries"], entries: readonly StoredEntry[]): Promise<Map<string, number>> {
  const offered = new Set(entries.map(({ room, author, seq, hash }) => JSON.stringify([room, author, seq, hash])));
  const ranges = await Promise.all(
    spans(entries).map(({ room, author, from, to }) =>
      table.where(":id").between([room, author, from], [room, author, to, Dexie.maxKey]).primaryKeys(),
    ),
  );
  const here = ranges.flat().filter((key) => offered.has(JSON.stringify(key)));
  const rows = here.length > 0 ? await table.bulkGet(here) : [];
  return new Map(
    rows.flatMap((row) => {
      const parsed = parseEntryRow(row);
      return parsed ? [[JSON.stringify([parsed.room, parsed.author, parsed.seq, parsed.hash]), parsed.position]] : [];
    }),
  );
}

interface Span {
  readonly room: string;
  readonly author: string;
  readonly from: number;
  readonly to: number;
}

/** For each author the lowest and the highest number in the batch. */
function spans(entries: readonly StoredEntry[]): readonly Span[] {
  const spanByAuthor = new Map<string, Span>();
  for (const { room, author, seq } of entries) {
    const key = JSON.stringify([room, author]);
    const { from, to } = spanByAuthor.get(key) ?? { from: seq, to: seq };
    spanByAuthor.set(key, { room, author, from: Math.min(from, seq), to: Math.max(to, seq) });
  }
  return [...spanByAuthor.values()];
}
