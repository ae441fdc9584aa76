import type { AuthorId } from "../domain/ids.ts";
import { bytesToText, sameBytes } from "./bytes.ts";
import { authorOfKey, decodeEntry, entryKinds, hashEntry, verifyEntry, type Entry } from "./entry.ts";
import { Journal } from "./journal.ts";
import type { JournalCrypto } from "./journal-crypto.ts";
import { decodeOpening } from "./opening.ts";
import type { Accepted, Wanted } from "./receipt.ts";

interface Taken {
  readonly author: AuthorId;
  readonly journal: Journal;
  readonly entry: Entry;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
}

/**
 * One batch of entries on its way in: judged against the chains and their signatures, and counted into the chains at
 * once, so that a batch may hold a journal from its first entry to its last. `retract` undoes it if the batch cannot
 * be stored.
 */
export class TakeIn {
  readonly taken: Taken[] = [];
  readonly forked = new Set<Journal>();
  invalid = 0;
  readonly #crypto: JournalCrypto;
  readonly #roomId: Uint8Array;
  readonly #journals: Map<AuthorId, Journal>;
  readonly #wanted = new Map<AuthorId, number>();
  readonly #before = new Map<Journal, { readonly stored: number; readonly lamport: number }>();

  constructor(crypto: JournalCrypto, roomId: Uint8Array, journals: Map<AuthorId, Journal>) {
    this.#crypto = crypto;
    this.#roomId = roomId;
    this.#journals = journals;
  }

  get accepted(): readonly Accepted[] {
    return this.taken.map(({ author, entry, bytes }) => ({ author, seq: entry.seq, bytes }));
  }

  get wanted(): readonly Wanted[] {
    return [...this.#wanted].map(([author, from]) => ({ author, from }));
  }

  /** Judges entries in any order; `check` is false for those whose signatures were checked before they were stored. */
  async offer(received: readonly Uint8Array[], check: boolean): Promise<void> {
    const offered = received.map((bytes) => ({ bytes, entry: decodeEntry(bytes) }));
    offered.sort((a, b) => (a.entry?.seq ?? 0) - (b.entry?.seq ?? 0));
    for (const { bytes, entry } of offered) {
      if (entry) await this.#judge(bytes, entry, check);
      else this.invalid++;
    }
  }

  async #judge(bytes: Uint8Array, entry: Entry, check: boolean): Promise<void> {
    const author = bytesToText(entry.author) as AuthorId; // an author id is its 16 bytes as text
    const hash = await hashEntry(this.#crypto, entry);
    const journal = this.#journals.get(author) ?? (await this.#opened(author, entry));
    if (!journal) {
      if (entry.seq > 0) this.#wanted.set(author, 0);
      else this.invalid++;
      return;
    }
    const fit = journal.fit(entry, hash);
    if (fit === "known" || fit === "frozen") return;
    if (fit === "gap") this.#wanted.set(author, journal.stored);
    else if (fit === "astray") this.#wanted.set(author, 0);
    else if (check && !(await verifyEntry(this.#crypto, journal.publicKey, this.#roomId, entry))) this.invalid++;
    else this.#take({ author, journal, entry, hash, bytes }, fit);
  }

  /** Takes the batch out of the chains again. */
  retract(): void {
    for (const [journal, { stored, lamport }] of this.#before) {
      if (stored === 0) this.#journals.delete(journal.author);
      else journal.retract(stored, lamport);
    }
  }

  #take(taken: Taken, fit: "next" | "fork"): void {
    const { journal, entry, hash } = taken;
    this.taken.push(taken);
    if (fit === "fork") {
      journal.freeze(entry.seq, "fork");
      this.forked.add(journal);
      return;
    }
    if (!this.#before.has(journal)) this.#before.set(journal, { stored: journal.stored, lamport: journal.lamport });
    this.#journals.set(journal.author, journal);
    journal.extend(entry, hash);
  }

  /** A journal for an author seen for the first time, if the entry opens one with the key that makes its name. */
  async #opened(author: AuthorId, entry: Entry): Promise<Journal | undefined> {
    const opening = entry.seq === 0 && entry.kind === entryKinds.open ? decodeOpening(entry.body) : undefined;
    if (!opening || !sameBytes(await authorOfKey(this.#crypto, opening.publicKey), entry.author)) return undefined;
    return new Journal(author, opening.publicKey, opening.salt);
  }
}
