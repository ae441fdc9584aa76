import type { RoomSnapshot } from "../journal/entry-store.ts";
import { hashLength } from "../journal/entry.ts";

/** How many entries a snapshot says to hold. */
export function entriesIn(snapshot: RoomSnapshot): number {
  return snapshot.journals.reduce((sum, journal) => sum + journal.hashes.length / hashLength, 0);
}
