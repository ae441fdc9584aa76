import type { AuthorId } from "../domain/ids.ts";

/** An entry that has just been taken in. */
export interface Accepted {
  readonly author: AuthorId;
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** What became of received entries. */
export interface Receipt {
  readonly accepted: readonly Accepted[];
  /** How many were no entries, or not signed by their author: the sender is broken or hostile. */
  readonly invalid: number;
  /** Whose earlier entries are missing here, and from which number on. */
  readonly wanted: readonly Wanted[];
  /**
   * Resolves once what was accepted is on the disk, with what else comes in a moment; rejects with a StorageFailure, and
   * then it has to come again.
   */
  readonly stored: Promise<void>;
}

export interface Wanted {
  readonly author: AuthorId;
  readonly from: number;
}
