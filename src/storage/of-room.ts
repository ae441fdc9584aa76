import { Dexie, type Collection } from "dexie";
import type { EntryRow, Tables } from "./tables.ts";

/** All entries of one room as rows. */
export function ofRoom(table: Tables["entries"], room: string): Collection<unknown, readonly unknown[], EntryRow> {
  return table.where(":id").between([room], [room, Dexie.maxKey]);
}
