import { ballotCode } from "./ballot-code.ts";
import { fromClosing, type BallotPlace, type Closing, type StatedSums } from "./closing.ts";
import type { AuthorId } from "./ids.ts";
import { versionAt, type JournalView } from "./journal-view.ts";
import type { Note } from "./notes.ts";
import { readFirst, readRegisters, type Admitted } from "./registers.ts";
import { holderOf, oneEach, type Seats } from "./seats.ts";
import type { Theme } from "./themes.ts";
import { optionBy, optionsOf } from "./vote-options.ts";
import {
  byDots,
  countedBallot,
  countedByHand,
  tallyDots,
  withUnder,
  type Ballot,
  type OptionOf,
  type TallyRow,
  type ThemeSum,
  type Vote,
  type VoteRecord,
} from "./votes.ts";

interface VoteSources {
  readonly facilitator: AuthorId | undefined;
  readonly leading: readonly Admitted[];
  readonly admitted: readonly Admitted[];
  readonly seats: Seats;
  readonly notes: readonly Note[];
  readonly themes: readonly Theme[];
}

/**
 * The voting rounds in the order in which they were opened, each counted under its own rules. Rules and closing of a
 * round are set once: of several closings the facilitator's first one holds, else the earliest.
 */
export function readVotes(sources: VoteSources): readonly Vote[] {
  const { facilitator, leading, admitted } = sources;
  const closings = readFirst("closings", leading, facilitator);
  const opened = readFirst("votes", leading);
  const openedAt = (id: string): number => (opened.get(id) ?? closings.get(id))?.lamport ?? 0;
  const open = openVotes(sources);
  return [...new Set([...opened.keys(), ...closings.keys()])]
    .sort((a, b) => openedAt(a) - openedAt(b) || (a < b ? -1 : 1))
    .flatMap((id) => {
      const closing = closings.get(id)?.value;
      if (closing) return [closedVote(id, closing, admitted)];
      const rules = opened.get(id)?.value;
      return rules ? [open(id, rules)] : [];
    });
}

/** How an open vote is counted; what only some of them have is read when the first one asks for it. */
function openVotes(sources: VoteSources): (id: string, rules: VoteRecord) => Vote {
  const { leading, seats, notes, themes } = sources;
  const electorates = readRegisters("electorates", leading);
  const deadlines = readRegisters("deadlines", leading);
  const counts = readRegisters("counts", leading);
  return (id, rules) => {
    const options = optionsOf(rules, notes, themes);
    const optionOf = optionBy(options);
    const electorate = rules.voters && peopleIn(electorates.get(id)?.value.people ?? "");
    const entitled = electorate && new Set(electorate.map((person) => holderOf(seats, person)));
    const ballotsByVoter = new Map<AuthorId, Ballot>();
    for (const { journal, ballot } of ballotsIn(id, sources)) {
      const counted = countedBallot(ballot, rules, optionOf);
      if (Object.keys(counted).length > 0 && (entitled?.has(holderOf(seats, journal.author)) ?? true))
        ballotsByVoter.set(journal.author, counted);
    }
    const count = counts.get(id)?.value;
    const byHand = count && countedByHand(count, rules, optionOf);
    const endsAt = deadlines.get(id)?.value.at;
    return {
      ...rules,
      id,
      open: true,
      tally: withUnder(tallyDots(ballotsByVoter.values(), byHand), (option) => options.get(option)?.under.length ?? 0),
      ballots: ballotsByVoter.size,
      ballotsByVoter,
      codeByVoter: new Map(),
      ...(endsAt && { endsAt }),
      ...(electorate && { electorate, entitled: electorate.length }),
      ...(count && byHand && { count: { ...count, dots: byHand } }),
    };
  };
}

function peopleIn(ids: string): readonly AuthorId[] {
  return (ids.match(/.{22}/gs) ?? []) as string[] as AuthorId[]; // ids stand one behind the other, all of one length
}

/** Which theme each note lies in, of those that lie in one. */
export function themesOf(notes: readonly Note[]): ReadonlyMap<string, string> {
  return new Map(notes.flatMap(({ id, theme }) => (theme ? [[id, theme]] : [])));
}

/** How many of the ballots gave dots to any of a theme's notes. */
export function peopleByTheme(
  ballots: Iterable<Ballot>,
  themeByNote: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const people = new Map<string, number>();
  for (const ballot of ballots) {
    const themes = new Set(Object.keys(ballot).flatMap((note) => themeByNote.get(note) ?? []));
    for (const theme of themes) people.set(theme, (people.get(theme) ?? 0) + 1);
  }
  return people;
}

interface CastBallot {
  readonly voter: AuthorId;
  readonly journal: JournalView;
  /** The entry that the ballot stands in. */
  readonly seq: number;
  readonly ballot: Ballot;
}

