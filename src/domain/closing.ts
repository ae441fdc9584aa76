import * as v from "valibot";
import { noteIdOf, type AuthorId } from "./ids.ts";
import { VoteRecordSchema, type TallyRow, type VoteRecord } from "./votes.ts";

/** Characters of an author and of an entry's hash in a closing. */
export const authorLength = 22;
export const hashLength = 12;

/** How many voters one closing can name. With the rows of some 400 notes they fit into one entry. */
export const mostVoters = 320;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const counts = (most: number) => v.pipe(v.array(count), v.maxLength(most));

/**
 * The end of a voting round, in columns to be small: its rules, whose ballots count and in which entry each stands, and
 * the result that they give. It is whole in itself, so nothing that comes later can change a closed result: no late or
 * backdated ballot, no fork of a voter's journal, no note that is hidden.
 */
export const ClosingSchema = v.pipe(
  v.object({
    rules: VoteRecordSchema,
    /** Voters, then further authors of notes; 22 characters each. */
    authors: v.pipe(v.string(), v.maxLength(authorLength * 1000)),
    /** For each voter the number of the entry with her ballot ... */
    seqs: counts(mostVoters),
    /** ... and its hash, 12 characters each. */
    hashes: v.string(),
    /** For each note with dots its author's place in `authors`, its key there, and what it got. */
    noteAuthors: counts(1000),
    noteKeys: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(1000)),
    dots: counts(1000),
    voters: counts(1000),
  }),
  v.check(({ authors, seqs, hashes, noteAuthors, noteKeys, dots, voters }) => {
    const people = authors.length / authorLength;
    const rows = noteKeys.length;
    return (
      Number.isInteger(people) &&
      seqs.length <= people &&
      hashes.length === seqs.length * hashLength &&
      [noteAuthors, dots, voters].every((column) => column.length === rows) &&
      noteAuthors.every((author) => author < people)
    );
  }),
);

export type Closing = v.InferOutput<typeof ClosingSchema>;

/** The entry that holds a voter's ballot: its number, and its hash as a JournalView gives it. */
export interface BallotPlace {
  readonly voter: AuthorId;
  readonly seq: number;
  readonly hash: string;
}

/** What a closing says. */
export interface ClosedResult {
  readonly rules: VoteRecord;
  readonly places: readonly BallotPlace[];
  readonly tally: readonly TallyRow[];
}

/** Reads a closing. */
export function fromClosing(closing: Closing): ClosedResult {
  const authorAt = (index: number): AuthorId =>
    // Authors' ids stand one behind the other, all of one length.
    closing.authors.slice(index * authorLength, (index + 1) * authorLength) as AuthorId;
  return {
    rules: closing.rules,
    places: closing.seqs.map((seq, index) => ({
      voter: authorAt(index),
      seq,
      hash: closing.hashes.slice(index * hashLength, (index + 1) * hashLength),
    })),
    tally: closing.noteKeys.map((key, index) => ({
      note: noteIdOf(authorAt(closing.noteAuthors[index] ?? 0), key),
      dots: closing.dots[index] ?? 0,
      voters: closing.voters[index] ?? 0,
    })),
  };
}
