import { useMemo } from "preact/hooks";
import type { Note } from "../../../domain/notes.ts";
import { pilesOf, type Pile } from "../../../domain/piles.ts";

/** The piles of one board, to be asked by note. */
export interface Piles {
  /** The pile whose face a note is. */
  of(note: Note): Pile;
  /** Whether a note lies under another. */
  isUnder(note: Note): boolean;
  /** The note with all that lie under it. */
  whole(note: Note): readonly Note[];
}

/** The piles of a board as its notes lie now. */
export function usePiles(notes: readonly Note[], board: string): Piles {
  return useMemo(() => {
    const piles = pilesOf(notes, board).filter(({ under }) => under.length > 0);
    const byFace = new Map<string, Pile>(piles.map((pile) => [pile.face.id, pile]));
    const under = new Set<string>(piles.flatMap((pile) => pile.under.map(({ id }) => id)));
    const of = (note: Note): Pile => byFace.get(note.id) ?? { face: note, under: [], unseen: [] };
    return { of, isUnder: ({ id }) => under.has(id), whole: (note) => [note, ...of(note).under] };
  }, [notes, board]);
}
