import { useMemo } from "preact/hooks";
import { shownNotes, type Note } from "../../domain/notes.ts";
import { pilesOf } from "../../domain/piles.ts";
import { steadyList } from "../phone/steady.ts";
import type { Wall } from "./wall.ts";

/** A note as it lies on the wall: with so many others under it that say the same. */
export interface WallNote extends Note {
  readonly pile: number;
}

/** A board's notes that people can see, one for each pile, or each by itself. */
export function useBoardNotes(wall: Wall, board: string, piled = true): readonly WallNote[] {
  return useNotesOn(wall, board, piled);
}

/** The same of several boards, one name a line: the same list until a note changes, so that dots redraw none. */
export function useNotesOn({ session }: Wall, boards: string, piled = true): readonly WallNote[] {
  return useMemo(
    () =>
      steadyList(() => {
        const { notes } = session.state.value;
        return boards
          .split("\n")
          .flatMap((board) =>
            piled
              ? pilesOf(notes, board).map(({ face, under }) => onWall(face, under.length + 1))
              : shownNotes(notes, board).map((note) => onWall(note, 1)),
          );
      }),
    [session, boards, piled],
  ).value;
}

const wallNotes = new WeakMap<Note, WallNote>();

/** The same object for as long as the note and its pile are the same. */
function onWall(face: Note, pile: number): WallNote {
  const kept = wallNotes.get(face);
  if (kept?.pile === pile) return kept;
  const note = { ...face, pile };
  wallNotes.set(face, note);
  return note;
}
