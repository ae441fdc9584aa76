import type { AuthorId } from "../domain/ids.ts";
import { bytesToText, sameBytes } from "./bytes.ts";
import { authorOfKey, decodeEntry, entryKinds, hashEntry, verifyEntry, type Entry } from "./entry.ts";
import { Journal, type ChainState, type Fit, type Freeze } from "./journal.ts";
import type { JournalCrypto } from "./journal-crypto.ts";
import { decodeOpening, type Opening } from "./opening.ts";
import type { Accepted, Receipt } from "./receipt.ts";

/** An entry on its way in. One from this device's disk has the hash under which it was stored. */
export interface Offered {
  readonly bytes: Uint8Array;
  readonly hash?: string;
  /** Which part of a batch it belongs to, where several senders' entries make up one. */
  readonly part?: number;
}

export interface Taken {
  readonly journal: Journal;
  readonly entry: Entry;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
  readonly part: number;
  readonly fit: "next" | "refill" | "fork";
  /** How its chain stood before it. */
  readonly before: ChainState;
}

interface Candidate {
  readonly author: AuthorId;
  readonly entry: Entry;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
  /** What a journal's first entry opens it with. */
  readonly opening: Opening | undefined;
  readonly part: number;
  readonly isStored: boolean;
  /** Whether its author has signed it, where that is being found out already. */
  readonly signed: Promise<boolean> | undefined;
}

interface Stop extends Freeze {
  readonly journal: Journal;
}

/**
 * One batch of entries on its way in: judged against the chains and their signatures, and counted into the chains at
 * once, so that a batch may hold a journal from its first entry to its last.
 */
export class TakeIn {
  readonly taken: Taken[] = [];
  readonly #crypto: JournalCrypto;
  readonly #roomId: Uint8Array;
  readonly #journals: Map<AuthorId, Journal>;
  readonly #invalidByPart = new Map<number, number>();
  readonly #wantedByPart = new Map<number, Map<AuthorId, number>>();
  readonly #stops: Stop[] = [];

  constructor(crypto: JournalCrypto, roomId: Uint8Array, journals: Map<AuthorId, Journal>) {
    this.#crypto = crypto;
    this.#roomId = roomId;
    this.#journals = journals;
  }

  get accepted(): readonly Accepted[] {
    return this.taken.map(toAccepted);
  }

