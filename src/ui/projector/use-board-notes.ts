import { useMemo } from "preact/hooks";
import { shownNotes, type Note } from "../../domain/notes.ts";
import { pilesOf } from "../../domain/piles.ts";
import { steadyList } from "../phone/steady.ts";
import type { Wall } from "./wall.ts";

/** A note as it lies on the wall: with so many others under it that say the same. */
export interface WallNote extends Note {
  readonly pile: number;
}

/**
 * A board's notes that people can see, one for each pile, or each by itself: the same list until one changes, so that
 * dots redraw none.
 */
export function useBoardNotes(wall: Wall, board: string, piled = true): readonly WallNote[] {
  const { session } = wall;
  return useMemo(
    () =>
      steadyList(() => {
        const { notes } = session.state.value;
        if (!piled) return shownNotes(notes, board).map((note) => ({ ...note, pile: 1 }));
        return pilesOf(notes, board).map(({ face, under }) => ({ ...face, pile: under.length + 1 }));
      }),
    [session, board, piled],
  ).value;
}
