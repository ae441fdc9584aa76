import { admit } from "./admission.ts";
import { authorLength, hashLength, mostVoters, type BallotPlace, type Closing } from "./closing.ts";
import { authorOfNote, keyOfNote, type NoteId } from "./ids.ts";
import type { JournalView } from "./journal-view.ts";
import { ballotsIn, peopleByTheme, themesOf } from "./read-votes.ts";
import type { Room } from "./room.ts";
import { optionBy, optionsOf } from "./vote-options.ts";
import {
  countedBallot,
  tallyDots,
  withUnder,
  type Ballot,
  type OptionOf,
  type TallyRow,
  type Vote,
  type VoteRecord,
} from "./votes.ts";

/** What closes a vote as this device sees it now. Options with the fewest dots are left out if not all fit in an entry. */
export function closeVote(vote: Vote, room: Room, journals: readonly JournalView[]): Closing {
  const admission = admit(journals, room.facilitator);
  const rules = closedRules(vote);
  const voters = [...vote.ballotsByVoter.keys()].sort().slice(0, mostVoters);
  const chosen = new Set(voters);
  const cast = ballotsIn(vote.id, admission).filter(({ journal }) => chosen.has(journal.author));
  const seen = cast.map(({ journal }) => vote.ballotsByVoter.get(journal.author) ?? {});
  const byHand = vote.count?.dots ?? {};
  const themeByNote = vote.on ? noThemes : themesOf(room.notes);
  const options = optionsOf(vote, room.notes, room.themes);
  const underOf = (option: string): number => options.get(option)?.under.length ?? 0;
  const found = withUnder(tallyDots(seen, byHand), underOf);
  const themes = [...new Set(found.flatMap(({ option }) => themeByNote.get(option) ?? []))].slice(0, mostThemes);
  const optionAmongAll = optionBy(options);
  const given = givenUnder(cast, optionAmongAll);
  const fitting = new Set(
    rowsThatFit(found, bytesForRows(rules, voters.length, themes), { given, isGrouped: themes.length > 0 }).map(
      (row) => row.option,
    ),
  );
  const optionOf: OptionOf = (name) => {
    const option = optionAmongAll(name);
    return option !== undefined && fitting.has(option) ? option : undefined;
  };
  const ballots = cast.map(({ ballot }) => countedBallot(ballot, rules, optionOf));
  const rows = withUnder(tallyDots(ballots, byHand), underOf).filter(({ option }) => fitting.has(option));
  const places = cast.map(({ journal, seq }) => ({ voter: journal.author, seq, hash: journal.hashAt(seq) ?? "" }));
  const { entitled } = vote;
  return {
    rules,
    ...columnsOf(places, rows, { given, areNotes: vote.on === undefined }),
    ...(vote.count && { byHand: { ...vote.count, dots: rows.map((row) => row.byHand ?? 0) } }),
    ...(entitled !== undefined && { entitled }),
    ...(themes.length > 0 && { sums: sumsOf(rows, ballots, { themes, themeByNote }) }),
  };
}

/** The rules as a result needs them: which options were in the running is told by those that got dots. */
function closedRules({
  board,
  dots,
  mostPerNote,
  hiddenUntilClosed,
  on,
  after,
  voters,
  named,
  piles,
  once,
}: Vote): VoteRecord {
  return {
    board,
    dots,
    mostPerNote,
    hiddenUntilClosed,
    ...(on && { on }),
    ...(after && { after }),
    ...(voters && { voters }),
    ...(named && { named }),
    ...(piles && { piles }),
    ...(once && { once }),
  };
}

/** The notes that ballots gave dots and that lie under another one, by that one. */
type GivenUnder = ReadonlyMap<string, readonly NoteId[]>;

function givenUnder(cast: readonly { readonly ballot: Ballot }[], optionOf: OptionOf): GivenUnder {
  const given = new Map<string, NoteId[]>();
  const names = cast.flatMap(({ ballot }) => Object.keys(ballot).filter((name) => (ballot[name] ?? 0) > 0));
  for (const name of [...new Set(names)].sort()) {
    const option = optionOf(name);
    // What counts for another option than itself is a note of its pile.
    if (option !== undefined && option !== name) given.set(option, [...(given.get(option) ?? []), name as NoteId]);
  }
  return given;
}

