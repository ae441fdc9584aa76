import { admit } from "./admission.ts";
import { authorLength, hashLength, mostVoters, type ClosedResult, type Closing } from "./closing.ts";
import { authorOfNote, keyOfNote, type AuthorId, type NoteId } from "./ids.ts";
import type { JournalView } from "./journal-view.ts";
import { ballotsIn } from "./read-votes.ts";
import type { Room } from "./room.ts";
import { countedBallot, tallyDots, type TallyRow, type Vote } from "./votes.ts";

/** What closes a vote as this device sees it now. Notes with the fewest dots are left out if not all fit in an entry. */
export function closeVote(vote: Vote, room: Room, journals: readonly JournalView[]): Closing {
  const { admitted } = admit(journals, room.facilitator);
  const voters = [...vote.ballotsByVoter.keys()].sort().slice(0, mostVoters);
  const chosen = new Set(voters);
  const cast = ballotsIn(vote.id, admitted).filter(({ journal }) => chosen.has(journal.author));
  const seen = cast.map(({ journal }) => vote.ballotsByVoter.get(journal.author) ?? {});
  const notes = new Set<string>(rowsThatFit(tallyDots(seen), voters.length).map((row) => row.note));
  const { board, dots, mostPerNote, hiddenUntilClosed } = vote;
  const rules = { board, dots, mostPerNote, hiddenUntilClosed };
  const ballots = cast.map(({ ballot }) => countedBallot(ballot, rules, (note) => notes.has(note)));
  const places = cast.map(({ journal, seq }) => ({ voter: journal.author, seq, hash: journal.hashAt(seq) ?? "" }));
  return toClosing({ rules, places, tally: tallyDots(ballots) });
}

/** Writes a result as a closing. */
function toClosing({ rules, places, tally }: ClosedResult): Closing {
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

/** About how many bytes a row and a voter take in an entry, and how many there are for both. */
const bytesPerVoter = authorLength + hashLength + 4;
const bytesPerRow = 11;
const bytesInEntry = 13_400;

/** As many of the first rows as fit into an entry beside so many voters. */
function rowsThatFit(tally: readonly TallyRow[], voters: number): readonly TallyRow[] {
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
