/** A text to keep, or undefined to delete what is kept. */
export interface DraftChange {
  readonly room: string;
  readonly field: string;
  readonly text: string | undefined;
}

/**
 * Keeps the writing of drafts behind the typing: while one write is under way the newest text of each field waits, and
 * older ones are dropped, so a fast typist on a slow disk costs one write after the other and never a queue.
 */
export class DraftWriter {
  readonly #write: (changes: readonly DraftChange[]) => Promise<void>;
  #waiting = new Map<string, DraftChange>();
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  /** `write` stores a batch, all or nothing. */
  constructor(write: (changes: readonly DraftChange[]) => Promise<void>) {
    this.#write = write;
  }

  /** Resolves once this change or a later one of the same field is stored. */
  save(change: DraftChange): Promise<void> {
    this.#waiting.set(JSON.stringify([change.room, change.field]), change);
    this.#next ??= this.#after(this.#running);
    return this.#next;
  }

  /** Resolves when nothing waits any more, whether or not the writes succeeded. */
  async settled(): Promise<void> {
    await (this.#next ?? this.#running).catch(() => undefined);
  }

  async #after(running: Promise<void>): Promise<void> {
    await running.catch(() => undefined); // told to those who wait for it
    const changes = [...this.#waiting.values()];
    this.#waiting = new Map();
    const run = this.#write(changes);
    this.#running = run;
    this.#next = undefined;
    await run;
  }
}
