import type { JournalSnapshot } from "./journal.ts";

/** An entry at rest. The store never looks inside `bytes`. */
export interface StoredEntry {
  readonly room: string;
  readonly author: string;
  readonly seq: number;
  /** The entry's hash as base64url: two entries of one seq are the proof of a fork, and both are kept. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** A room's journals as they were when the first `position` entries of the room had been stored. */
export interface RoomSnapshot {
  readonly room: string;
  readonly version: number;
  readonly position: number;
  readonly facilitator: string | undefined;
  readonly journals: readonly JournalSnapshot[];
}

/** Why something could not be kept on this device. */
export class StorageFailure extends Error {
  override readonly name = "StorageFailure";
  readonly reason: "full" | "closed" | "unknown";

  constructor(reason: "full" | "closed" | "unknown", cause: unknown) {
    super(`The entry could not be stored: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Where entries are kept on this device. */
export interface EntryStore {
  /**
   * Stores the entries, all or none, and resolves with the position of the last one once they have reached the disk.
   * Rejects with a StorageFailure. An entry that is there already (same room, author, seq and hash) is replaced.
   */
  put(entries: readonly StoredEntry[]): Promise<number>;
  /** The room's readable entries in the order in which they were stored, from the given position (0 for all). */
  since(
    room: string,
    position: number,
  ): Promise<{ readonly entries: readonly StoredEntry[]; readonly position: number }>;
  /** One author's readable entries from `seq` on, at most `limit`, ordered by seq. */
  ofAuthor(room: string, author: string, seq: number, limit: number): Promise<readonly StoredEntry[]>;
  /**
   * How many entries the author has ever had here, counted by the highest `seq` that was put, whether its row can still
   * be read or not; 0 for none. It keeps a device from using a number of its own journal twice.
   */
  written?(room: string, author: string): Promise<number>;
  loadSnapshot(room: string): Promise<RoomSnapshot | undefined>;
  saveSnapshot(snapshot: RoomSnapshot): Promise<void>;
  /** Forgets everything of the room. */
  forget(room: string): Promise<void>;
}
