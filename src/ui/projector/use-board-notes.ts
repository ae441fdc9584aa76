import { useMemo } from "preact/hooks";
import { shownNotes, type Note } from "../../domain/notes.ts";
import { steadyList } from "../phone/steady.ts";
import type { Wall } from "./wall.ts";

/** A board's notes that people can see: the same list until one of them changes, so that dots redraw no wall. */
export function useBoardNotes(wall: Wall, board: string): readonly Note[] {
  const { session } = wall;
  return useMemo(() => steadyList(() => shownNotes(session.state.value.notes, board)), [session, board]).value;
}
