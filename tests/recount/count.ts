import { leadsBy } from "./archive-file.ts";
import type { Chain, Version } from "./chains.ts";
import type { ClosingValue, RulesValue } from "./fits.ts";

interface Row {
  readonly note: string;
  readonly dots: number;
  readonly voters: number;
}

export interface CountedVote {
  readonly id: string;
  readonly open: boolean;
  readonly tally: readonly Row[];
  readonly ballots: number;
  /** Each counted ballot's code, and its dots by note; a closed vote's only. */
  readonly codes: readonly (readonly [code: string, dots: Readonly<Record<string, number>>])[];
}

export interface Count {
  readonly facilitator: string | undefined;
  readonly people: number;
  readonly votes: readonly CountedVote[];
}

/** A chain as far as it counts: up to the entry at which its author was removed. */
interface Counted {
  readonly chain: Chain;
  readonly through: number;
}

type Ballot = Readonly<Record<string, number>>;

/** Counts the votes of a room anew, by the rules in docs/entry-format.md. */
export function countVotes(chains: readonly Chain[], code: string): Count {
  const facilitator = chains.find((chain) => chain.opening && leadsBy(code, chain.opening))?.author;
  const led = chains.filter((chain) => chain.author === facilitator).map(whole);
  const grants = latest("grants", led);
  const removals = latest("moderation", led);
  const leaders = chains.flatMap((chain) => {
    if (chain.author === facilitator) return [whole(chain)];
    const grant = grants.get(chain.author) as { readonly role: string; readonly through?: number } | undefined;
    return grant?.role === "co-facilitator" ? [cut(cut(whole(chain), grant.through), removedAt(chain, removals))] : [];
  });
  const moderation = latest("moderation", leaders);
  const boards = latest("boards", leaders);
  const approvals = latest("approvals", leaders);
  const leading = new Set(leaders.map(({ chain }) => chain.author));
  const admitted = chains.map((chain) =>
    chain.author === facilitator ? whole(chain) : cut(whole(chain), removedAt(chain, moderation)),
  );
  const moves = moved(leaders, admitted);
  const opened = first("votes", leaders, undefined);
  const closings = first("closings", leaders, facilitator);
  const since = (id: string): number => (opened.get(id) ?? closings.get(id))?.lamport ?? 0;
  const ids = [...new Set([...opened.keys(), ...closings.keys()])];
  ids.sort((a, b) => since(a) - since(b) || (a < b ? -1 : 1));
  const votes = ids.map((id) => {
    const closing = closings.get(id);
    // Values under these roots have been judged when the chains were followed.
    if (closing) return closedVote(id, closing.value as ClosingValue, admitted);
    const rules = { admitted, moderation, boards, approvals, moves, leading };
    return openVote(id, opened.get(id)?.value as RulesValue, rules);
  });
  return { facilitator, people: admitted.filter(isPresent).length, votes };
}

function whole(chain: Chain): Counted {
  return { chain, through: chain.hashes.length - 1 };
}

function cut({ chain, through }: Counted, at: number | undefined): Counted {
  return { chain, through: at === undefined ? through : Math.min(through, at) };
}

function removedAt({ author }: Chain, moderation: ReadonlyMap<string, unknown>): number | undefined {
  return (moderation.get(`author:${author}`) as { readonly through?: number } | undefined)?.through;
}

function isPresent({ chain, through }: Counted): boolean {
  const profile = lastOf(chain.said.get("profile")?.get("me"), through)?.value;
  return profile !== undefined && (profile as { readonly left?: boolean }).left !== true;
}

function lastOf(versions: readonly Version[] | undefined, through: number): Version | undefined {
  return versions?.reduce<Version | undefined>((last, each) => (each.seq <= through ? each : last), undefined);
}

/** For each key what was said last: by time, then by author. What was deleted last is not there. */
function latest(root: string, counted: readonly Counted[]): ReadonlyMap<string, unknown> {
  return new Map([...saidLast(root, counted)].map(([key, { version }]) => [key, version.value]));
}

