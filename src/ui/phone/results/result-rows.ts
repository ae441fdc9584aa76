import { isShown } from "../../../domain/notes.ts";
import type { Room } from "../../../domain/room.ts";
import type { Ballot, TallyRow, Vote } from "../../../domain/votes.ts";

export interface ResultRow extends TallyRow {
  /** Undefined when the note or theme has been hidden or taken back since. */
  readonly text: string | undefined;
  /** This person's own dots. */
  readonly mine: number;
  /** Another one has as many dots. */
  readonly tied: boolean;
}

/** The rows of a vote's result, most dots first. */
export function resultRows({ tally, on }: Vote, { notes, themes }: Room, mine: Ballot): readonly ResultRow[] {
  const textById = new Map<string, string>(
    on ? themes.map(({ id, title }) => [id, title]) : notes.filter(isShown).map(({ id, text }) => [id, text]),
  );
  return tally.map((row, index) => ({
    ...row,
    text: textById.get(row.option),
    mine: mine[row.option] ?? 0,
    tied: row.dots === tally[index - 1]?.dots || row.dots === tally[index + 1]?.dots,
  }));
}
