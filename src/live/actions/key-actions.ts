import { admit, removedAuthors } from "../../domain/admission.ts";
import { doorKey, withheld } from "../../domain/epochs.ts";
import type { AuthorId } from "../../domain/ids.ts";
import { versionAt, type JournalView } from "../../domain/journal-view.ts";
import { profileKey } from "../../domain/people.ts";
import type { RecordOf } from "../../domain/records.ts";
import type { Actions, Outcome } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";

/** So many wrapped secrets of some ninety bytes fit into one entry. */
const mostAtOnce = 100;
/** More people than a hall has; whoever is left out asks to come in. */
const mostReceivers = 600;

/** Changing the room's key, and letting in those who come after that. */
export function keyActions(context: ActionContext): Pick<Actions, "changeKey" | "letIn"> {
  return {
    changeKey: () => asLeader(context, () => changeKey(context)),
    letIn: (id) =>
      asLeader(context, () => {
        const { moderation } = admit(context.journals(), context.room().facilitator);
        const known = moderation.get(`author:${id}`)?.value;
        const isRemoved = known?.through !== undefined;
        return context.write([
          { root: "admissions", key: id, value: {} },
          ...(isRemoved ? [{ root: "moderation", key: `author:${id}`, value: { hidden: known.hidden } } as const] : []),
        ]);
      }),
  };
}

/**
 * Adds a secret to the room's key and wraps it for everybody who is in the room now. The entry that begins it comes
 * last: until then nothing has changed.
 */
export async function changeKey(context: ActionContext): Promise<Outcome> {
  const me = context.me();
  const { facilitator } = context.room();
  const { leading, admitted, outside, moderation } = admit(context.journals(), facilitator);
  const removed = new Set<string>(removedAuthors(moderation, facilitator));
  const outsiders = new Set<string>(outside.map(({ journal }) => journal.author));
  const receivers = admitted
    .map(({ journal }) => journal)
    .filter(({ author }) => !outsiders.has(author))
    .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    .slice(0, mostReceivers)
    .map((journal) => ({ author: journal.author, key: removed.has(journal.author) ? "" : doorOf(journal) }));
  if (me === undefined) return refused("not-allowed");
  const name = context.newId();
  const made = await context.makeEpoch(`${me}:${name}`, receivers);
  if (!made) return refused("not-saved");
  const { proof, base, sender } = made;
  const wraps = receivers.map(({ author }, at) => (removed.has(author) ? withheld : (made.wraps[at] ?? "")));
  const parts = Array.from({ length: Math.max(1, Math.ceil(receivers.length / mostAtOnce)) }, (_, index) => {
    const [from, to] = [index * mostAtOnce, (index + 1) * mostAtOnce];
    return { authors: receivers.slice(from, to).map(({ author }) => author), sender, wraps: wraps.slice(from, to) };
  });
  const through = throughOf(leading.map(({ journal }) => journal).filter(({ author }) => author !== me));
  for (const [index, part] of [...parts.entries()].reverse()) {
    const value: RecordOf<"epochs"> = index === 0 ? { ...part, begins: { proof, base, through } } : part;
    const outcome = await context.write([{ root: "epochs", key: index === 0 ? name : `${name}.${index}`, value }]);
    if (!outcome.done) return outcome;
  }
  return { done: true };
}

function throughOf(journals: readonly JournalView[]): Record<AuthorId, number> {
  return Object.fromEntries(journals.map(({ author, length }) => [author, length - 1]));
}

function doorOf(journal: JournalView): string {
  const history = journal.histories("doors").get(doorKey);
  return (history && versionAt(history, journal.length)?.value?.key) ?? "";
}

/** Whether somebody has said who she is: she comes before those who only looked in. */
function isNamed(journal: JournalView): boolean {
  return journal.histories("profile").has(profileKey);
}
