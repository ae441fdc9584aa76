import * as v from "valibot";
import type { AuthorId, NoteId } from "./ids.ts";

/** The rules of one voting round, set by the facilitator before people vote. */
export const VoteRecordSchema = v.object({
  board: v.pipe(v.string(), v.maxLength(40)),
  dots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  /** How many dots one person may put on one note. */
  mostPerNote: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  /** Counts stay hidden from everyone until the vote is closed. */
  hiddenUntilClosed: v.optional(v.boolean(), true),
});

export type VoteRecord = v.InferOutput<typeof VoteRecordSchema>;

/** One person's dots in one round, by note. Replaced whole with every tap. */
export const BallotSchema = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))),
  v.maxEntries(60),
);

export type Ballot = Readonly<Record<string, number>>;

export interface TallyRow {
  readonly note: NoteId;
  readonly dots: number;
  readonly voters: number;
}

export interface Vote {
  readonly id: string;
  readonly board: string;
  readonly dots: number;
  readonly mostPerNote: number;
  readonly hiddenUntilClosed: boolean;
  readonly open: boolean;
  readonly tally: readonly TallyRow[];
  /** How many people have put at least one dot. */
  readonly ballots: number;
  /** What each voter's ballot counts for, after the caps. */
  readonly ballotsByVoter: ReadonlyMap<AuthorId, Ballot>;
  /** The codes of the ballots that a closed result counts; none are told while a vote is open. */
  readonly codeByVoter: ReadonlyMap<AuthorId, string>;
}

/**
 * What of a ballot counts under the round's rules: only notes that can be voted on, never more than the cap on
 * one note or in all. Notes are taken in the order of their ids, so every device drops the same dots.
 */
export function countedBallot(ballot: Ballot, rules: VoteRecord, votable: (note: string) => boolean): Ballot {
  let left = rules.dots;
  const counted: Record<string, number> = {};
  for (const note of Object.keys(ballot).sort()) {
    if (!votable(note)) continue;
    const dots = Math.min(ballot[note] ?? 0, rules.mostPerNote, left);
    if (dots <= 0) continue;
    counted[note] = dots;
    left -= dots;
  }
  return counted;
}

/** Sums counted ballots by note: most dots first, then most voters, then by note id. */
export function tallyDots(ballots: Iterable<Ballot>): readonly TallyRow[] {
  const rowsByNote = new Map<string, { dots: number; voters: number }>();
  for (const ballot of ballots) {
    for (const [note, dots] of Object.entries(ballot)) {
      const row = rowsByNote.get(note) ?? { dots: 0, voters: 0 };
      rowsByNote.set(note, { dots: row.dots + dots, voters: row.voters + 1 });
    }
  }
  return [...rowsByNote]
    .map(([note, row]) => ({ note: note as NoteId, ...row })) // ballots name notes by their ids: checked against the board
    .sort(byDots);
}

/** Most dots first, then most voters, then by note id. */
export function byDots(a: TallyRow, b: TallyRow): number {
  return b.dots - a.dots || b.voters - a.voters || (a.note < b.note ? -1 : 1);
}

export type DotRefusal = "vote-closed" | "no-dots-left" | "note-full" | "no-such-note";

/** The ballot after one more dot on a note, or why the dot cannot be given. */
export function addDot(vote: Vote, ballot: Ballot, note: NoteId, noteExists: boolean): Ballot | DotRefusal {
  if (!vote.open) return "vote-closed";
  if (!noteExists) return "no-such-note";
  if (dotsUsed(ballot) >= vote.dots) return "no-dots-left";
  if ((ballot[note] ?? 0) >= vote.mostPerNote) return "note-full";
  return { ...ballot, [note]: (ballot[note] ?? 0) + 1 };
}

/** The ballot after one dot is taken back from a note, or why that cannot be done. */
export function removeDot(vote: Vote, ballot: Ballot, note: NoteId): Ballot | DotRefusal {
  if (!vote.open) return "vote-closed";
  const dots = ballot[note] ?? 0;
  if (dots === 0) return "no-such-note";
  const { [note]: _taken, ...rest } = ballot;
  return dots === 1 ? rest : { ...rest, [note]: dots - 1 };
}

/** How many dots a ballot holds. */
export function dotsUsed(ballot: Ballot): number {
  return Object.values(ballot).reduce((sum, dots) => sum + dots, 0);
}

/** A sensible number of dots for so many notes: about a quarter of them, between 3 and 8. */
export function suggestedDots(notes: number): number {
  return Math.max(3, Math.min(8, Math.round(notes / 4)));
}
