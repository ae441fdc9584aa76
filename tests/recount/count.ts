import { leadsBy } from "./archive-file.ts";
import { add, cutBallot, handCount, type Ballot, type HandCount } from "./ballots.ts";
import { lastOf, type Chain, type Counted, type Version } from "./chains.ts";
import { closedVote, type CountedVote } from "./closed.ts";
import { whoIsIn } from "./who-is-in.ts";
import type { ClosingValue, RulesValue } from "./fits.ts";
import { eachAlone, facesOf, onlyAmong, type Lying, type Names } from "./options.ts";
import { countsFor, followSeats, sitsOn, usesIn, type Seats, type TicketValue } from "./seats.ts";

export interface Count {
  readonly facilitator: string | undefined;
  readonly people: number;
  readonly votes: readonly CountedVote[];
}

/** Counts the votes of a room anew, by the rules in docs/entry-format.md. */
export function countVotes(
  chains: readonly Chain[],
  { code, roomId }: { readonly code: string; readonly roomId: Buffer },
): Count {
  const facilitator = chains.find((chain) => chain.opening && leadsBy(code, chain.opening))?.author;
  const led = chains.filter((chain) => chain.author === facilitator).map(whole);
  const uses = new Map(chains.map((chain) => [chain.author, usesIn(chain, roomId)]));
  const spares = chains.flatMap((chain) => (chain.author === facilitator ? [] : ledByTicket(chain, uses, led)));
  const rulers = [...led, ...spares];
  const grants = latest("grants", rulers);
  const removals = latest("moderation", rulers);
  const leaders = chains.flatMap((chain) => {
    if (chain.author === facilitator) return [whole(chain)];
    const ways = spares.filter((spare) => spare.chain === chain);
    const grant = grants.get(chain.author) as GrantValue | undefined;
    if (grant?.role === "co-facilitator") ways.push(cut(cut(whole(chain), grant.through), removedAt(chain, removals)));
    return ways.sort((a, b) => b.through - a.through).slice(0, 1);
  });
  const moderation = latest("moderation", leaders);
  const boards = latest("boards", leaders);
  const approvals = latest("approvals", leaders);
  const themes = latest("themes", leaders);
  const electorates = latest("electorates", leaders);
  const counts = latest("counts", leaders);
  const leading = new Set(leaders.map(({ chain }) => chain.author));
  const isIn = whoIsIn(leaders);
  const admitted = chains.map((chain) => {
    if (chain.author === facilitator) return whole(chain);
    return cut(whole(chain), isIn(chain.author) ? removedAt(chain, moderation) : -1);
  });
  const given = admitted.flatMap(({ chain, through }) =>
    (uses.get(chain.author) ?? []).filter(({ from, seq }) => from !== "" && seq <= through),
  );
  const seats = followSeats(given, seatsByTicket(leaders, admitted), facilitator);
  const moves = putBy("moves", leaders, admitted, seats);
  const stacks = putBy("stacks", leaders, admitted, seats);
  const opened = first("votes", leaders, undefined);
  const closings = first("closings", leaders, facilitator);
  const since = (id: string): number => (opened.get(id) ?? closings.get(id))?.lamport ?? 0;
  const ids = [...new Set([...opened.keys(), ...closings.keys()])];
  ids.sort((a, b) => since(a) - since(b) || (a < b ? -1 : 1));
  const votes = ids.map((id) => {
    const closing = closings.get(id);
    // Values under these roots have been judged when the chains were followed.
    if (closing) return closedVote(id, closing.value as ClosingValue, admitted);
    const more = { moves, stacks, themes, electorates, counts };
    const rules = { admitted, seats, moderation, boards, approvals, leading, ...more };
    return openVote(id, opened.get(id)?.value as RulesValue, rules);
  });
  return {
    facilitator,
    people: new Set(admitted.filter(isPresent).map(({ chain }) => sitsOn(seats, chain.author))).size,
    votes,
  };
}

