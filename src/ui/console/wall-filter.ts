import type { Note } from "../../domain/notes.ts";

/** Which notes the wall's overview lists. */
export interface WallFilter {
  readonly which: "shown" | "undecided" | "waiting" | "hidden";
  readonly words: string;
  /** Only notes written at this table; 0 for all. */
  readonly table: number;
}

/** The notes of a board that a filter lets through, newest first. */
export function filterNotes(
  notes: readonly Note[],
  board: string,
  { which, words, table }: WallFilter,
): readonly Note[] {
  const wanted = words.trim().toLocaleLowerCase("fi");
  return notes
    .filter((note) => note.board === board && isIn(note, which) && (table === 0 || note.table === table))
    .filter((note) => wanted === "" || note.text.toLocaleLowerCase("fi").includes(wanted))
    .reverse();
}

/** Whether a note is to be found there: a hidden one is nowhere else. */
export function isIn(note: Note, which: WallFilter["which"]): boolean {
  if (note.hidden) return which === "hidden";
  if (note.waiting) return which === "waiting";
  return which === "shown" || (which === "undecided" && note.status === undefined);
}

/** A note's first words, for the name of a button. */
export function shortened(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, " ")];
  return characters.length <= 40 ? characters.join("") : `${characters.slice(0, 39).join("")}…`;
}