interface Rows {
  readonly given: GivenUnder;
  readonly areNotes: boolean;
}

/** Voters and rows as columns. A theme has no author: it stands with the first one. */
function columnsOf(places: readonly BallotPlace[], rows: readonly TallyRow[], { given, areNotes }: Rows) {
  const authors: string[] = places.map((place) => place.voter);
  const placeByAuthor = new Map(authors.map((author, index) => [author, index]));
  const placeOf = (option: string): number => {
    const author = areNotes ? authorOfNote(option as NoteId) : (authors[0] ?? nobody);
    const place = placeByAuthor.get(author) ?? authors.push(author) - 1;
    placeByAuthor.set(author, place);
    return place;
  };
  const under = rows.flatMap(({ option }, row) => (given.get(option) ?? []).map((note) => ({ note, row })));
  const hasPiles = under.length > 0 || rows.some((row) => row.under);
  const piles = {
    sizes: rows.map((row) => row.under ?? 0),
    authors: under.map(({ note }) => placeOf(note)),
    keys: under.map(({ note }) => keyOfNote(note)),
    of: under.map(({ row }) => row),
  };
  return {
    noteAuthors: rows.map(({ option }) => placeOf(option)),
    authors: authors.join(""),
    seqs: places.map((place) => place.seq),
    hashes: places.map((place) => place.hash).join(""),
    noteKeys: rows.map(({ option }) => (areNotes ? keyOfNote(option as NoteId) : option)), // where notes are voted on
    dots: rows.map((row) => row.dots - (row.byHand ?? 0)),
    voters: rows.map((row) => row.voters),
    ...(hasPiles && { piles }),
  };
}

const nobody = "-".repeat(authorLength);

const noThemes: ReadonlyMap<string, string> = new Map();

interface Grouping {
  readonly themes: readonly string[];
  readonly themeByNote: ReadonlyMap<string, string>;
}

/** How the notes lie in themes, and how many voters gave each theme dots. */
function sumsOf(rows: readonly TallyRow[], ballots: readonly Ballot[], { themes, themeByNote }: Grouping) {
  const people = peopleByTheme(ballots, themeByNote);
  return {
    themes: [...themes],
    of: rows.map(({ option }) => themes.indexOf(themeByNote.get(option) ?? "") + 1),
    people: themes.map((theme) => people.get(theme) ?? 0),
  };
}

/** How many themes a closing can name. */
const mostThemes = 60;

/** About how many bytes a voter and a row take in an entry, and how many there are for all. */
const bytesPerVoter = authorLength + hashLength + 4;
const bytesPerRow = 11;
const bytesPerMark = 3;
const bytesInEntry = 13_500;

/** How many bytes the rows may take. */
function bytesForRows(rules: VoteRecord, voters: number, themes: readonly string[]): number {
  const named = themes.reduce((sum, theme) => sum + bytesOf(theme) + bytesPerMark, 0);
  return bytesInEntry - JSON.stringify(rules).length - voters * bytesPerVoter - named;
}

/** As many of the first rows as fit; each may lie in a theme, have notes under it, and dots that were counted by hand. */
function rowsThatFit(
  tally: readonly TallyRow[],
  bytes: number,
  { given, isGrouped }: { readonly given: GivenUnder; readonly isGrouped: boolean },
): readonly TallyRow[] {
  let left = bytes;
  const marks = [isGrouped, tally.some(({ byHand }) => byHand), given.size > 0 || tally.some(({ under }) => under)];
  const bytesForMarks = bytesPerMark * marks.filter(Boolean).length;
  const authors = new Set<string>();
  const take = (name: string): void => {
    const author = name.slice(0, authorLength);
    left -= bytesPerRow + bytesForMarks + bytesOf(name) - authorLength - 1 + (authors.has(author) ? 0 : authorLength);
    authors.add(author);
  };
  const fitting = tally.findIndex(({ option }) => {
    for (const name of [option, ...(given.get(option) ?? [])]) take(name);
    return left < 0;
  });
  return fitting < 0 ? tally : tally.slice(0, fitting);
}

/** Length in UTF-8, at most. */
function bytesOf(option: string): number {
  return [...option].reduce((bytes, character) => bytes + (character < "\u0080" ? 1 : 4), 0);
}
