import type { AuthorId } from "../domain/ids.ts";
import type { History, JournalView, Version } from "../domain/journal-view.ts";
import type { RecordOf, Root } from "../domain/records.ts";
import { bytesToText, sameBytes } from "./bytes.ts";
import { hashLength, type Entry } from "./entry.ts";
import { HashChain } from "./hash-chain.ts";
import type { Change } from "./records.ts";

/** A shared text's update and its place in the order in which all devices read it. */
export interface TextUpdate {
  readonly text: string;
  readonly seq: number;
  readonly lamport: number;
  readonly update: Uint8Array;
}

/** Where and why a journal has stopped: nothing from `seq` on counts. */
export interface Freeze {
  readonly seq: number;
  readonly reason: "fork" | "poison";
}

/** A journal as plain data, for a snapshot. */
export interface JournalSnapshot {
  readonly author: string;
  readonly publicKey: Uint8Array;
  readonly salt: Uint8Array;
  readonly hashes: Uint8Array;
  readonly lamport: number;
  readonly frozen: Freeze | undefined;
  readonly records: readonly (readonly [
    root: string,
    histories: readonly (readonly [key: string, History<unknown>])[],
  ])[];
  readonly texts: readonly TextUpdate[];
}

/**
 * How an entry fits a journal: `next` is its new head, `refill` gives back one whose bytes were lost here, `gap` comes
 * too early, `astray` follows another branch, `frozen` lies where nothing counts any more.
 */
export type Fit = "next" | "refill" | "known" | "fork" | "gap" | "astray" | "frozen";

/** How a chain stood before an entry, which can be taken out of it again. */
export interface ChainState {
  readonly length: number;
  readonly lamport: number;
}

/** One author's chain on this device, and what its entries say. */
export class Journal implements JournalView {
  readonly author: AuthorId;
  readonly publicKey: Uint8Array;
  readonly salt: Uint8Array;
  #hashes = new HashChain();
  #lamport = 0;
  #hole: number | undefined;
  #frozen: Freeze | undefined;
  #records = new Map<Root, Map<string, Version<unknown>[]>>();
  #texts: TextUpdate[] = [];

  constructor(author: AuthorId, publicKey: Uint8Array, salt: Uint8Array) {
    this.author = author;
    this.publicKey = publicKey;
    this.salt = salt;
  }

  static fromSnapshot(snapshot: JournalSnapshot): Journal {
    // A snapshot is written by toSnapshot alone, so its author was an author and its records were parsed.
    const journal = new Journal(snapshot.author as AuthorId, snapshot.publicKey, snapshot.salt);
    journal.#hashes = new HashChain(snapshot.hashes);
    journal.#lamport = snapshot.lamport;
    journal.#frozen = snapshot.frozen;
    for (const [root, histories] of snapshot.records) {
      journal.#records.set(root as Root, new Map(histories.map(([key, history]) => [key, [...history]])));
    }
    journal.#texts = [...snapshot.texts];
    return journal;
  }

