import type { AuthorId } from "./ids.ts";
import { versionAt, type JournalView, type Version } from "./journal-view.ts";
import type { RecordOf, Root } from "./records.ts";

/** A journal and the last of its entries that counts. */
export interface Admitted {
  readonly journal: JournalView;
  readonly through: number;
}

/** A value that several authors may write: who wrote the one in force, and when. */
export interface Register<T> {
  readonly author: AuthorId;
  readonly lamport: number;
  readonly value: T;
}

/**
 * The values in force of a root that several authors share: for each key the version with the highest
 * (lamport, author) among those admitted, deletions included, so the order of arrival never matters.
 */
export function readRegisters<R extends Root>(
  root: R,
  admitted: readonly Admitted[],
): Map<string, Register<RecordOf<R>>> {
  const newest = new Map<string, { author: AuthorId; version: Version<RecordOf<R>> }>();
  for (const { journal, through } of admitted) {
    for (const [key, history] of journal.histories(root)) {
      const version = versionAt(history, through);
      if (!version) continue;
      const current = newest.get(key);
      if (!current || isLater(version, journal.author, current)) newest.set(key, { author: journal.author, version });
    }
  }
  const registers = new Map<string, Register<RecordOf<R>>>();
  for (const key of [...newest.keys()].sort()) {
    const found = newest.get(key);
    if (found?.version.value === undefined) continue;
    registers.set(key, { author: found.author, lamport: found.version.lamport, value: found.version.value });
  }
  return registers;
}

function isLater<T>(
  version: Version<T>,
  author: AuthorId,
  current: { readonly author: AuthorId; readonly version: Version<T> },
): boolean {
  if (version.lamport !== current.version.lamport) return version.lamport > current.version.lamport;
  return author > current.author;
}
