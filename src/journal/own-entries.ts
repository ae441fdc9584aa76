import { bytesToText } from "./bytes.ts";
import {
  authorOfKey,
  encodeEntry,
  hashEntry,
  lamportPerEntry,
  largestBody,
  mostEntries,
  signEntry,
  type Entry,
} from "./entry.ts";
import type { StoredEntry } from "./entry-store.ts";
import type { Journal } from "./journal.ts";
import type { JournalCrypto, Signer } from "./journal-crypto.ts";

/** Thrown when this device can write no further in its journal; `reason` says whether it ever will. */
export class JournalFrozen extends Error {
  override readonly name = "JournalFrozen";
  /**
   * `incomplete`: entries of its own are missing here, and may come back from other devices. Otherwise it must go on in
   * a new journal: this one has forked, was poisoned or is full.
   */
  readonly reason: "fork" | "poison" | "incomplete" | "full";

  constructor(reason: "fork" | "poison" | "incomplete" | "full") {
    super(`This device's journal has stopped: ${reason}`);
    this.reason = reason;
  }
}

/** Thrown when one write holds more than an entry can carry; nothing has changed then. */
export class EntryTooLarge extends Error {
  override readonly name = "EntryTooLarge";
}

/** What a new entry is to say, and how it is counted in once it is stored. */
export interface Draft {
  readonly kind: number;
  readonly body: Uint8Array;
  readonly applied: (entry: Entry) => void;
}

/** A draft as the signed entry that follows the journal's head. */
export interface Sealed {
  readonly entry: Entry;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
  readonly draft: Draft;
}

interface Sealing {
  readonly crypto: JournalCrypto;
  readonly roomId: Uint8Array;
  readonly signer: Signer;
  /** The highest Lamport time that this device has seen in the room. */
  readonly highestLamport: number;
}

/** Signs the drafts as the next entries of a journal, which they do not change yet. */
export async function sealDrafts(
  journal: Journal,
  drafts: readonly Draft[],
  { crypto, roomId, signer, highestLamport }: Sealing,
): Promise<readonly Sealed[]> {
  const sealed: Sealed[] = [];
  const author = await authorOfKey(crypto, signer.publicKey);
  let { stored: seq, head: previous, lamport: own } = journal;
  for (const draft of drafts) {
    if (draft.body.length > largestBody) throw new EntryTooLarge(`${draft.body.length} bytes in one entry`);
    if (seq >= mostEntries) throw new JournalFrozen("full");
    const lamport = Math.max(own + 1, Math.min(highestLamport + 1, lamportPerEntry * (seq + 1)));
    const unsigned = { author, seq, previous, lamport, kind: draft.kind, body: draft.body };
    const entry = await signEntry(signer, roomId, unsigned);
    const bytes = encodeEntry(entry);
    const hash = await hashEntry(crypto, bytes);
    sealed.push({ entry, hash, bytes, draft });
    [seq, previous, own] = [seq + 1, hash, lamport];
  }
  return sealed;
}

/** The sealed entry as a store keeps it. */
export function sealedToStored(room: string, journal: Journal, { entry, hash, bytes }: Sealed): StoredEntry {
  return { room, author: journal.author, seq: entry.seq, hash: bytesToText(hash), bytes };
}
