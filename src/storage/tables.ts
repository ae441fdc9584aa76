import { Dexie, type Table } from "dexie";
import type { RoomSnapshot, StoredEntry } from "../journal/entry-store.ts";
import type { Draft, KnownWorkshop, RoomKeys, Setting } from "./device-store.ts";

type EntryKey = readonly [room: string, author: string, seq: number, hash: string];

/** An entry as a row. Positions count 1, 2, 3 ... within a room, in the order of storing. */
export interface EntryRow extends StoredEntry {
  readonly position: number;
}

/** The position given last in a room. */
interface PositionRow {
  readonly room: string;
  readonly last: number;
}

/** What a device signs with in one room, as a row. */
export interface KeysRow extends RoomKeys {
  readonly room: string;
}

/** An IndexedDB. */
export interface IdbEngine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** The tables of one open connection. Reading gives `unknown`: rows are parsed, as a disk can forget or a page lie. */
export interface Tables {
  readonly dexie: Dexie;
  /** Of the same engine. */
  readonly ranges: IdbEngine["IDBKeyRange"];
  readonly entries: Table<unknown, EntryKey, EntryRow>;
  readonly positions: Table<unknown, string, PositionRow>;
  readonly snapshots: Table<unknown, string, RoomSnapshot>;
  readonly workshops: Table<unknown, string, KnownWorkshop>;
  readonly keys: Table<unknown, string, KeysRow>;
  readonly drafts: Table<unknown, readonly [string, string], Draft>;
  readonly settings: Table<unknown, string, Setting>;
  /** Holds nothing for long. */
  readonly scratch: Table<unknown, number, Uint8Array>;
}

/**
 * The tables of the database with the given name; it opens at the first use. `strict` waits for the disk: a power cut
 * takes nothing that was reported as stored (docs/decisions/0004-storage.md).
 */
export function createTables(name: string, engine: IdbEngine = globalThis): Tables {
  const { indexedDB, IDBKeyRange } = engine;
  const dexie = new Dexie(name, { indexedDB, IDBKeyRange, chromeTransactionDurability: "strict", cache: "disabled" });
  // Later versions only add tables and indexes, so that an older app that is still open somewhere reads what it knows.
  dexie.version(1).stores({
    entries: "[room+author+seq+hash], [room+position]",
    positions: "room",
    snapshots: "room",
    workshops: "room",
    keys: "room",
    drafts: "[room+field]",
    settings: "name",
    scratch: "",
  });
  return {
    dexie,
    ranges: IDBKeyRange,
    entries: dexie.table("entries"),
    positions: dexie.table("positions"),
    snapshots: dexie.table("snapshots"),
    workshops: dexie.table("workshops"),
    keys: dexie.table("keys"),
    drafts: dexie.table("drafts"),
    settings: dexie.table("settings"),
    scratch: dexie.table("scratch"),
  };
}
