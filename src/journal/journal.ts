import type { AuthorId } from "../domain/ids.ts";
import type { History, JournalView, Version } from "../domain/journal-view.ts";
import type { RecordOf, Root } from "../domain/records.ts";
import { bytesToText, sameBytes } from "./bytes.ts";
import { hashLength, type Entry } from "./entry.ts";
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

/** How an entry fits a journal. */
export type Fit = "next" | "known" | "fork" | "gap" | "astray" | "frozen";

/** One author's chain on this device, and what its entries say. */
export class Journal implements JournalView {
  readonly author: AuthorId;
  readonly publicKey: Uint8Array;
  readonly salt: Uint8Array;
  #hashes: Uint8Array[];
  #lamport = 0;
  #frozen: Freeze | undefined;
  #records = new Map<Root, Map<string, Version<unknown>[]>>();
  #texts: TextUpdate[] = [];

  constructor(author: AuthorId, publicKey: Uint8Array, salt: Uint8Array) {
    this.author = author;
    this.publicKey = publicKey;
    this.salt = salt;
    this.#hashes = [];
  }

  static fromSnapshot(snapshot: JournalSnapshot): Journal {
    // A snapshot is written by toSnapshot alone, so its author was an author and its records were parsed.
    const journal = new Journal(snapshot.author as AuthorId, snapshot.publicKey, snapshot.salt);
    for (let at = 0; at < snapshot.hashes.length; at += hashLength) {
      journal.#hashes.push(snapshot.hashes.subarray(at, at + hashLength));
    }
    journal.#lamport = snapshot.lamport;
    journal.#frozen = snapshot.frozen;
    for (const [root, histories] of snapshot.records) {
      journal.#records.set(root as Root, new Map(histories.map(([key, history]) => [key, [...history]])));
    }
    journal.#texts = [...snapshot.texts];
    return journal;
  }

  toSnapshot(): JournalSnapshot {
    const hashes = new Uint8Array(this.#hashes.length * hashLength);
    for (const [index, hash] of this.#hashes.entries()) hashes.set(hash, index * hashLength);
    return {
      author: this.author,
      publicKey: this.publicKey,
      salt: this.salt,
      hashes,
      lamport: this.#lamport,
      frozen: this.#frozen,
      records: [...this.#records].map(([root, histories]) => [root, [...histories]] as const),
      texts: this.#texts,
    };
  }

  /** How many entries count. */
  get length(): number {
    return Math.min(this.#hashes.length, this.#frozen?.seq ?? Number.POSITIVE_INFINITY);
  }

  /** How many entries of the chain are here, those that do not count included. */
  get stored(): number {
    return this.#hashes.length;
  }

  get lamport(): number {
    return this.#lamport;
  }

  get frozen(): Freeze | undefined {
    return this.#frozen;
  }

  get head(): Uint8Array {
    return this.#hashes.at(-1) ?? new Uint8Array(hashLength);
  }

  get texts(): readonly TextUpdate[] {
    return this.#texts;
  }

  hashAt(seq: number): string | undefined {
    const hash = seq < this.length ? this.#hashes[seq] : undefined;
    return hash && bytesToText(hash.subarray(0, 9));
  }

  histories<R extends Root>(root: R): ReadonlyMap<string, History<RecordOf<R>>> {
    // What stands under a root was parsed by that root's schema before it was put there.
    return (this.#records.get(root) ?? new Map()) as ReadonlyMap<string, History<RecordOf<R>>>;
  }

  /** Judges where an entry belongs, by its number and hashes alone: its signature is checked elsewhere. */
  fit(entry: Entry, hash: Uint8Array): Fit {
    if (this.#frozen && entry.seq > this.#frozen.seq) return "frozen";
    const before = entry.seq === 0 ? new Uint8Array(hashLength) : this.#hashes[entry.seq - 1];
    if (!before) return "gap";
    const here = this.#hashes[entry.seq];
    if (here && sameBytes(here, hash)) return "known";
    if (this.#frozen && entry.seq >= this.#frozen.seq) return "frozen";
    if (!sameBytes(before, entry.previous)) return "astray";
    if (here) return "fork";
    return entry.lamport > this.#lamport ? "next" : "astray";
  }

  /** Takes a verified entry as the new head. What it says follows with `apply`. */
  extend(entry: Entry, hash: Uint8Array): void {
    this.#hashes.push(hash);
    this.#lamport = entry.lamport;
  }

  /** Gives up the entries from `stored` on, which could not be stored. */
  retract(stored: number, lamport: number): void {
    this.#hashes.length = stored;
    this.#lamport = lamport;
  }

  /** Whether the entry with this hash (base64url) stands at `seq` of the chain that counts. */
  holds(seq: number, hash: string): boolean {
    const here = seq < this.length ? this.#hashes[seq] : undefined;
    return here !== undefined && bytesToText(here) === hash;
  }

  /** Adds what an entry of this chain says. */
  apply(entry: Pick<Entry, "seq" | "lamport">, changes: readonly Change[]): void {
    if (entry.seq >= this.length) return;
    for (const { root, key, value } of changes) {
      const histories = this.#records.get(root) ?? new Map<string, Version<unknown>[]>();
      const history = histories.get(key) ?? [];
      history.push({ seq: entry.seq, lamport: entry.lamport, value });
      histories.set(key, history);
      this.#records.set(root, histories);
    }
  }

  /** Adds an update of a shared text. */
  applyText(update: TextUpdate): void {
    if (update.seq < this.length) this.#texts.push(update);
  }

  /** Stops the journal before `seq`. Of several reasons the earliest holds, so every device stops at the same place. */
  freeze(seq: number, reason: Freeze["reason"]): void {
    if (this.#frozen && this.#frozen.seq <= seq) return;
    this.#frozen = { seq, reason };
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
