import type { Note } from "../../domain/notes.ts";

/** Which notes the wall's overview lists. */
export interface WallFilter {
  readonly hidden: boolean;
  readonly words: string;
}

/** The notes of a board that a filter lets through, newest first. */
export function filterNotes(notes: readonly Note[], board: string, { hidden, words }: WallFilter): readonly Note[] {
  const wanted = words.trim().toLocaleLowerCase("fi");
  return notes
    .filter((note) => note.board === board && note.hidden === hidden)
    .filter((note) => wanted === "" || note.text.toLocaleLowerCase("fi").includes(wanted))
    .reverse();
}

/** A note's first words, for the name of a button. */
export function shortened(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, " ")];
  return characters.length <= 40 ? characters.join("") : `${characters.slice(0, 39).join("")}…`;
}
