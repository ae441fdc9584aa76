import type { Tables } from "./tables.ts";

/**
 * Knows whether a write has broken off in its middle. Chromium keeps all data of a site behind one log file; such a
 * write leaves half a record there, Chromium goes on writing behind it, and at its next start takes the log for corrupt
 * and deletes all data of the site (docs/decisions/0004-storage.md). It begins a new log after 4 MB.
 */
export class TornLog {
  #tear: "full" | "other" | undefined;
  #turning: Promise<void> | undefined;

  /** True from a tear until the log was turned. */
  get torn(): boolean {
    return this.#tear !== undefined;
  }

  /** True if it was for want of space. */
  get full(): boolean {
    return this.#tear === "full";
  }

  /** Looks at an aborted transaction; its error tells of the disk, the errors of its requests do not. */
  noteAbort({ target }: Event): void {
    if (target && "error" in target) this.#tear ??= tearOf(target.error);
  }

  /** Takes the disk for full. */
  noteFull(): void {
    this.#tear ??= "full";
  }

  /** Makes Chromium begin a new log. Writes that come together wait for one turning. */
  async turn(tables: Tables): Promise<void> {
    this.#turning ??= outgrow(tables);
    try {
      await this.#turning;
      this.#tear = undefined;
    } finally {
      this.#turning = undefined;
    }
  }
}

/**
 * What a transaction's error says of the disk, undefined when that was not at fault. Only Chromium says so, in words:
 * "Connection is closing because of: IO error: ...: FILE_ERROR_NO_SPACE" or "Encountered disk full while committing
 * transaction."
 */
function tearOf(error: unknown): "full" | "other" | undefined {
  if (!(error instanceof DOMException)) return undefined;
  if (/NO_SPACE|disk full|full disk/.test(error.message)) return "full";
  return error.message.includes("IO error") ? "other" : undefined;
}

/** Writes 6 MB, over and over in one place. */
async function outgrow({ dexie, scratch }: Tables): Promise<void> {
  const filling = new Uint8Array(50_000);
  for (let round = 0; round < 12; round++) {
    await dexie.transaction("rw", scratch, () =>
      Promise.all(Array.from({ length: 10 }, () => scratch.put(filling, 0))),
    );
  }
  await scratch.clear();
}