/** The boards that notes were moved to: those who lead move any, others their own; whoever came last. */
function moved(leaders: readonly Counted[], admitted: readonly Counted[]): ReadonlyMap<string, unknown> {
  const leading = new Set(leaders.map(({ chain }) => chain.author));
  const moves = new Map(saidLast("moves", leaders));
  for (const counted of admitted) {
    const { author } = counted.chain;
    if (leading.has(author)) continue;
    for (const [key, own] of saidLast("moves", [counted])) {
      const other = moves.get(key);
      if (key.startsWith(`${author}:`) && (!other || own.version.lamport > other.version.lamport)) moves.set(key, own);
    }
  }
  return new Map([...moves].map(([key, { version }]) => [key, version.value]));
}

function saidLast(root: string, counted: readonly Counted[]): ReadonlyMap<string, Said> {
  const winners = new Map<string, Said>();
  for (const { chain, through } of counted) {
    for (const [key, versions] of chain.said.get(root) ?? []) {
      const version = lastOf(versions, through);
      const winner = winners.get(key);
      if (version && (!winner || before(winner, { author: chain.author, version })))
        winners.set(key, { author: chain.author, version });
    }
  }
  return new Map([...winners].filter(([, { version }]) => version.value !== undefined));
}

/** For each key what was said first; what one author says comes before all others'. */
function first(root: string, counted: readonly Counted[], favoured: string | undefined): ReadonlyMap<string, Version> {
  const winners = new Map<string, { readonly author: string; readonly version: Version }>();
  for (const { chain, through } of counted) {
    for (const [key, versions] of chain.said.get(root) ?? []) {
      const version = versions.find(({ value }) => value !== undefined);
      if (!version || version.seq > through) continue;
      const winner = winners.get(key);
      const found = { author: chain.author, version };
      if (!winner || chain.author === favoured || (winner.author !== favoured && before(found, winner)))
        winners.set(key, found);
    }
  }
  return new Map([...winners].map(([key, { version }]) => [key, version]));
}

type Said = { readonly author: string; readonly version: Version };

function before(a: Said, b: Said): boolean {
  return a.version.lamport - b.version.lamport < 0 || (a.version.lamport === b.version.lamport && a.author < b.author);
}

interface Rules {
  readonly admitted: readonly Counted[];
  readonly moderation: ReadonlyMap<string, unknown>;
  readonly boards: ReadonlyMap<string, unknown>;
  readonly approvals: ReadonlyMap<string, unknown>;
  readonly moves: ReadonlyMap<string, unknown>;
  readonly leading: ReadonlySet<string>;
}

function openVote(id: string, vote: RulesValue, rules: Rules): CountedVote {
  const notes = new Set(rules.admitted.flatMap((counted) => shownNotes(counted, vote.board, rules)));
  const ballots = rules.admitted.flatMap(({ chain, through }) => {
    const given = lastOf(chain.said.get("ballots")?.get(id), through)?.value as Ballot | undefined;
    const counted = given && cutBallot(given, vote, notes);
    return counted && Object.keys(counted).length > 0 ? [counted] : [];
  });
  return { id, open: true, tally: add(ballots), ballots: ballots.length, codes: [] };
}

interface NoteValue {
  readonly board: string;
  readonly shared?: boolean;
}

/**
 * The notes of one author that can be voted on: the first 200, on this board or moved to it, not hidden; on a board where notes are
 * looked at first, as they were approved; on a silent one, shown by their author.
 */
function shownNotes({ chain, through }: Counted, board: string, rules: Rules): string[] {
  const isHidden = (key: string): boolean => flag(rules.moderation.get(key), "hidden");
  if (isHidden(`author:${chain.author}`)) return [];
  const notes = [...(chain.said.get("notes") ?? [])].flatMap(([key, versions]) => {
    const last = lastOf(versions, through);
    const value = last?.value as NoteValue | undefined;
    return last && value
      ? [{ id: `${chain.author}:${key}`, since: versions[0]?.seq ?? 0, changed: last.seq, value }]
      : [];
  });
  notes.sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
  const boardOf = (id: string, value: NoteValue): string =>
    (rules.moves.get(id) as { readonly board: string } | undefined)?.board || value.board;
  const isApproved = ({ id, changed }: (typeof notes)[number]): boolean =>
    rules.leading.has(chain.author) ||
    ((rules.approvals.get(id) as { readonly seq: number } | undefined)?.seq ?? -1) >= changed;
  return notes
    .slice(0, 200)
    .filter(({ id, value }) => boardOf(id, value) === board && !isHidden(`note:${id}`))
    .filter((note) => !flag(rules.boards.get(board), "approved") || isApproved(note))
    .filter(({ value }) => !flag(rules.boards.get(board), "silent") || value.shared === true)
    .map(({ id }) => id);
}