  /** What became of one part of the batch. */
  receipt(part: number): Omit<Receipt, "stored"> {
    return {
      accepted: this.taken.filter((taken) => taken.part === part).map(toAccepted),
      invalid: this.#invalidByPart.get(part) ?? 0,
      wanted: [...(this.#wantedByPart.get(part) ?? [])].map(([author, from]) => ({ author, from })),
    };
  }

  /** Judges entries in any order. Those from this device's disk had their signatures checked before they were stored. */
  async offer(received: readonly Offered[]): Promise<void> {
    const read = await Promise.all(received.map((offered) => this.#read(offered)));
    const candidates = read.filter((candidate) => candidate !== undefined);
    candidates.sort((a, b) => a.entry.seq - b.entry.seq);
    // Signatures are checked side by side, as the browser does it on other threads; entries are placed one by one.
    const openings = new Map(
      candidates.flatMap(({ author, opening }) => (opening ? [[author, opening] as const] : [])),
    );
    const checks = candidates.map((candidate) => this.#check(candidate, openings.get(candidate.author)));
    for (const [index, candidate] of candidates.entries()) {
      this.#judge(candidate, (await checks[index]) ?? false);
    }
  }

  /** Asks whoever sent a part for an author's entries from `seq` on. */
  want(author: AuthorId, seq: number, part: number): void {
    const wanted = this.#wantedByPart.get(part) ?? new Map<AuthorId, number>();
    this.#wantedByPart.set(part, wanted.set(author, Math.min(seq, wanted.get(author) ?? seq)));
  }

  /** Stops the journals that this batch has shown to be forked or out of order. Gives those it stopped. */
  commit(): readonly Journal[] {
    for (const { journal, seq, reason } of this.#stops) journal.freeze(seq, reason);
    return this.#stops.map(({ journal }) => journal);
  }

  /** Takes an entry that was not applied, and all after it, out of its chain: they will have to come again. */
  undo({ journal, before }: Taken): void {
    journal.restore(before);
    if (before.length === 0) this.#journals.delete(journal.author);
  }

  /** The entry with all that can be told from it alone; undefined if it is none, or the disk has changed it. */
  async #read({ bytes, hash: storedAs, part = 0 }: Offered): Promise<Candidate | undefined> {
    const entry = decodeEntry(bytes);
    const isStored = storedAs !== undefined;
    // What follows by its number most likely fits: it is verified while it is hashed.
    const signed = entry && !isStored ? this.#verifyNext(entry, bytes) : undefined;
    const hash = entry && (await hashEntry(this.#crypto, bytes));
    if (isStored && (!hash || storedAs !== bytesToText(hash))) return undefined; // as good as lost
    const opening = entry?.seq === 0 ? await this.#openingOf(entry) : undefined;
    if (!entry || !hash || (entry.seq === 0 && !opening)) {
      this.#refuse(part);
      return undefined;
    }
    return { author: authorOf(entry), entry, hash, bytes, opening, part, isStored, signed };
  }

  #verifyNext(entry: Entry, bytes: Uint8Array): Promise<boolean> | undefined {
    const journal = this.#journals.get(authorOf(entry));
    if (!journal || journal.stored !== entry.seq) return undefined;
    return verifyEntry(this.#crypto, journal.publicKey, this.#roomId, bytes);
  }

  /** Whether the author has signed the entry; false too where nobody needs to know. */
  async #check(candidate: Candidate, opening: Opening | undefined): Promise<boolean> {
    const { author, entry, hash, bytes, isStored, signed } = candidate;
    if (isStored) return true;
    const journal = this.#journals.get(author);
    const fit = journal?.fit(entry, hash);
    const publicKey = journal?.publicKey ?? opening?.publicKey;
    if (!publicKey || fit === "known" || fit === "frozen") return false;
    return signed ?? verifyEntry(this.#crypto, publicKey, this.#roomId, bytes);
  }

  #judge(candidate: Candidate, isSigned: boolean): void {
    const { author, entry, hash, opening, part } = candidate;
    const journal = this.#journals.get(author) ?? (opening && new Journal(author, opening.publicKey, opening.salt));
    if (!journal) return this.want(author, 0, part);
    const fit = journal.fit(entry, hash);
    if (fit === "known" || fit === "frozen") return undefined;
    if (isSigned) this.#place({ ...candidate, journal }, fit);
    else this.#refuse(part);
    return undefined;
  }

  #refuse(part: number): void {
    this.#invalidByPart.set(part, (this.#invalidByPart.get(part) ?? 0) + 1);
  }

  #place(found: Candidate & { readonly journal: Journal }, fit: Exclude<Fit, "known" | "frozen">): void {
    const { author, journal, entry, hash, bytes, part } = found;
    if (fit === "gap") return this.want(author, journal.stored, part);
    if (fit === "astray") return this.want(author, 0, part);
    this.taken.push({ journal, entry, hash, bytes, part, fit, before: journal.state });
    if (fit === "fork") this.#stops.push({ journal, seq: entry.seq, reason: "fork" });
    if (fit === "refill") journal.refill();
    if (fit !== "next") return undefined;
    // Time must rise within a journal. Who signs otherwise has stopped her journal there, for everyone alike.
    if (entry.lamport <= journal.lamport) this.#stops.push({ journal, seq: entry.seq, reason: "poison" });
    this.#journals.set(author, journal);
    journal.extend(entry, hash);
    return undefined;
  }

  /** The opening in a journal's first entry, if it holds the key that makes its author's name. */
  async #openingOf(entry: Entry): Promise<Opening | undefined> {
    const opening = entry.kind === entryKinds.open ? decodeOpening(entry.body) : undefined;
    if (!opening) return undefined;
    return sameBytes(await authorOfKey(this.#crypto, opening.publicKey), entry.author) ? opening : undefined;
  }
}

/** An author id is its 16 bytes as text. */
function authorOf({ author }: Entry): AuthorId {
  return bytesToText(author) as AuthorId;
}

function toAccepted({ journal, entry, bytes }: Taken): Accepted {
  return { author: journal.author, seq: entry.seq, bytes };
}
