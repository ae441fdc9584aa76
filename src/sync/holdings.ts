import type { AuthorId } from "../domain/ids.ts";
import { sameBytes, textToBytes } from "../journal/bytes.ts";
import type { Head } from "../journal/ledger.ts";
import type { Accepted, Receipt } from "../journal/receipt.ts";
import { prefixLength, type Row, type Summary } from "./frames.ts";

/** What the exchange needs of a room's journals; the Ledger is one. */
export interface Journals {
  readonly me: AuthorId | undefined;
  readonly facilitator: AuthorId | undefined;
  heads(): readonly Head[];
  head(author: AuthorId): Head | undefined;
  entriesOf(author: AuthorId, seq: number, limit: number): Promise<readonly Uint8Array[]>;
  receive(entries: readonly Uint8Array[]): Promise<Receipt>;
  store(): Promise<void>;
  subscribe(listener: (accepted: readonly Accepted[], own: boolean) => void): () => void;
}

/** What this device holds, as others are told it: kept up with what comes in, since a full room has many journals. */
export class Holdings {
  readonly #journals: Journals;
  readonly #fold = new Uint8Array(prefixLength);
  #rows = new Map<AuthorId, Row>();
  #sorted = 0;
  #summary: Summary | undefined;

  constructor(journals: Journals) {
    this.#journals = journals;
    this.changed([]);
  }

  /** Sorted by author. */
  get rows(): ReadonlyMap<AuthorId, Row> {
    // Rows keep their places when they change, so only new ones spoil the order.
    if (this.#sorted < this.#rows.size) this.#rows = new Map([...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)));
    this.#sorted = this.#rows.size;
    return this.#rows;
  }

  get summary(): Summary {
    return (this.#summary ??= { journals: this.#rows.size, fold: this.#fold.slice() });
  }

  stored(author: AuthorId): number {
    return this.#rows.get(author)?.stored ?? 0;
  }

  equals(summary: Summary): boolean {
    return summary.journals === this.summary.journals && sameBytes(summary.fold, this.summary.fold);
  }

  /** To be called when entries of these authors have been taken in; of none when anything may have changed. */
  changed(authors: readonly AuthorId[]): void {
    const heads =
      authors.length > 0
        ? [...new Set(authors)].flatMap((author) => this.#journals.head(author) ?? [])
        : this.#journals.heads();
    for (const { author, stored, hash, forkedAt } of heads) {
      const before = this.#rows.get(author);
      const row = { author, stored, head: hash.slice(0, prefixLength), forkedAt };
      if (before) this.#turn(before);
      this.#turn(row);
      this.#rows.set(author, row);
    }
    this.#summary = undefined;
  }

  /**
   * Folds a row into eight bytes, or out of them again. A head is a hash of its whole journal, so exclusive or is enough;
   * of a forked journal devices may hold different branches, and agree when they agree where it forked.
   */
  #turn(row: Row): void {
    const { author, head, forkedAt } = row;
    const bytes = forkedAt === undefined || isShort(row) ? head : forkBytes(author, forkedAt);
    for (const [index, byte] of bytes.entries()) this.#fold[index] = (this.#fold[index] ?? 0) ^ byte;
  }

  /** From which entry on this device needs a journal that another holds as the row says; undefined when it does not. */
  lacking(theirs: Row): number | undefined {
    const ours = this.#rows.get(theirs.author);
    if (!ours) return theirs.stored > 0 ? 0 : undefined;
    if (ours.forkedAt !== undefined && ours.forkedAt <= (theirs.forkedAt ?? Infinity)) {
      return isShort(ours) && heldBy(theirs) > ours.stored ? ours.stored : undefined;
    }
    // Both branches are the proof of a fork: whoever knows it gives both.
    if (theirs.forkedAt !== undefined) return Math.min(theirs.forkedAt, ours.stored);
    if (theirs.stored > ours.stored) return ours.stored;
    const differ = theirs.stored === ours.stored && !sameBytes(theirs.head, ours.head);
    return differ ? Math.max(0, ours.stored - 1) : undefined;
  }
}

/** How many of a journal's entries the device that sent this row holds; of a forked one all that will ever count. */
export function heldBy(row: Row): number {
  return row.forkedAt === undefined || isShort(row) ? row.stored : Number.MAX_SAFE_INTEGER;
}

/** Whether the device lacks even some of what stands before the fork. */
function isShort({ stored, forkedAt }: Row): boolean {
  return forkedAt !== undefined && stored < forkedAt;
}

function forkBytes(author: AuthorId, forkedAt: number): Uint8Array {
  const bytes = (textToBytes(author) ?? new Uint8Array(prefixLength)).slice(0, prefixLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, view.getUint32(0) ^ Math.imul(forkedAt + 1, 0x9e3779b1));
  return bytes;
}
