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

/**
 * The values of a root that are set once and for all: for each key the version with the lowest (lamport, author) among
 * those admitted, the first author's before all others'. Later writing and deleting change nothing.
 */
export function readFirst<R extends Root>(
  root: R,
  admitted: readonly Admitted[],
  firstAuthor?: AuthorId,
): Map<string, Register<RecordOf<R>>> {
  const first = new Map<string, Register<RecordOf<R>>>();
  const ranked = [...admitted].sort((a, b) => rank(a, firstAuthor) - rank(b, firstAuthor));
  for (const { journal, through } of ranked) {
    for (const [key, history] of journal.histories(root)) {
      const version = history.find(({ value }) => value !== undefined);
      if (version?.value === undefined || version.seq > through) continue;
      const current = first.get(key);
      if (
        current &&
        (current.author === firstAuthor || !isLater(current, current.author, { author: journal.author, version }))
      )
        continue;
      first.set(key, { author: journal.author, lamport: version.lamport, value: version.value });
    }
  }
  return first;
}

type Moment = Pick<Version<unknown>, "lamport">;

function rank({ journal }: Admitted, firstAuthor: AuthorId | undefined): number {
  return journal.author === firstAuthor ? 0 : 1;
}

function isLater(
  version: Moment,
  author: AuthorId,
  current: { readonly author: AuthorId; readonly version: Moment },
): boolean {
  if (version.lamport !== current.version.lamport) return version.lamport > current.version.lamport;
  return author > current.author;
}
