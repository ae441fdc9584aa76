import { signal, type ReadonlySignal } from "@preact/signals";
import type { Outcome, Refusal } from "../../live/session.ts";

/** Where the writing on a screen is: all on the disk, waiting for a pause, on its way, or refused. */
export type SaveStatus =
  | { readonly kind: "saved" | "unsaved" | "saving" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Saves what is written on a screen a moment after the last key, and at once when asked. */
export interface Saver {
  readonly status: ReadonlySignal<SaveStatus>;
  /** Saves in a moment; a later call with the same key takes the place of an earlier one. */
  later(key: string, save: () => Promise<Outcome>): void;
  /** Forgets what waits under a key. */
  drop(key: string): void;
  /** Saves everything that waits, refused writing included. */
  flush(): Promise<void>;
}

/** How long a pause in the writing is before it is saved. */
const pauseMs = 600;

/** A saver with nothing to save yet. */
export function createSaver(): Saver {
  const status = signal<SaveStatus>({ kind: "saved" });
  const waiting = new Map<string, () => Promise<Outcome>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();

  const saveAll = async (): Promise<void> => {
    if (waiting.size === 0) return;
    status.value = { kind: "saving" };
    let refusal: Refusal | undefined;
    for (const [key, save] of waiting) {
      const outcome = await save();
      if (!outcome.done) refusal = outcome.refusal;
      else if (waiting.get(key) === save) waiting.delete(key);
    }
    if (refusal) status.value = { kind: "refused", refusal };
    else status.value = { kind: waiting.size > 0 ? "unsaved" : "saved" };
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    // A save that broke is reported as the bug it is; the ones after it still go through.
    running = running.catch(() => undefined).then(saveAll);
    return running;
  };

  return {
    status,
    flush,
    later(key, save) {
      waiting.set(key, save);
      if (status.value.kind !== "saving") status.value = { kind: "unsaved" };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMs);
    },
    drop(key) {
      waiting.delete(key);
      if (waiting.size === 0) status.value = { kind: "saved" };
    },
  };
}
