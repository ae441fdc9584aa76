import type { Note } from "../../domain/notes.ts";
import type { NotePlaces } from "./note-places.ts";

/** Which notes the wall's overview lists. */
export interface WallFilter {
  readonly which: "shown" | "undecided" | "waiting" | "hidden";
  readonly words: string;
  /** Only notes written at this table; 0 for all. */
  readonly table: number;
  /** Only notes of people from there; "" for all. */
  readonly municipality: string;
  /** Only notes of this theme, "" for those without one; undefined for all. */
  readonly theme: string | undefined;
}

/** All notes that people see. */
export const everyNote: WallFilter = { which: "shown", words: "", table: 0, municipality: "", theme: undefined };

/** The filter without what there is nothing of: the last note of a table may have gone, or the board be another one. */
export function possible(filter: WallFilter, { tables, municipalities, themes }: NotePlaces): WallFilter {
  const { table, municipality, theme } = filter;
  return {
    ...filter,
    table: tables.includes(table) ? table : 0,
    municipality: municipalities.includes(municipality) ? municipality : "",
    theme: themes.length > 0 && (theme === "" || themes.some(({ id }) => id === theme)) ? theme : undefined,
  };
}

/** Whether somebody looks for certain notes: they are found under others too. */
export function isNarrow({ words, table, municipality, theme }: WallFilter): boolean {
  return words !== "" || table !== 0 || municipality !== "" || theme !== undefined;
}

/** The notes of a board that a filter lets through, newest first. */
export function filterNotes(
  notes: readonly Note[],
  board: string,
  { which, words, table, municipality, theme }: WallFilter,
  { municipalityOf }: Pick<NotePlaces, "municipalityOf">,
): readonly Note[] {
  const wanted = words.trim().toLocaleLowerCase("fi");
  return notes
    .filter((note) => note.board === board && isIn(note, which) && (table === 0 || note.table === table))
    .filter((note) => municipality === "" || municipalityOf(note) === municipality)
    .filter((note) => theme === undefined || (note.theme ?? "") === theme)
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