  /** The journal as it stands; what is written later does not change what this gave. */
  toSnapshot(): JournalSnapshot {
    return {
      author: this.author,
      publicKey: this.publicKey,
      salt: this.salt,
      hashes: this.#hashes.bytes(),
      lamport: this.#lamport,
      frozen: this.#frozen,
      records: [...this.#records].map(
        ([root, histories]) => [root, [...histories].map(([key, history]) => [key, [...history]] as const)] as const,
      ),
      texts: [...this.#texts],
    };
  }

  /** How many entries count. */
  get length(): number {
    return Math.min(this.#hashes.length, this.#frozen?.seq ?? Number.POSITIVE_INFINITY);
  }

  /** How many entries from the first on are here; a poisoned one and one branch of a fork are among them. */
  get stored(): number {
    return this.#hole ?? this.#hashes.length;
  }

  get lamport(): number {
    return this.#lamport;
  }

  get frozen(): Freeze | undefined {
    return this.#frozen;
  }

  /** The first entry that this device knew and can no longer read; writing must wait until it has come back. */
  get hole(): number | undefined {
    return this.#hole;
  }

  get head(): Uint8Array {
    return this.hashBefore(this.stored);
  }

  get texts(): readonly TextUpdate[] {
    return this.#texts;
  }

  get state(): ChainState {
    return { length: this.#hashes.length, lamport: this.#lamport };
  }

  /** The hash that entry `seq` follows: zeros for the first. */
  hashBefore(seq: number): Uint8Array {
    return this.#hashes.at(seq - 1) ?? new Uint8Array(hashLength);
  }

  hashAt(seq: number): string | undefined {
    const hash = seq < this.length ? this.#hashes.at(seq) : undefined;
    return hash && bytesToText(hash.subarray(0, 9));
  }

  histories<R extends Root>(root: R): ReadonlyMap<string, History<RecordOf<R>>> {
    // What stands under a root was parsed by that root's schema before it was put there.
    return (this.#records.get(root) ?? new Map()) as ReadonlyMap<string, History<RecordOf<R>>>;
  }

  /**
   * Judges where an entry belongs, by its number and hashes alone. An entry that follows one of the chain belongs to
   * it, whatever is wrong with it besides: that freezes the journal, on every device alike.
   */
  fit(entry: Entry, hash: Uint8Array): Fit {
    if (this.#frozen && entry.seq > this.#frozen.seq) return this.#fitBehind(entry, this.#frozen);
    if (entry.seq > this.#hashes.length) return "gap";
    const here = this.#hashes.at(entry.seq);
    if (here && sameBytes(here, hash)) return this.#fitKnown(entry.seq);
    if (this.#frozen?.reason === "fork" && entry.seq === this.#frozen.seq) return "frozen";
    if (!sameBytes(this.hashBefore(entry.seq), entry.previous)) return "astray";
    if (here) return "fork";
    return this.#hole === undefined ? "next" : "gap";
  }

  /**
   * What follows a poisoned entry does not count. But if it follows another entry than the one that is here, the journal
   * has forked at that place or before, and stops there: both branches must be seen to know it.
   */
  #fitBehind(entry: Entry, frozen: Freeze): Fit {
    const isNext = frozen.reason === "poison" && entry.seq === frozen.seq + 1;
    return isNext && !sameBytes(this.hashBefore(entry.seq), entry.previous) ? "astray" : "frozen";
  }

  #fitKnown(seq: number): Fit {
    if (this.#hole === undefined || seq < this.#hole) return "known";
    return seq === this.#hole ? "refill" : "gap";
  }

  /** Takes a verified entry as the new head. What it says follows with `apply`. */
  extend(entry: Entry, hash: Uint8Array): void {
    this.#hashes.push(hash);
    this.#lamport = Math.max(this.#lamport, entry.lamport);
  }

  /** Notes that the bytes of entry `seq` and of those after it cannot be read here, or not any more. */
  lose(seq: number): void {
    if (seq < this.#hashes.length) this.#hole = Math.min(seq, this.#hole ?? seq);
  }

  /** Notes that the first lost entry is here again. */
  refill(): void {
    const next = (this.#hole ?? 0) + 1;
    this.#hole = next < this.#hashes.length ? next : undefined;
  }

  /** Takes entries out of the chain again that have not been applied. */
  restore(state: ChainState): void {
    this.#cut(state.length);
    this.#lamport = state.lamport;
  }

  #cut(length: number): void {
    this.#hashes.cut(length);
    if (this.#hole !== undefined && this.#hole >= this.#hashes.length) this.#hole = undefined;
  }

  /** Whether the entry with this hash (base64url) stands at `seq` of the chain that counts. */
  holds(seq: number, hash: string): boolean {
    const here = seq < this.length ? this.#hashes.at(seq) : undefined;
    return here !== undefined && bytesToText(here) === hash;
  }

  /** Adds what an entry of this chain says. */
  apply(entry: Pick<Entry, "seq" | "lamport">, changes: readonly Change[]): void {
    if (entry.seq >= this.length) return;
    for (const { root, key, value } of changes) {
      const histories = this.#records.get(root) ?? new Map<string, Version<unknown>[]>();
      const version = { seq: entry.seq, lamport: entry.lamport, value };
      const history = histories.get(key);
      // Most keys are written once: a list that grows from nothing has room for seventeen.
      if (history) history.push(version);
      else histories.set(key, [version]);
      this.#records.set(root, histories);
    }
  }

  /** Adds an update of a shared text. */
  applyText(update: TextUpdate): void {
    if (update.seq < this.length) this.#texts.push(update);
  }

  /**
   * Stops the journal before `seq` and forgets what stands behind. Of several reasons the earliest holds, and at one
   * place the fork, so every device stops at the same place for the same reason.
   */
  freeze(seq: number, reason: Freeze["reason"]): void {
    const before = this.#frozen;
    if (before && (before.seq < seq || (before.seq === seq && before.reason === "fork"))) return;
    this.#frozen = { seq, reason };
    this.#cut(seq + 1);
    for (const histories of this.#records.values()) dropFrom(seq, histories);
    this.#texts = this.#texts.filter((text) => text.seq < seq);
  }
}

function dropFrom(seq: number, histories: Map<string, Version<unknown>[]>): void {
  for (const [key, history] of histories) {
    const kept = history.filter((version) => version.seq < seq);
    if (kept.length > 0) histories.set(key, kept);
    else histories.delete(key);
  }
}
