import { isShown, type Note } from "../../../domain/notes.ts";
import type { Ballot, Vote } from "../../../domain/votes.ts";

export interface ResultRow {
  readonly id: string;
  /** Undefined when the note has been hidden or taken back since. */
  readonly text: string | undefined;
  readonly dots: number;
  readonly voters: number;
  /** This person's own dots. */
  readonly mine: number;
}

/** Whether people may see the counts of a vote. */
export function hasOpenCounts(vote: Pick<Vote, "open" | "hiddenUntilClosed">): boolean {
  return !vote.open || !vote.hiddenUntilClosed;
}

/** The rows of a vote's result, most dots first. */
export function resultRows(vote: Vote, notes: readonly Note[], mine: Ballot): readonly ResultRow[] {
  const textById = new Map<string, string>(notes.filter(isShown).map((note) => [note.id, note.text]));
  return vote.tally.map((row) => ({
    id: row.note,
    text: textById.get(row.note),
    dots: row.dots,
    voters: row.voters,
    mine: mine[row.note] ?? 0,
  }));
}
