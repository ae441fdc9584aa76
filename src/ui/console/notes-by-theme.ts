import type { Note } from "../../domain/notes.ts";

/** Splits notes by theme, "" for those without one. */
export type SplitByTheme = (notes: readonly Note[]) => ReadonlyMap<string, readonly Note[]>;

/** Gives a theme the list that it gave before while the same notes lie there: what comes elsewhere redraws no theme. */
export function splitByTheme(): SplitByTheme {
  let kept: ReadonlyMap<string, readonly Note[]> = new Map();
  return (notes) => {
    const lists = new Map<string, Note[]>();
    for (const note of notes) {
      const list = lists.get(note.theme ?? "");
      if (list) list.push(note);
      else lists.set(note.theme ?? "", [note]);
    }
    kept = new Map([...lists].map(([theme, list]) => [theme, sameList(kept.get(theme), list)]));
    return kept;
  };
}

/** The list from before, if the new one holds the same things. */
export function sameList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  const isSame = before?.length === now.length && now.every((item, index) => item === before[index]);
  return isSame ? before : now;
}
