import type { AuthorId } from "../domain/ids.ts";
import { CommitGroup } from "./commit-group.ts";
import type { EntryStore, StoredEntry } from "./entry-store.ts";
import type { Taken } from "./take-in.ts";

/** How long what others have written may wait for more of it before it goes to the disk. */
const groupMs = 200;
/** With so many waiting nothing more is taken in before they are stored. */
const largestGroup = 500;

/** What group commit works with. */
export interface GroupCommitParts {
  readonly room: string;
  readonly store: Pick<EntryStore, "put">;
  /** Runs something after so many ms; without it everything goes to the disk at once. */
  readonly after: ((delayMs: number, run: () => void) => () => void) | undefined;
  /** Runs work for the disk when nothing else is under way. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  /** So many entries were put, the last at this position. */
  readonly put: (position: number, count: number) => void;
  /** The disk has refused others' entries. */
  readonly refused: () => void;
  /** Whether an own entry may be stored without what waited beside it. */
  readonly mayGoAlone: () => boolean;
}

/** Brings entries to the disk: own ones now, others' together a moment later (docs/decisions/0025-group-commit.md). */
export class GroupCommit {
  readonly #parts: GroupCommitParts;
  readonly #listeners = new Set<() => void>();
  #group = new CommitGroup();
  #stopWaiting: (() => void) | undefined;

  constructor(parts: GroupCommitParts) {
    this.#parts = parts;
  }

  get isEmpty(): boolean {
    return this.#group.size === 0;
  }

  /** Whether entries of the author wait. */
  holds(author: AuthorId): boolean {
    return this.#group.holds(author);
  }

  /** Calls back after entries have reached the disk. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets entries wait for the disk. Gives what resolves once they are there, or rejects with a StorageFailure. */
  add(taken: readonly Taken[]): Promise<void> {
    this.#group.add(taken);
    return this.#group.stored;
  }

  /** Lets what waits wait for more, unless there is no time or too much already. */
  async storeSoon(): Promise<void> {
    if (this.isEmpty) return;
    const { after, inTurn } = this.#parts;
    if (!after || this.#group.size >= largestGroup) return this.store();
    this.#stopWaiting ??= after(groupMs, () => void inTurn(() => this.store()));
  }

  /** Stores now what waits. Whoever brought it is told if that fails. */
  async store(): Promise<void> {
    await this.put([]).catch(() => undefined);
  }

  /** Puts own entries on the disk, together with what waits: all or none. Rejects with a StorageFailure. */
  async put(own: readonly StoredEntry[]): Promise<void> {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    const group = this.#group;
    const theirs = group.rows(this.#parts.room);
    if (theirs.length + own.length === 0) return;
    this.#group = new CommitGroup();
    try {
      await this.#write([...theirs, ...own]);
      group.succeed();
    } catch (error) {
      this.#group.add(group.fail(error));
      if (theirs.length > 0) this.#parts.refused();
      if (theirs.length === 0 || own.length === 0 || !this.#parts.mayGoAlone()) throw error;
      await this.#write(own); // it may be theirs for which there is no room
    }
    for (const listener of this.#listeners) listener();
  }

  async #write(rows: readonly StoredEntry[]): Promise<void> {
    this.#parts.put(await this.#parts.store.put(rows), rows.length);
  }
}
