import * as v from "valibot";
import { authorOfNote, keyOfNote, noteIdOf, type AuthorId, type NoteId } from "./ids.ts";
import { VoteRecordSchema, type TallyRow, type VoteRecord } from "./votes.ts";

const authorLength = 22;
const hashLength = 12;

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

/** Writes a result as a closing. */
export function toClosing({ rules, places, tally }: ClosedResult): Closing {
  const authors = places.map((place) => place.voter);
  const placeByAuthor = new Map(authors.map((author, index) => [author, index]));
  for (const { note } of tally) {
    const author = authorOfNote(note);
    if (placeByAuthor.has(author)) continue;
    placeByAuthor.set(author, authors.length);
    authors.push(author);
  }
  return {
    rules,
    authors: authors.join(""),
    seqs: places.map((place) => place.seq),
    hashes: places.map((place) => place.hash).join(""),
    noteAuthors: tally.map(({ note }) => placeByAuthor.get(authorOfNote(note)) ?? 0),
    noteKeys: tally.map(({ note }) => keyOfNote(note)),
    dots: tally.map((row) => row.dots),
    voters: tally.map((row) => row.voters),
  };
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

/** About how many bytes a row and a voter take in an entry, and how many there are for both. */
const bytesPerVoter = authorLength + hashLength + 4;
const bytesPerRow = 11;
const bytesInEntry = 13_400;

/** As many of the first rows as fit into an entry beside so many voters. */
export function rowsThatFit(tally: readonly TallyRow[], voters: number): readonly TallyRow[] {
  let left = bytesInEntry - voters * bytesPerVoter;
  const authors = new Set<AuthorId>();
  const fitting = tally.findIndex(({ note }) => {
    const author = authorOfNote(note);
    left -= bytesPerRow + bytesOf(note) - authorLength - 1 + (authors.has(author) ? 0 : authorLength);
    authors.add(author);
    return left < 0;
  });
  return fitting < 0 ? tally : tally.slice(0, fitting);
}

/** Length in UTF-8, at most. */
function bytesOf(note: NoteId): number {
  return [...note].reduce((bytes, character) => bytes + (character < "\u0080" ? 1 : 4), 0);
}
