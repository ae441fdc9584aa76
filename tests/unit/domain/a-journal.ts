import type { AuthorId } from "../../../src/domain/ids.ts";
import type { History, JournalView, Version } from "../../../src/domain/journal-view.ts";
import { recordSchemas, type RecordOf, type Root } from "../../../src/domain/records.ts";
import { parse } from "valibot";

/** One line of a made-up journal; without a value the key is deleted. */
export type Line = readonly [root: Root, key: string, value?: object];

export interface JournalOptions {
  /** The Lamport time of the first line; the following ones rise by one. Default 1. */
  readonly lamport?: number;
  /** From which entry on nothing counts, as after a fork. */
  readonly frozenAt?: number;
  /** Which of a forked journal's branches this is: each has hashes of its own. */
  readonly branch?: string;
}

/** An author whose id is made of a word: 22 characters, as real ones are. */
export function anAuthor(word: string): AuthorId {
  return word.padEnd(22, "-") as AuthorId; // the length of an author's id, and nothing looks closer
}

/** A journal as the rules see it, with one entry per line and the word as its author. */
export function aJournal(word: string, lines: readonly Line[], options: JournalOptions = {}): JournalView {
  const { lamport = 1, frozenAt = lines.length, branch = "#" } = options;
  const histories = new Map<Root, Map<string, Version<unknown>[]>>();
  for (const [seq, [root, key, value]] of lines.entries()) {
    if (seq >= frozenAt) break;
    const keys = histories.get(root) ?? new Map<string, Version<unknown>[]>();
    const versions = keys.get(key) ?? [];
    versions.push({ seq, lamport: lamport + seq, value: value && parse(recordSchemas[root], value) });
    histories.set(root, keys.set(key, versions));
  }
  return {
    author: anAuthor(word),
    length: frozenAt,
    hashAt: (seq) => (seq < frozenAt ? `${word}${branch}${seq}`.padEnd(12, "A") : undefined),
    histories: <R extends Root>(root: R) =>
      // Each value was parsed by its root's schema above.
      (histories.get(root) ?? new Map()) as ReadonlyMap<string, History<RecordOf<R>>>,
  };
}
