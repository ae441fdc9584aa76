import type { AuthorId } from "./ids.ts";
import type { RecordOf, Root } from "./records.ts";

/** One value that a key has had: written by entry `seq`, at Lamport time `lamport`; undefined once deleted. */
export interface Version<T> {
  readonly seq: number;
  readonly lamport: number;
  readonly value: T | undefined;
}

/** The versions of one key, oldest first. */
export type History<T> = readonly Version<T>[];

/** One author's verified journal as the rules see it: typed records with their whole history. */
export interface JournalView {
  readonly author: AuthorId;
  /** How many entries count: those before a fork or a poisoned one. */
  readonly length: number;
  /** The hash of entry `seq`, abbreviated to 12 base64url characters; undefined past the end. */
  hashAt(seq: number): string | undefined;
  histories<R extends Root>(root: R): ReadonlyMap<string, History<RecordOf<R>>>;
}

/** The version in force once entry `through` has been read. */
export function versionAt<T>(history: History<T>, through: number): Version<T> | undefined {
  for (let i = history.length - 1; i >= 0; i--) {
    const version = history[i];
    if (version && version.seq <= through) return version;
  }
  return undefined;
}

/** The last value that a key has had, be it deleted since. */
export function lastValue<T>(history: History<T>): T | undefined {
  return history.reduce<T | undefined>((last, { value }) => value ?? last, undefined);
}
