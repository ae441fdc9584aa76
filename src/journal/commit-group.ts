import type { AuthorId } from "../domain/ids.ts";
import { bytesToText } from "./bytes.ts";
import type { StoredEntry } from "./entry-store.ts";
import type { Taken } from "./take-in.ts";

/** Entries that have been taken in and go to the disk together, a moment later (docs/decisions/0025-group-commit.md). */
export class CommitGroup {
  /** Resolves once all of it is on the disk; rejects with a StorageFailure. */
  readonly stored: Promise<void>;
  readonly #taken: Taken[] = [];
  #resolve = (): void => undefined;
  #reject = (_reason: unknown): void => undefined;

  constructor() {
    this.stored = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.stored.catch(() => undefined); // whoever wants to know asks
  }

  get size(): number {
    return this.#taken.length;
  }

  holds(author: AuthorId): boolean {
    return this.#taken.some(({ journal }) => journal.author === author);
  }

  add(taken: readonly Taken[]): void {
    this.#taken.push(...taken);
  }

  /** Its entries as a store keeps them. */
  rows(room: string): readonly StoredEntry[] {
    return this.#taken.map(({ journal, entry, hash, bytes }) => ({
      room,
      author: journal.author,
      seq: entry.seq,
      hash: bytesToText(hash),
      bytes,
    }));
  }

  succeed(): void {
    this.#resolve();
  }

  /**
   * None of it was stored. What it says stays: it has been seen, and was signed. But this device does not hold it, and
   * says so, until it has come again. Gives what nobody will send again: who knows that a journal has forked is taken
   * for one who has all of it.
   */
  fail(reason: unknown): readonly Taken[] {
    const kept = this.#taken.filter(({ journal }) => journal.frozen?.reason === "fork");
    for (const taken of this.#taken) if (!kept.includes(taken)) taken.journal.lose(taken.entry.seq);
    this.#reject(reason);
    return kept;
  }
}