/** The ballots in force: one of each person, on whichever of her devices. */
export function ballotsIn(
  vote: string,
  { admitted, seats }: Pick<VoteSources, "admitted" | "seats">,
): readonly CastBallot[] {
  const cast = admitted.flatMap(({ journal, through }) => {
    const history = journal.histories("ballots").get(vote);
    const voter = journal.author;
    const version = history && versionAt(history, Math.min(through, (seats.unproven.get(voter) ?? Infinity) - 1));
    return version?.value ? [{ voter, journal, seq: version.seq, ballot: version.value }] : [];
  });
  return oneEach(seats, cast);
}

/**
 * The vote as it was closed. Its result stands even where ballots that it names are not here, or their author has forked
 * them away. The ballots that are here are counted again: a result that they contradict is a lie, and does not count.
 */
function closedVote(id: string, closing: Closing, admitted: readonly Admitted[]): Vote {
  const { rules, places, tally: stated, optionOf, underOf, count, entitled, sums } = fromClosing(closing);
  const ballotsByVoter = recount(id, rules, places, { admitted, optionOf });
  const counted = tallyDots(ballotsByVoter.values());
  const missing = places.length - ballotsByVoter.size;
  const holds = agrees(stated, counted, { rules, missing });
  const named = holds ? places : places.filter(({ voter }) => ballotsByVoter.has(voter));
  const byHand = count && countedByHand(count, rules, optionOf);
  const tally = withUnder(holds ? withHands(stated, byHand) : tallyDots(ballotsByVoter.values(), byHand), underOf);
  return {
    ...rules,
    id,
    open: false,
    tally,
    ballots: named.length,
    ballotsByVoter,
    codeByVoter: new Map(named.map(({ voter, hash }) => [voter, ballotCode(hash)])),
    ...(entitled !== undefined && { entitled }),
    ...(count && byHand && { count: { ...count, dots: byHand } }),
    ...(sums && { sums: sumsOf(tally, sums, { ballots: ballotsByVoter.values(), missing: holds ? missing : 0 }) }),
  };
}

function withHands(rows: readonly TallyRow[], byHand: Ballot = {}): readonly TallyRow[] {
  const all = rows.map((row) => {
    const dots = byHand[row.option] ?? 0;
    return dots > 0 ? { ...row, dots: row.dots + dots, byHand: dots } : row;
  });
  return all.filter(({ dots }) => dots > 0).sort(byDots);
}

/** The themes' sums. How many gave a theme dots is as stated, where the ballots that are not here leave room for it. */
function sumsOf(
  tally: readonly TallyRow[],
  { themeByOption, peopleByTheme: stated }: StatedSums,
  { ballots, missing }: { readonly ballots: Iterable<Ballot>; readonly missing: number },
): readonly ThemeSum[] {
  const counted = peopleByTheme(ballots, themeByOption);
  const sums = [...stated].map(([theme, people]) => {
    const rows = tally.filter(({ option }) => themeByOption.get(option) === theme);
    const here = counted.get(theme) ?? 0;
    const byHand = rows.reduce((sum, row) => sum + (row.byHand ?? 0), 0);
    return {
      theme,
      dots: rows.reduce((sum, { dots }) => sum + dots, 0),
      people: people >= here && people <= here + missing ? people : here,
      ...(byHand > 0 && { byHand }),
    };
  });
  return sums.sort((a, b) => b.dots - a.dots || b.people - a.people || (a.theme < b.theme ? -1 : 1));
}

/** Whether a result is what the counted ballots give, together with so many that are not here. */
function agrees(
  stated: readonly TallyRow[],
  counted: readonly TallyRow[],
  { rules, missing }: { readonly rules: VoteRecord; readonly missing: number },
): boolean {
  const countedByOption = new Map(counted.map((row) => [row.option, row]));
  const more = stated.map(({ option, dots, voters }) => {
    const row = countedByOption.get(option);
    return { dots: dots - (row?.dots ?? 0), voters: voters - (row?.voters ?? 0) };
  });
  return (
    new Set(stated.map((row) => row.option)).size === stated.length &&
    more.every(({ dots, voters }) => voters >= 0 && voters <= missing && dots >= voters) &&
    more.every(({ dots, voters }) => dots <= voters * rules.mostPerNote) &&
    more.reduce((sum, { dots }) => sum + dots, 0) <= missing * rules.dots
  );
}

interface Recount {
  readonly admitted: readonly Admitted[];
  /** What was voted about when the vote was closed. */
  readonly optionOf: OptionOf;
}

function recount(
  vote: string,
  rules: VoteRecord,
  places: readonly BallotPlace[],
  { admitted, optionOf }: Recount,
): ReadonlyMap<AuthorId, Ballot> {
  const journals = new Map(admitted.map(({ journal }) => [journal.author, journal]));
  const ballots = new Map<AuthorId, Ballot>();
  for (const { voter, seq, hash } of places) {
    const journal = journals.get(voter);
    const history = journal?.histories("ballots").get(vote);
    // The hash stands for the whole journal up to there, whatever was removed, hidden or forked later.
    if (!history || journal?.hashAt(seq) !== hash) continue;
    ballots.set(voter, countedBallot(versionAt(history, seq)?.value ?? {}, rules, optionOf));
  }
  return ballots;
}
