import { isShown } from "../../domain/notes.ts";
import { presentPeople, type Room } from "../../domain/room.ts";
import type { Vote } from "../../domain/votes.ts";

export interface ResultRow {
  readonly id: string;
  /** Undefined when the note or theme has been hidden or taken back since. */
  readonly text: string | undefined;
  /** What it is ranked by: its dots, or in the sums of themes where each person counts once, how many people. */
  readonly dots: number;
  readonly voters: number;
  /** How many of the dots were counted by hand; of people, how many such dots stand beside them. */
  readonly byHand: number;
  /** How many notes that say the same lay under it. */
  readonly under: number;
  /** The place in the order, shared by options with equally many dots. */
  readonly place: number;
  readonly tied: boolean;
}

/** The first rows of a result; a tie at the end is never cut, unless it alone is longer than the list. */
export interface TopRows {
  readonly rows: readonly ResultRow[];
  /** How many more notes got dots. */
  readonly more: number;
}

type Named = Pick<Room, "notes" | "themes">;

/** Every option that got dots, most first. */
export function resultRows(vote: Pick<Vote, "tally" | "on">, { notes, themes }: Named): readonly ResultRow[] {
  const texts = vote.on
    ? themes.map(({ id, title }) => [id, title] as const)
    : notes.filter(isShown).map(({ id, text }) => [id, text] as const);
  const textById = new Map<string, string>(texts);
  const rows = vote.tally.filter(({ dots }) => dots > 0);
  return ranked(
    rows.map(({ option, dots, voters, byHand = 0, under = 0 }) => ({
      id: option,
      text: textById.get(option),
      dots,
      voters,
      byHand,
      under,
    })),
  );
}

/** What the notes of each theme got together, by the round's rule for people who gave dots to several of them. */
export function themeRows({ sums = [], once }: Pick<Vote, "sums" | "once">, { themes }: Named): readonly ResultRow[] {
  const titles = new Map<string, string>(themes.map(({ id, title }) => [id, title]));
  const rows = sums.map(({ theme, dots, people, byHand = 0 }) => ({
    id: theme,
    text: titles.get(theme),
    dots: once ? people : dots,
    voters: people,
    byHand,
    under: 0,
  }));
  return ranked(rows.sort((a, b) => b.dots - a.dots));
}

function ranked(rows: readonly Omit<ResultRow, "place" | "tied">[]): readonly ResultRow[] {
  return rows.map((row) => ({
    ...row,
    place: rows.findIndex(({ dots }) => dots === row.dots) + 1,
    tied: rows.filter(({ dots }) => dots === row.dots).length > 1,
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

/** How many people could have given dots: those entitled; else those in the hall, and those who gave some and left. */
export function peopleInVote(room: Room, vote: Pick<Vote, "ballotsByVoter" | "entitled">): number {
  return vote.entitled ?? new Set([...presentPeople(room).map(({ id }) => id), ...vote.ballotsByVoter.keys()]).size;
}
