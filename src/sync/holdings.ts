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
  entriesOf(author: AuthorId, seq: number, limit: number): Promise<readonly Uint8Array[]>;
  receive(entries: readonly Uint8Array[]): Promise<Receipt>;
  subscribe(listener: (accepted: readonly Accepted[], own: boolean) => void): () => void;
}

/** What this device holds, as others are told it. Computed again only after entries have come in. */
export class Holdings {
  readonly #journals: Journals;
  #rows: ReadonlyMap<AuthorId, Row> | undefined;
  #summary: Summary | undefined;

  constructor(journals: Journals) {
    this.#journals = journals;
  }

  /** Sorted by author. */
  get rows(): ReadonlyMap<AuthorId, Row> {
    this.#rows ??= new Map(
      [...this.#journals.heads()]
        .sort((a, b) => (a.author < b.author ? -1 : 1))
        .map(({ author, stored, hash, forkedAt }) => [
          author,
          { author, stored, head: hash.slice(0, prefixLength), forkedAt },
        ]),
    );
    return this.#rows;
  }

  get summary(): Summary {
    this.#summary ??= { journals: this.rows.size, fold: fold(this.rows.values()) };
    return this.#summary;
  }

  stored(author: AuthorId): number {
    return this.rows.get(author)?.stored ?? 0;
  }

  equals(summary: Summary): boolean {
    return summary.journals === this.summary.journals && sameBytes(summary.fold, this.summary.fold);
  }

  /** To be called when entries have been taken in. */
  changed(): void {
    this.#rows = undefined;
    this.#summary = undefined;
  }

  /** From which entry on this device needs a journal that another holds as the row says; undefined when it does not. */
  lacking(theirs: Row): number | undefined {
    const ours = this.rows.get(theirs.author);
    if (!ours) return theirs.stored > 0 ? 0 : undefined;
    if (ours.forkedAt !== undefined && ours.forkedAt <= (theirs.forkedAt ?? Infinity)) return undefined;
    // Both branches are the proof of a fork: whoever knows it gives both.
    if (theirs.forkedAt !== undefined) return Math.min(theirs.forkedAt, ours.stored);
    if (theirs.stored > ours.stored) return ours.stored;
    const differ = theirs.stored === ours.stored && !sameBytes(theirs.head, ours.head);
    return differ ? Math.max(0, ours.stored - 1) : undefined;
  }
}

/** How many of a journal's entries the device that sent this row holds; of a forked one all that will ever count. */
export function heldBy(row: Row): number {
  return row.forkedAt === undefined ? row.stored : Number.MAX_SAFE_INTEGER;
}

/**
 * Folds rows into eight bytes. A head is a hash of its whole journal, so exclusive or is enough; of a forked journal
 * devices may hold different branches, and agree when they agree where it forked.
 */
function fold(rows: Iterable<Row>): Uint8Array {
  const folded = new Uint8Array(prefixLength);
  for (const { author, head, forkedAt } of rows) {
    const bytes = forkedAt === undefined ? head : forkBytes(author, forkedAt);
    for (let index = 0; index < prefixLength; index++) folded[index] = (folded[index] ?? 0) ^ (bytes[index] ?? 0);
  }
  return folded;
}

function forkBytes(author: AuthorId, forkedAt: number): Uint8Array {
  const bytes = (textToBytes(author) ?? new Uint8Array(prefixLength)).slice(0, prefixLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, view.getUint32(0) ^ Math.imul(forkedAt + 1, 0x9e3779b1));
  return bytes;
}
