import type { AuthorId } from "./ids.ts";
import type { JournalView } from "./journal-view.ts";
import type { Moderation } from "./moderation.ts";
import type { Grant } from "./people.ts";
import { readRegisters, type Admitted, type Register } from "./registers.ts";

/** Whose entries count, and as what. */
export interface Admission {
  /** Roles that the facilitator has given, by author. */
  readonly grants: ReadonlyMap<string, Grant>;
  /** The facilitator's journal, and co-facilitators' as far as they may lead. */
  readonly leading: readonly Admitted[];
  readonly moderation: ReadonlyMap<string, Register<Moderation>>;
  /** Everybody's journal, cut where its author was removed; the facilitator cannot be removed. */
  readonly admitted: readonly Admitted[];
}

/** Decides which entries of which journals count. */
export function admit(journals: readonly JournalView[], facilitator: AuthorId | undefined): Admission {
  const own = journals.filter((journal) => journal.author === facilitator).map(wholeOf);
  const grants = new Map([...readRegisters("grants", own)].map(([author, register]) => [author, register.value]));
  // Whoever the facilitator herself has removed leads no longer, whatever she was granted.
  const removals = readRegisters("moderation", own);
  const leading = journals.flatMap((journal) => {
    if (journal.author === facilitator) return [wholeOf(journal)];
    const grant = grants.get(journal.author);
    return grant?.role === "co-facilitator"
      ? [cutAt(cutAt(wholeOf(journal), grant.through), cutOf(journal, removals))]
      : [];
  });
  const moderation = readRegisters("moderation", leading);
  const admitted = journals.map((journal) =>
    journal.author === facilitator ? wholeOf(journal) : cutAt(wholeOf(journal), cutOf(journal, moderation)),
  );
  return { grants, leading, moderation, admitted };
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
