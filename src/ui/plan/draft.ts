import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Outcome } from "../../live/session.ts";
import type { Saver } from "./saver.ts";

/** A record being edited: what is typed is seen at once and saved soon, field by field over what others have saved. */
export interface Draft<T> {
  readonly value: ReadonlySignal<T>;
  edit(changes: Partial<T>): void;
}

export interface DraftSource<T> {
  /** The record as the room has it now. */
  current(): T;
  save(record: T): Promise<Outcome>;
  readonly saver: Saver;
  /** Names this record among those that the saver keeps. */
  readonly key: string;
}

/** Edits a record of the room. Fields that nobody touches here keep following the room. */
export function createDraft<T extends object>({ current, save, saver, key }: DraftSource<T>): Draft<T> {
  const open = signal<Partial<T>>({});
  // What was saved stays in sight until the room has taken it in, so that no letter jumps back.
  const sent = signal<{ readonly changes: Partial<T>; readonly over: T } | undefined>(undefined);
  const stillSent = (): Partial<T> => (sent.value && sent.value.over === current() ? sent.value.changes : {});
  const value = computed<T>(() => ({ ...current(), ...stillSent(), ...open.value }));

  const saveNow = async (): Promise<Outcome> => {
    const sending = open.peek();
    const over = current();
    const before = stillSent();
    const outcome = await save({ ...over, ...before, ...sending });
    if (!outcome.done) return outcome;
    sent.value = { changes: { ...before, ...sending }, over };
    open.value = without(open.peek(), sending);
    return outcome;
  };

  return {
    value,
    edit(changes) {
      open.value = { ...open.peek(), ...changes };
      saver.later(key, () => saveNow());
    },
  };
}

/** The changes that are not the saved ones. */
function without<T extends object>(changes: Partial<T>, saved: Partial<T>): Partial<T> {
  const left = { ...changes };
  for (const field of Object.keys(saved) as (keyof T)[]) if (left[field] === saved[field]) delete left[field]; // keys of an object of this type
  return left;
}
