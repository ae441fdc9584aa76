import { ballotCode } from "./ballot-code.ts";
import { fromClosing, type BallotPlace, type Closing } from "./closing.ts";
import type { AuthorId } from "./ids.ts";
import { versionAt, type JournalView } from "./journal-view.ts";
import { shownNotes, type Note } from "./notes.ts";
import { readFirst, type Admitted } from "./registers.ts";
import { byDots, countedBallot, tallyDots, type Ballot, type TallyRow, type Vote, type VoteRecord } from "./votes.ts";

interface VoteSources {
  readonly facilitator: AuthorId | undefined;
  readonly leading: readonly Admitted[];
  readonly admitted: readonly Admitted[];
  readonly notes: readonly Note[];
}

/**
 * The voting rounds in the order in which they were opened, each counted under its own rules. Rules and closing of a
 * round are set once: of several closings the facilitator's first one holds, else the earliest.
 */
export function readVotes({ facilitator, leading, admitted, notes }: VoteSources): readonly Vote[] {
  const closings = readFirst("closings", leading, facilitator);
  const opened = readFirst("votes", leading);
  const openedAt = (id: string): number => (opened.get(id) ?? closings.get(id))?.lamport ?? 0;
  return [...new Set([...opened.keys(), ...closings.keys()])]
    .sort((a, b) => openedAt(a) - openedAt(b) || (a < b ? -1 : 1))
    .flatMap((id) => {
      const closing = closings.get(id)?.value;
      if (closing) return [closedVote(id, closing, admitted)];
      const rules = opened.get(id)?.value;
      return rules ? [openVote(id, rules, admitted, notes)] : [];
    });
}

function openVote(id: string, rules: VoteRecord, admitted: readonly Admitted[], notes: readonly Note[]): Vote {
  const votable = votableNotes(rules.board, notes);
  const ballotsByVoter = new Map<AuthorId, Ballot>();
  for (const { journal, ballot } of ballotsIn(id, admitted)) {
    const counted = countedBallot(ballot, rules, (note) => votable.has(note));
    if (Object.keys(counted).length > 0) ballotsByVoter.set(journal.author, counted);
  }
  const tally = tallyDots(ballotsByVoter.values());
  return {
    ...rulesOf(id, rules),
    open: true,
    tally,
    ballots: ballotsByVoter.size,
    ballotsByVoter,
    codeByVoter: new Map(),
  };
}

function rulesOf(id: string, { board, dots, mostPerNote, hiddenUntilClosed }: VoteRecord) {
  return { id, board, dots, mostPerNote, hiddenUntilClosed };
}

interface CastBallot {
  readonly journal: JournalView;
  /** The entry that the ballot stands in. */
  readonly seq: number;
  readonly ballot: Ballot;
}

/** The ballots in force. */
export function ballotsIn(vote: string, admitted: readonly Admitted[]): readonly CastBallot[] {
  return admitted.flatMap(({ journal, through }) => {
    const history = journal.histories("ballots").get(vote);
    const version = history && versionAt(history, through);
    return version?.value ? [{ journal, seq: version.seq, ballot: version.value }] : [];
  });
}

function votableNotes(board: string, notes: readonly Note[]): ReadonlySet<string> {
  return new Set(shownNotes(notes, board).map((note) => note.id));
}

/**
 * The vote as it was closed. Its result stands even where ballots that it names are not here, or their author has forked
 * them away. The ballots that are here are counted again: a result that they contradict is a lie, and does not count.
 */
function closedVote(id: string, closing: Closing, admitted: readonly Admitted[]): Vote {
  const { rules, places, tally: stated } = fromClosing(closing);
  const ballotsByVoter = recount(id, rules, places, { admitted, notes: new Set(stated.map((row) => row.note)) });
  const counted = tallyDots(ballotsByVoter.values());
  const holds = agrees(stated, counted, { rules, missing: places.length - ballotsByVoter.size });
  const named = holds ? places : places.filter(({ voter }) => ballotsByVoter.has(voter));
  return {
    ...rulesOf(id, rules),
    open: false,
    tally: holds ? [...stated].sort(byDots) : counted,
    ballots: named.length,
    ballotsByVoter,
    codeByVoter: new Map(named.map(({ voter, hash }) => [voter, ballotCode(hash)])),
  };
}

/** Whether a result is what the counted ballots give, together with so many that are not here. */
function agrees(
  stated: readonly TallyRow[],
  counted: readonly TallyRow[],
  { rules, missing }: { readonly rules: VoteRecord; readonly missing: number },
): boolean {
  const countedByNote = new Map(counted.map((row) => [row.note, row]));
  const more = stated.map(({ note, dots, voters }) => {
    const row = countedByNote.get(note);
    return { dots: dots - (row?.dots ?? 0), voters: voters - (row?.voters ?? 0) };
  });
  return (
    new Set(stated.map((row) => row.note)).size === stated.length &&
    more.every(({ dots, voters }) => voters >= 0 && voters <= missing && dots >= voters) &&
    more.every(({ dots, voters }) => dots <= voters * rules.mostPerNote) &&
    more.reduce((sum, { dots }) => sum + dots, 0) <= missing * rules.dots
  );
}

interface Recount {
  readonly admitted: readonly Admitted[];
  /** The notes that count. */
  readonly notes: ReadonlySet<string>;
}

function recount(
  vote: string,
  rules: VoteRecord,
  places: readonly BallotPlace[],
  { admitted, notes }: Recount,
): ReadonlyMap<AuthorId, Ballot> {
  const journals = new Map(admitted.map(({ journal }) => [journal.author, journal]));
  const ballots = new Map<AuthorId, Ballot>();
  for (const { voter, seq, hash } of places) {
    const journal = journals.get(voter);
    const history = journal?.histories("ballots").get(vote);
    // The hash stands for the whole journal up to there, whatever was removed, hidden or forked later.
    if (!history || journal?.hashAt(seq) !== hash) continue;
    ballots.set(
      voter,
      countedBallot(versionAt(history, seq)?.value ?? {}, rules, (note) => notes.has(note)),
    );
  }
  return ballots;
}
