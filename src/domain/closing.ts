import * as v from "valibot";
import { noteIdOf, type AuthorId } from "./ids.ts";
import { VoteRecordSchema, type HandCount, type OptionOf, type TallyRow, type VoteRecord } from "./votes.ts";

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
    /** For each option with dots: of a note its author's place in `authors` and its key there, of a theme 0 and its id. */
    noteAuthors: counts(1000),
    noteKeys: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(1000)),
    dots: counts(1000),
    voters: counts(1000),
    /** What was counted by hand, and of that each option's dots: they are not among `dots`. */
    byHand: v.optional(v.object({ kind: v.picklist(["hands", "paper"]), ballots: count, dots: counts(1000) })),
    /** How many were entitled to vote, where not everybody was. */
    entitled: v.optional(count),
    /**
     * How many notes lay under each option, and which of them ballots gave dots that count for it: their author's
     * place, their key, and the option's row.
     */
    piles: v.optional(
      v.object({
        sizes: counts(1000),
        authors: counts(1000),
        keys: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(1000)),
        of: counts(1000),
      }),
    ),
    /** Themes, the place of each note's among them (from 1; 0 for none), and how many voters gave each theme dots. */
    sums: v.optional(
      v.object({
        themes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(100)),
        of: counts(1000),
        people: counts(100),
      }),
    ),
  }),
  v.check(({ authors, seqs, hashes, noteAuthors, noteKeys, dots, voters, byHand, piles, sums }) => {
    const people = authors.length / authorLength;
    const rows = noteKeys.length;
    const columns = [noteAuthors, dots, voters];
    if (byHand) columns.push(byHand.dots);
    if (piles) columns.push(piles.sizes);
    if (sums) columns.push(sums.of);
    return (
      Number.isInteger(people) &&
      seqs.length <= people &&
      hashes.length === seqs.length * hashLength &&
      columns.every((column) => column.length === rows) &&
      [...noteAuthors, ...(piles?.authors ?? [])].every((author) => author < people) &&
      (!piles || [piles.authors, piles.of].every((column) => column.length === piles.keys.length)) &&
      (piles?.of ?? []).every((row) => row < rows) &&
      (!sums || (sums.people.length === sums.themes.length && sums.of.every((place) => place <= sums.themes.length)))
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
  /** What ballots on devices gave. */
  readonly tally: readonly TallyRow[];
  /** Which of these a dot counted for. */
  readonly optionOf: OptionOf;
  readonly underOf: (option: string) => number;
  readonly count: HandCount | undefined;
  readonly entitled: number | undefined;
  readonly sums: StatedSums | undefined;
}

/** The themes' sums as a closing says them. */
export interface StatedSums {
  readonly themeByOption: ReadonlyMap<string, string>;
  readonly peopleByTheme: ReadonlyMap<string, number>;
}

/** Reads a closing. */
export function fromClosing(closing: Closing): ClosedResult {
  const { rules, byHand, piles, sums, entitled } = closing;
  const authorAt = (index: number): AuthorId =>
    // Authors' ids stand one behind the other, all of one length.
    closing.authors.slice(index * authorLength, (index + 1) * authorLength) as AuthorId;
  const options = closing.noteKeys.map((key, index) =>
    rules.on ? key : noteIdOf(authorAt(closing.noteAuthors[index] ?? 0), key),
  );
  const under = (piles?.keys ?? []).map(
    (key, index) =>
      [noteIdOf(authorAt(piles?.authors[index] ?? 0), key), options[piles?.of[index] ?? 0] ?? ""] as const,
  );
  const optionByName = new Map<string, string>([...under, ...options.map((option) => [option, option] as const)]);
  const underByOption = new Map(options.map((option, index) => [option, piles?.sizes[index] ?? 0]));
  return {
    rules,
    optionOf: (name) => optionByName.get(name),
    underOf: (option) => underByOption.get(option) ?? 0,
    places: closing.seqs.map((seq, index) => ({
      voter: authorAt(index),
      seq,
      hash: closing.hashes.slice(index * hashLength, (index + 1) * hashLength),
    })),
    tally: options.map((option, index) => ({
      option,
      dots: closing.dots[index] ?? 0,
      voters: closing.voters[index] ?? 0,
    })),
    count: byHand && { ...byHand, dots: Object.fromEntries(options.map((option, i) => [option, byHand.dots[i] ?? 0])) },
    entitled,
    sums: sums && {
      themeByOption: new Map(
        options.flatMap((option, index) => {
          const theme = sums.themes[(sums.of[index] ?? 0) - 1];
          return theme === undefined ? [] : [[option, theme]];
        }),
      ),
      peopleByTheme: new Map(sums.themes.map((theme, index) => [theme, sums.people[index] ?? 0])),
    },
  };
}
