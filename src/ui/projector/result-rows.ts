import { isShown, type Note } from "../../domain/notes.ts";
import { presentPeople, type Room } from "../../domain/room.ts";
import type { Vote } from "../../domain/votes.ts";

export interface ResultRow {
  readonly id: string;
  /** Undefined when the note has been hidden or taken back since. */
  readonly text: string | undefined;
  readonly dots: number;
  /** The place in the order, shared by notes with equally many dots. */
  readonly place: number;
  readonly tied: boolean;
}

/** The first rows of a result; a tie at the end is never cut, unless it alone is longer than the list. */
export interface TopRows {
  readonly rows: readonly ResultRow[];
  /** How many more notes got dots. */
  readonly more: number;
}

/** Every note that got dots, most first. */
export function resultRows(vote: Pick<Vote, "tally">, notes: readonly Note[]): readonly ResultRow[] {
  const textById = new Map<string, string>(notes.filter(isShown).map((note) => [note.id, note.text]));
  const tally = vote.tally.filter(({ dots }) => dots > 0);
  return tally.map(({ note, dots }) => ({
    id: note,
    text: textById.get(note),
    dots,
    place: tally.findIndex((row) => row.dots === dots) + 1,
    tied: tally.filter((row) => row.dots === dots).length > 1,
  }));
}

/** About `most` rows: all of those that share the last place come along, or none of them if they would double it. */
export function topRows(rows: readonly ResultRow[], most: number): TopRows {
  const last = rows[most - 1];
  const tiedToo = last ? rows.filter((row) => row.place <= last.place) : rows;
  const short = last ? rows.filter((row) => row.place < last.place) : rows;
  const shown = tiedToo.length <= 2 * most || short.length === 0 ? tiedToo : short;
  return { rows: shown, more: rows.length - shown.length };
}

/** How many people could have given dots: those in the hall, and those who gave some and have left. */
export function peopleInVote(room: Room, vote: Pick<Vote, "ballotsByVoter">): number {
  return new Set([...presentPeople(room).map(({ id }) => id), ...vote.ballotsByVoter.keys()]).size;
}
