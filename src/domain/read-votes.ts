import type { AuthorId } from "./ids.ts";
import { versionAt, type JournalView } from "./journal-view.ts";
import type { Note } from "./notes.ts";
import { readRegisters, type Admitted } from "./registers.ts";
import type { Room } from "./room.ts";
import { countedBallot, tallyDots, type Ballot, type Closing, type Vote, type VoteRecord } from "./votes.ts";

/** The voting rounds in the order in which they were opened, each counted under its own rules. */
export function readVotes(
  leading: readonly Admitted[],
  admitted: readonly Admitted[],
  notes: readonly Note[],
): readonly Vote[] {
  const closings = readRegisters("closings", leading);
  return [...readRegisters("votes", leading)]
    .sort(([a, x], [b, y]) => x.lamport - y.lamport || (a < b ? -1 : 1))
    .map(([id, { value: rules }]) => {
      const closing = closings.get(id)?.value;
      const ballots = closing ? closedBallots(id, rules, closing, admitted) : openBallots(id, rules, admitted, notes);
      return countVote(id, rules, closing === undefined, ballots);
    });
}

function countVote(id: string, rules: VoteRecord, open: boolean, ballotsByVoter: ReadonlyMap<AuthorId, Ballot>): Vote {
  return {
    id,
    board: rules.board,
    dots: rules.dots,
    mostPerNote: rules.mostPerNote,
    hiddenUntilClosed: rules.hiddenUntilClosed,
    open,
    tally: tallyDots(ballotsByVoter.values()),
    ballots: ballotsByVoter.size,
    ballotsByVoter,
  };
}

function openBallots(
  vote: string,
  rules: VoteRecord,
  admitted: readonly Admitted[],
  notes: readonly Note[],
): ReadonlyMap<AuthorId, Ballot> {
  const votable = votableNotes(rules.board, notes);
  const ballots = new Map<AuthorId, Ballot>();
  for (const { journal, through } of admitted) {
    const history = journal.histories("ballots").get(vote);
    const ballot = history && versionAt(history, through)?.value;
    const counted = ballot && countedBallot(ballot, rules, (note) => votable.has(note));
    if (counted && Object.keys(counted).length > 0) ballots.set(journal.author, counted);
  }
  return ballots;
}

function votableNotes(board: string, notes: readonly Note[]): ReadonlySet<string> {
  return new Set(notes.filter((note) => note.board === board && !note.hidden).map((note) => note.id));
}

/** The ballots that the closing names, as they stood then: what is hidden or removed later does not matter. */
function closedBallots(
  vote: string,
  rules: VoteRecord,
  closing: Closing,
  admitted: readonly Admitted[],
): ReadonlyMap<AuthorId, Ballot> {
  const excluded = new Set(closing.excluded);
  const ballots = new Map<AuthorId, Ballot>();
  for (const { journal } of admitted) {
    const head = closing.heads[journal.author];
    const history = journal.histories("ballots").get(vote);
    if (!head || !history || journal.hashAt(head[0]) !== head[1]) continue;
    const ballot = versionAt(history, head[0])?.value;
    const counted = ballot && countedBallot(ballot, rules, (note) => !excluded.has(note));
    if (counted && Object.keys(counted).length > 0) ballots.set(journal.author, counted);
  }
  return ballots;
}

/**
 * What closes a vote as this device sees it now: the head of every journal that holds a ballot in it, and the
 * notes with dots that cannot be voted on.
 */
export function closeVote(vote: Vote, room: Room, journals: readonly JournalView[]): Closing {
  const removed = new Set<string>(room.removed);
  const votable = votableNotes(vote.board, room.notes);
  const heads: Record<string, [number, string]> = {};
  const excluded = new Set<string>();
  for (const journal of journals) {
    const history = journal.histories("ballots").get(vote.id);
    const hash = journal.hashAt(journal.length - 1);
    if (!history || hash === undefined || removed.has(journal.author)) continue;
    heads[journal.author] = [journal.length - 1, hash];
    for (const note of Object.keys(versionAt(history, journal.length - 1)?.value ?? {})) {
      if (!votable.has(note)) excluded.add(note);
    }
  }
  return { heads, excluded: [...excluded].sort().slice(0, 100) };
}
