import { noteIdOf, type AuthorId, type NoteId } from "./ids.ts";
import { lastValue, type History } from "./journal-view.ts";
import type { NoteRecord } from "./notes.ts";
import type { Theme, ThemeRecord } from "./themes.ts";

/** A note that its writer has taken back, as it was before. */
export interface TakenBackNote extends NoteRecord {
  readonly id: NoteId;
}

type Written<T> = ReadonlyMap<string, History<T>>;

/** The notes that somebody has taken back of her own, the latest first. They stay in her journal, as all entries do. */
export function takenBackNotes(author: AuthorId, written: Written<NoteRecord>): readonly TakenBackNote[] {
  return deletedIn(written).map(([key, note]) => ({ ...note, id: noteIdOf(author, key) }));
}

/** The themes that somebody who leads has removed, the latest first, but for those that are back. */
export function removedThemes(written: Written<ThemeRecord>, there: readonly Theme[]): readonly Theme[] {
  const known = new Set(there.map(({ id }) => id));
  return latestFirst(written)
    .filter(([id, history]) => history.at(-1)?.value?.removed && !known.has(id))
    .flatMap(([id, history]) => {
      const theme = history.at(-1)?.value;
      return theme ? [{ id, board: theme.board, title: theme.title }] : [];
    });
}

function deletedIn<T>(written: Written<T>): readonly (readonly [key: string, before: T])[] {
  return latestFirst(written).flatMap(([key, history]) => {
    const before = lastValue(history);
    return history.at(-1)?.value === undefined && before !== undefined ? [[key, before] as const] : [];
  });
}

function latestFirst<T>(written: Written<T>): readonly (readonly [key: string, history: History<T>])[] {
  return [...written].sort(([, a], [, b]) => (b.at(-1)?.seq ?? 0) - (a.at(-1)?.seq ?? 0));
}
