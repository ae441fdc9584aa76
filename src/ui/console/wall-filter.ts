import type { Note } from "../../domain/notes.ts";

/** Which notes the wall's overview lists. */
export interface WallFilter {
  readonly which: "shown" | "waiting" | "hidden";
  readonly words: string;
}

/** The notes of a board that a filter lets through, newest first. */
export function filterNotes(notes: readonly Note[], board: string, { which, words }: WallFilter): readonly Note[] {
  const wanted = words.trim().toLocaleLowerCase("fi");
  return notes
    .filter((note) => note.board === board && placeOf(note) === which)
    .filter((note) => wanted === "" || note.text.toLocaleLowerCase("fi").includes(wanted))
    .reverse();
}

/** Where a note is to be found. */
export function placeOf(note: Note): WallFilter["which"] {
  if (note.hidden) return "hidden";
  return note.waiting ? "waiting" : "shown";
}

/** A note's first words, for the name of a button. */
export function shortened(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, " ")];
  return characters.length <= 40 ? characters.join("") : `${characters.slice(0, 39).join("")}…`;
}