function flag(value: unknown, name: string): boolean {
  return (value as Readonly<Record<string, unknown>> | undefined)?.[name] === true;
}

/** What of a ballot counts: notes in the order of their names, each up to its cap, all up to the ballot's. */
function cutBallot(ballot: Ballot, rules: RulesValue, notes: ReadonlySet<string>): Ballot {
  const counted: Record<string, number> = {};
  let rest = rules.dots;
  for (const note of Object.keys(ballot).sort()) {
    const dots = notes.has(note) ? Math.min(ballot[note] ?? 0, rules.mostPerNote, rest) : 0;
    if (dots > 0) counted[note] = dots;
    rest -= Math.max(0, dots);
  }
  return counted;
}

function add(ballots: readonly Ballot[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const [note, dots] of ballots.flatMap((ballot) => Object.entries(ballot))) {
    const row = rows.get(note);
    rows.set(note, { note, dots: (row?.dots ?? 0) + dots, voters: (row?.voters ?? 0) + 1 });
  }
  return [...rows.values()].sort(byDots);
}

function byDots(a: Row, b: Row): number {
  return b.dots - a.dots || b.voters - a.voters || (a.note < b.note ? -1 : 1);
}

/**
 * A closing's own figures, unless the ballots that it names and that are here contradict them. Those that are not here
 * may have given what is left, within their caps.
 */
function closedVote(id: string, closing: ClosingValue, admitted: readonly Counted[]): CountedVote {
  const { rules } = closing;
  const authors = closing.authors.match(/.{22}/gs) ?? [];
  const stated = closing.noteKeys.map((key, row) => ({
    note: `${authors[closing.noteAuthors[row] ?? 0]}:${key}`,
    dots: closing.dots[row] ?? 0,
    voters: closing.voters[row] ?? 0,
  }));
  const notes = new Set(stated.map(({ note }) => note));
  const named = closing.seqs.map((seq, at) => ({
    voter: authors[at] ?? "",
    seq,
    hash: closing.hashes.slice(at * 12, at * 12 + 12),
  }));
  const found = new Map<string, readonly [code: string, ballot: Ballot]>();
  for (const { voter, seq, hash } of named) {
    const chain = admitted.find((each) => each.chain.author === voter)?.chain;
    const versions = chain?.said.get("ballots")?.get(id);
    if (!versions || chain?.hashes[seq]?.subarray(0, 9).toString("base64url") !== hash) continue;
    found.set(voter, [
      codeOf(hash),
      cutBallot((lastOf(versions, seq)?.value as Ballot | undefined) ?? {}, rules, notes),
    ]);
  }
  const counted = add([...found.values()].map(([, ballot]) => ballot));
  const missing = named.length - found.size;
  const holds = isPossible(stated, counted, { rules, missing });
  return {
    id,
    open: false,
    tally: holds ? [...stated].sort(byDots) : counted,
    ballots: holds ? named.length : found.size,
    codes: [...found.values()].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

function isPossible(
  stated: readonly Row[],
  counted: readonly Row[],
  rest: { readonly rules: RulesValue; readonly missing: number },
): boolean {
  const { rules, missing } = rest;
  if (new Set(stated.map(({ note }) => note)).size < stated.length) return false;
  let extra = 0;
  for (const { note, dots, voters } of stated) {
    const here = counted.find((row) => row.note === note) ?? { dots: 0, voters: 0 };
    const [moreDots, moreVoters] = [dots - here.dots, voters - here.voters];
    if (moreVoters < 0 || moreVoters > missing || moreDots < moreVoters || moreDots > moreVoters * rules.mostPerNote)
      return false;
    extra += moreDots;
  }
  return extra <= missing * rules.dots;
}

/** The first 30 bits of a ballot's hash, five to a character. */
function codeOf(hash: string): string {
  const bits = [...Buffer.from(hash, "base64url").subarray(0, 4)]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  const letters = Array.from(
    { length: 6 },
    (_, at) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  );
  return `${letters.slice(0, 3).join("")}-${letters.slice(3).join("")}`;
}