interface GrantValue {
  readonly role: string;
  readonly through?: number;
}

/** As much of a journal as was written leading by a ticket of the facilitator's. */
function ledByTicket(
  chain: Chain,
  uses: ReadonlyMap<string, ReturnType<typeof usesIn>>,
  led: readonly Counted[],
): Counted[] {
  const tickets = latest("tickets", led);
  const limits = (uses.get(chain.author) ?? []).flatMap(({ ticket }) => {
    const value = tickets.get(ticket) as TicketValue | undefined;
    if (value?.gives !== "lead") return [];
    return [value.ended ? (value.ended[chain.author] ?? -1) : Infinity];
  });
  const grant = latest("grants", led).get(chain.author) as GrantValue | undefined;
  const takenBack = grant?.role === "co-facilitator" ? grant.through : undefined;
  const way = cut(cut(whole(chain), takenBack), removedAt(chain, latest("moderation", led)));
  const through = Math.min(way.through, Math.max(-1, ...limits));
  return through < 0 ? [] : [{ chain, through }];
}

/** Whose seat each ticket gives; "" for one that gives none any more. */
function seatsByTicket(leaders: readonly Counted[], admitted: readonly Counted[]): ReadonlyMap<string, string> {
  const seats = new Map<string, string>();
  const read = (said: ReadonlyMap<string, unknown>, giver: string | undefined): void => {
    for (const [ticket, value] of said) {
      const { gives, from = "", ended } = value as TicketValue; // judged when the chains were followed
      if (gives === "seat" && (giver === undefined || giver === from)) seats.set(ticket, ended ? "" : from);
    }
  };
  for (const counted of admitted) read(latest("tickets", [counted]), counted.chain.author);
  read(latest("tickets", leaders), undefined);
  return seats;
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

/** For each key what was said last: by time, then by author. What was deleted last is not there. */
function latest(root: string, counted: readonly Counted[]): ReadonlyMap<string, unknown> {
  return new Map([...saidLast(root, counted)].map(([key, { version }]) => [key, version.value]));
}

/** Where notes were put, under such a root: those who lead put any, others their own; whoever came last. */
function putBy(
  root: string,
  leaders: readonly Counted[],
  admitted: readonly Counted[],
  seats: Seats,
): ReadonlyMap<string, unknown> {
  const leading = new Set(leaders.map(({ chain }) => chain.author));
  const places = new Map(saidLast(root, leaders));
  for (const counted of admitted) {
    const { author } = counted.chain;
    if (leading.has(author)) continue;
    for (const [key, own] of saidLast(root, [counted])) {
      const other = places.get(key);
      const isOwn = sitsOn(seats, key.split(":", 1).join("")) === sitsOn(seats, author);
      if (isOwn && (!other || own.version.lamport > other.version.lamport)) places.set(key, own);
    }
  }
  return new Map([...places].map(([key, { version }]) => [key, version.value]));
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
  readonly seats: Seats;
  readonly moderation: ReadonlyMap<string, unknown>;
  readonly boards: ReadonlyMap<string, unknown>;
  readonly approvals: ReadonlyMap<string, unknown>;
  readonly moves: ReadonlyMap<string, unknown>;
  readonly stacks: ReadonlyMap<string, unknown>;
  readonly themes: ReadonlyMap<string, unknown>;
  readonly electorates: ReadonlyMap<string, unknown>;
  readonly counts: ReadonlyMap<string, unknown>;
  readonly leading: ReadonlySet<string>;
}

function openVote(id: string, vote: RulesValue, rules: Rules): CountedVote {
  const names = onlyAmong(namesIn(vote, rules), vote.among);
  const named = rules.electorates.get(id) as { readonly people: string } | undefined;
  const { seats } = rules;
  const people = named?.people.match(/.{22}/gs) ?? [];
  const entitled = vote.voters === undefined ? undefined : new Set(people.map((person) => sitsOn(seats, person)));
  const cast = rules.admitted.flatMap(({ chain, through }) => {
    const until = Math.min(through, (seats.nobody.get(chain.author) ?? Infinity) - 1);
    const last = lastOf(chain.said.get("ballots")?.get(id), until);
    return last?.value === undefined ? [] : [{ author: chain.author, seq: last.seq, given: last.value as Ballot }];
  });
  const seqs = new Map(cast.map(({ author, seq }) => [author, seq]));
  const ballots = cast.flatMap(({ author, given }) => {
    if (!countsFor(seats, author, seqs) || (entitled && !entitled.has(sitsOn(seats, author)))) return [];
    const counted = cutBallot(given, vote, names);
    return Object.keys(counted).length > 0 ? [counted] : [];
  });
  const count = rules.counts.get(id) as HandCount | undefined;
  const dots = Object.entries(count?.dots ?? {}).filter(([name]) => names.has(name));
  const byHand = handCount(count && { ...count, dots: Object.fromEntries(dots) }, vote, names);
  const tally = add(ballots, byHand?.dots);
  return { id, open: true, tally, ballots: ballots.length, handBallots: byHand?.ballots ?? 0, sums: [], codes: [] };
}

function themesOn(board: string, themes: ReadonlyMap<string, unknown>): string[] {
  return [...themes]
    .filter(([, theme]) => (theme as { readonly board: string }).board === board && !flag(theme, "removed"))
    .map(([id]) => id);
}

/** What can be voted on, and by which names: themes, notes, or piles of notes. */
function namesIn({ on, board, piles }: RulesValue, rules: Rules): Names {
  if (on === "themes") return eachAlone(themesOn(board, rules.themes));
  const notes = rules.admitted.flatMap((counted) => notesOn(counted, board, rules));
  if (piles !== true) return eachAlone(notes.filter(({ isSeen }) => isSeen).map(({ id }) => id));
  const stacks = [...rules.stacks].map(([note, put]) => [note, (put as { readonly on: string }).on] as const);
  return facesOf(notes, new Map(stacks));
}

interface NoteValue {
  readonly board: string;
  readonly shared?: boolean;
}

/**
 * The notes of one author on a board, or moved to it: her first 200. They are seen if they are not hidden, nor is she; on
 * a board where notes are looked at first, as they were approved; on a silent one, shown by their author.
 */
function notesOn({ chain, through }: Counted, board: string, rules: Rules): Lying[] {
  const isHidden = (key: string): boolean => flag(rules.moderation.get(key), "hidden");
  const isAuthorHidden = isHidden(`author:${chain.author}`);
  const notes = [...(chain.said.get("notes") ?? [])].flatMap(([key, versions]) => {
    const last = lastOf(versions, through);
    const value = last?.value as NoteValue | undefined;
    return last && value ? [{ id: `${chain.author}:${key}`, since: versions[0], changed: last.seq, value }] : [];
  });
  notes.sort((a, b) => (a.since?.seq ?? 0) - (b.since?.seq ?? 0) || (a.id < b.id ? -1 : 1));
  const boardOf = (id: string, value: NoteValue): string =>
    (rules.moves.get(id) as { readonly board: string } | undefined)?.board || value.board;
  const isApproved = ({ id, changed }: (typeof notes)[number]): boolean =>
    rules.leading.has(chain.author) ||
    ((rules.approvals.get(id) as { readonly seq: number } | undefined)?.seq ?? -1) >= changed;
  return notes
    .slice(0, 200)
    .filter(({ id, value }) => boardOf(id, value) === board)
    .map((note) => ({
      id: note.id,
      lamport: note.since?.lamport ?? 0,
      isSeen:
        !isAuthorHidden &&
        !isHidden(`note:${note.id}`) &&
        (!flag(rules.boards.get(board), "approved") || isApproved(note)) &&
        (!flag(rules.boards.get(board), "silent") || note.value.shared === true),
    }));
}

function flag(value: unknown, name: string): boolean {
  return (value as Readonly<Record<string, unknown>> | undefined)?.[name] === true;
}
