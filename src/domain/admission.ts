import { readAccess, type Access } from "./epochs.ts";
import type { AuthorId } from "./ids.ts";
import type { JournalView } from "./journal-view.ts";
import type { Moderation } from "./moderation.ts";
import type { Grant } from "./people.ts";
import { readRegisters, type Admitted, type Register } from "./registers.ts";
import { readSeats, type Seats } from "./seats.ts";

/** Whose entries count, and as what. */
export interface Admission {
  /** Roles that the facilitator and her spares have given, by author. */
  readonly grants: ReadonlyMap<string, Grant>;
  /** The facilitator's journal, and co-facilitators' as far as they may lead. */
  readonly leading: readonly Admitted[];
  /** Those who lead by a ticket of the facilitator's, and may give roles. */
  readonly spares: readonly AuthorId[];
  readonly moderation: ReadonlyMap<string, Register<Moderation>>;
  /** Everybody's journal, cut where its author was removed; the facilitator cannot be removed. */
  readonly admitted: readonly Admitted[];
  readonly seats: Seats;
  readonly access: Access;
  /** Whole journals of those who came after the key was changed and were not let in. */
  readonly outside: readonly Admitted[];
}

/** Decides which entries of which journals count. */
export function admit(journals: readonly JournalView[], facilitator: AuthorId | undefined): Admission {
  const own = journals.filter((journal) => journal.author === facilitator).map(wholeOf);
  const spares = readSpares(journals, own);
  const rulers = [...own, ...spares];
  const grants = new Map([...readRegisters("grants", rulers)].map(([author, register]) => [author, register.value]));
  // Whoever they have removed leads no longer, whatever she was granted.
  const removals = readRegisters("moderation", rulers);
  const leading = journals.flatMap((journal) => {
    const ruler = rulers.find((each) => each.journal === journal);
    const grant = grants.get(journal.author);
    if (grant?.role !== "co-facilitator" || journal.author === facilitator) return ruler ?? [];
    const granted = cutAt(cutAt(wholeOf(journal), grant.through), cutOf(journal, removals));
    return ruler && ruler.through > granted.through ? ruler : granted;
  });
  const moderation = readRegisters("moderation", leading);
  const access = readAccess(leading);
  const insiders = new Set([...access.given.keys(), ...leading.map(({ journal }) => journal.author)]);
  const isOutside = ({ author }: JournalView): boolean => access.changed > 0 && !insiders.has(author);
  const admitted = journals.map((journal) => {
    if (journal.author === facilitator) return wholeOf(journal);
    return cutAt(wholeOf(journal), isOutside(journal) ? -1 : cutOf(journal, moderation));
  });
  const outside = journals.filter(isOutside).map(wholeOf);
  const seats = readSeats({ facilitator, leading, admitted });
  const active = spares.filter(({ isActive }) => isActive).map(({ journal }) => journal.author);
  return { grants, leading, spares: active, moderation, admitted, seats, access, outside };
}

/**
 * The journals of those who lead by a ticket, as far as they count. The facilitator alone gives such tickets, and ends
 * them for everybody, or for one by removing her or taking back her role.
 */
function readSpares(journals: readonly JournalView[], own: readonly Admitted[]) {
  const tickets = readRegisters("tickets", own);
  const grants = readRegisters("grants", own);
  const removals = readRegisters("moderation", own);
  return journals.flatMap((journal) => {
    const { author } = journal;
    const limits = [...journal.histories("claims").keys()].flatMap((key) => {
      const ticket = tickets.get(key)?.value;
      if (ticket?.gives !== "lead") return [];
      return ticket.ended ? (ticket.ended[author] ?? -1) : Infinity;
    });
    const grant = grants.get(author)?.value;
    const takenBack = grant?.role === "co-facilitator" ? grant.through : undefined;
    const limit = Math.min(Math.max(-1, ...limits), takenBack ?? Infinity, cutOf(journal, removals) ?? Infinity);
    if (limit < 0 || author === own[0]?.journal.author) return [];
    return { ...cutAt(wholeOf(journal), limit), isActive: limit === Infinity };
  });
}

/** The authors who were removed. */
export function removedAuthors(
  moderation: ReadonlyMap<string, Register<Moderation>>,
  facilitator: AuthorId | undefined,
): readonly AuthorId[] {
  return [...moderation].flatMap(([key, { value }]) => {
    if (!key.startsWith("author:") || value.through === undefined) return [];
    const author = key.slice("author:".length) as AuthorId; // the key was written for an author: nothing else matches a journal
    return author === facilitator ? [] : [author];
  });
}

function wholeOf(journal: JournalView): Admitted {
  return { journal, through: journal.length - 1 };
}

function cutAt({ journal, through }: Admitted, cut: number | undefined): Admitted {
  return { journal, through: Math.min(through, cut ?? through) };
}

function cutOf(journal: JournalView, moderation: ReadonlyMap<string, Register<Moderation>>): number | undefined {
  return moderation.get(`author:${journal.author}`)?.value.through;
}
