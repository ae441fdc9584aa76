import type { AuthorId } from "./ids.ts";
import { versionAt, type JournalView, type Version } from "./journal-view.ts";
import { readRegisters, type Admitted } from "./registers.ts";
import type { RecordOf, Root } from "./records.ts";

/** One device on which a person has been: what she wrote there counts before that of her earlier devices. */
interface Stay {
  readonly author: AuthorId;
  /** The entry by which the seat came to this device; -1 where she began. */
  readonly since: number;
}

/** Whose seats have gone to other devices. */
export interface Seats {
  /** For each device that has given or taken a seat its person's stays, the latest last. */
  readonly stays: ReadonlyMap<AuthorId, readonly Stay[]>;
  /**
   * The claims whose tickets have not arrived or give nothing: from that entry on their authors have no ballot. So nobody
   * who sees a part of the journals ever counts two ballots of one person.
   */
  readonly unproven: ReadonlyMap<AuthorId, number>;
}

interface Claiming extends Stay {
  readonly ticket: string;
  readonly from: AuthorId;
  readonly lamport: number;
}

interface Sources {
  readonly facilitator: AuthorId | undefined;
  readonly leading: readonly Admitted[];
  readonly admitted: readonly Admitted[];
}

/**
 * Follows the seats from device to device in the order of the claims. A ticket serves once, for the seat of the device
 * that has it at that moment; a device that has given its own seat away can only take it back.
 */
export function readSeats({ facilitator, leading, admitted }: Sources): Seats {
  const stays = new Map<AuthorId, readonly Stay[]>();
  const unproven = new Map<AuthorId, number>();
  const claims = admitted.flatMap(claimsIn);
  if (claims.length === 0) return { stays, unproven };
  const seatByTicket = ticketsIn(leading, admitted);
  const used = new Set<string>();
  const staysOf = (author: AuthorId): readonly Stay[] => stays.get(author) ?? [{ author, since: -1 }];
  const holds = (author: AuthorId): boolean => staysOf(author).at(-1)?.author === author;
  for (const { ticket, author, from, since } of claims.sort(byTime)) {
    const seat = seatByTicket.get(ticket);
    if (seat === "") continue;
    const [own, taken] = [staysOf(author), staysOf(from)];
    // A seat that is not proven to be somebody's cannot go on from her.
    const isHers = seat === from && !used.has(ticket) && holds(from) && !unproven.has(from);
    const mayTake = own === taken || holds(author);
    if (!isHers || !mayTake || author === from || author === facilitator || from === facilitator) {
      unproven.set(author, Math.min(since, unproven.get(author) ?? since));
      continue;
    }
    used.add(ticket);
    unproven.delete(author);
    const merged = [...(own === taken ? [] : own), ...taken, { author, since }];
    for (const stay of merged) stays.set(stay.author, merged);
  }
  return { stays, unproven };
}

function claimsIn({ journal, through }: Admitted): readonly Claiming[] {
  return [...journal.histories("claims")].flatMap(([ticket, [first]]) => {
    if (!first?.value?.from || first.seq > through) return [];
    // Written from an author's id; a name that is none is nobody's.
    const from = first.value.from as AuthorId;
    return [{ ticket, author: journal.author, from, since: first.seq, lamport: first.lamport }];
  });
}

function byTime(a: Claiming, b: Claiming): number {
  return a.lamport - b.lamport || (a.author + a.ticket < b.author + b.ticket ? -1 : 1);
}

/** The seat that each ticket gives: those who lead give anybody's, others their own. One that has ended gives none. */
function ticketsIn(leading: readonly Admitted[], admitted: readonly Admitted[]): Map<string, string> {
  const seats = new Map<string, string>();
  const add = (authors: readonly Admitted[], only?: AuthorId): void => {
    for (const [ticket, { value }] of readRegisters("tickets", authors)) {
      if (value.gives === "seat" && value.from === (only ?? value.from))
        seats.set(ticket, value.ended ? "" : value.from);
    }
  };
  for (const author of admitted) add([author], author.journal.author);
  add(leading);
  return seats;
}

/** The device that has an author's seat now. */
export function holderOf({ stays }: Seats, author: string): AuthorId {
  const id = author as AuthorId; // a name that is nobody's has given and taken no seat
  return stays.get(id)?.at(-1)?.author ?? id;
}

interface Said<R extends Root> {
  readonly journal: JournalView;
  readonly version: Version<RecordOf<R>>;
}

/** What a person has said last, on the latest of her devices that has said anything while it had her seat. */
export function saidBy<R extends Root>(
  root: R,
  key: string,
  {
    seats,
    author,
    admitted,
  }: { readonly seats: Seats; readonly author: AuthorId; readonly admitted: readonly Admitted[] },
): Said<R> | undefined {
  for (const stay of [...(seats.stays.get(author) ?? [{ author, since: -1 }])].reverse()) {
    const found = admitted.find(({ journal }) => journal.author === stay.author);
    const version = versionAt(found?.journal.histories(root).get(key) ?? [], found?.through ?? -1);
    if (found && version && version.seq >= stay.since) return { journal: found.journal, version };
  }
  return undefined;
}

interface Cast {
  readonly voter: AuthorId;
  readonly seq: number;
}

/**
 * One ballot of each person: of the device that had her seat last when she gave it. Until she votes on a new device, the
 * ballot of the earlier one counts.
 */
export function oneEach<T extends Cast>(seats: Seats, cast: readonly T[]): readonly T[] {
  const seqs = new Map<string, number>(cast.map(({ voter, seq }) => [voter, seq]));
  return cast.filter(({ voter }) => {
    const stays = seats.stays.get(voter) ?? [];
    const last = [...stays].reverse().find(({ author, since }) => (seqs.get(author) ?? -2) >= since);
    return !last || last.author === voter;
  });
}
