import type { StoredEntry } from "../../src/journal/entry-store.ts";

/** An entry at rest as far as a store can tell: its bytes mean nothing. */
export function aStoredEntry(fields: Partial<StoredEntry> = {}): StoredEntry {
  const { room = "room", author = "author", seq = 0 } = fields;
  const { hash = `hash${seq}`, bytes = Uint8Array.of(1, 2, seq % 256) } = fields;
  return { room, author, seq, hash, bytes };
}
