import type { AuthorId } from "./ids.ts";
import { peopleInRoom, type Room } from "./room.ts";
import { currentSeating } from "./seatings.ts";
import { graceMs, type TallyRow, type Vote, type VoteRecord } from "./votes.ts";

/**
 * A sensible number of dots for so many options: a third of them, which is the N/3 rule of multi-voting and the nominal
 * group technique, for long lists a quarter, which people still overlook; three at least, and ten at most, above which
 * the same method books say that people lose count.
 */
export function suggestedDots(options: number): number {
  const share = options > 24 ? options / 4 : options / 3;
  return Math.max(1, Math.min(options, 10, Math.max(3, Math.floor(share))));
}

/** The best `most` options of a result; those that share the last place all come along. */
export function finalists(tally: readonly TallyRow[], most: number): readonly TallyRow[] {
  const last = tally[most - 1] ?? tally.at(-1);
  return last ? tally.filter(({ dots }) => dots >= last.dots) : [];
}

/** How many of a result's options are good for a second round: about a third, three to seven, as few tied as can be. */
export function suggestedFinalists(tally: readonly TallyRow[]): number {
  const wanted = Math.max(3, Math.min(7, Math.round(tally.length / 3)));
  const extra = (most: number): number => finalists(tally, most).length - most;
  const near = [wanted, wanted + 1, wanted - 1].filter((most) => most >= 2 && most < tally.length);
  return near.sort((a, b) => extra(a) - extra(b))[0] ?? Math.min(2, tally.length);
}

/** The people whom a round's voters are now. Everybody who comes later votes only once she is let in. */
export function electorateOf(room: Room, { kind, of }: NonNullable<VoteRecord["voters"]>): readonly AuthorId[] {
  if (kind === "slips") return [];
  const here = peopleInRoom(room);
  const seats = currentSeating(room.seatings)?.tableByPerson;
  const belongs =
    kind === "table"
      ? (id: AuthorId): boolean => seats?.get(id) === Number(of)
      : (id: AuthorId): boolean => kind === "present" || here.find((person) => person.id === id)?.municipality === of;
  return here.map(({ id }) => id).filter(belongs);
}

/** Those who could be let into a round that is open: they belong to its voters by now, and are not among them yet. */
export function lateVoters(room: Room, vote: Vote): readonly AuthorId[] {
  if (!vote.voters || !vote.electorate) return [];
  const known = new Set(vote.electorate);
  return electorateOf(room, vote.voters).filter((id) => !known.has(id));
}

/** How much longer than phones take dots the last ones are given to arrive, before the console closes the vote. */
const arrivalMs = 3000;

/** Whether the console is to close a vote by itself: its time is up, and nothing has to be counted by hand first. */
export function isDue({ open, endsAt, byHand }: Vote, now: number): boolean {
  return open && !byHand && endsAt !== undefined && now >= endsAt + graceMs + arrivalMs;
}
