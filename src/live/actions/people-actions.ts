import { admit } from "../../domain/admission.ts";
import type { AuthorId } from "../../domain/ids.ts";
import type { Moderation } from "../../domain/moderation.ts";
import type { Grant } from "../../domain/people.ts";
import type { Actions } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";

/** Giving roles and taking them back, removing people and letting them in again, hiding what somebody writes. */
export function peopleActions(context: ActionContext): Pick<Actions, "setRole" | "removePerson" | "hideAuthor"> {
  return {
    setRole: (id, role) =>
      asLeader(context, () => {
        const room = context.room();
        if (context.me() !== room.facilitator) return refused("not-allowed");
        const person = room.people.find((each) => each.id === id);
        if (!person || person.role === "facilitator") return refused("not-found");
        if (person.role === role) return Promise.resolve({ done: true });
        const value = nextGrant(grantOf(context, id), lastEntryOf(context, id), role);
        return context.write([{ root: "grants", key: id, value }]);
      }),
    removePerson: (id, removed) =>
      asLeader(context, () => {
        if (id === context.me() || id === context.room().facilitator) return refused("not-allowed");
        const { hidden } = moderationOf(context, id);
        const value = removed ? { hidden, through: lastEntryOf(context, id) } : { hidden };
        return context.write([{ root: "moderation", key: `author:${id}`, value }]);
      }),
    hideAuthor: (id, hidden) =>
      asLeader(context, () =>
        context.write([{ root: "moderation", key: `author:${id}`, value: { ...moderationOf(context, id), hidden } }]),
      ),
  };
}

/** The grant that gives a role. Whoever led keeps what she did as a leader up to the entry at which she stops. */
function nextGrant(
  before: Grant | undefined,
  last: number,
  role: "co-facilitator" | "table-host" | "participant",
): Grant {
  if (role === "co-facilitator") return { role };
  const isHost = role === "table-host";
  if (before?.role === "co-facilitator")
    return { role: "co-facilitator", through: before.through ?? last, ...(isHost ? { now: "table-host" } : {}) };
  return isHost ? { role } : { role: "table-host", through: last };
}

function grantOf(context: ActionContext, id: AuthorId): Grant | undefined {
  return admit(context.journals(), context.room().facilitator).grants.get(id);
}

function moderationOf(context: ActionContext, id: AuthorId): Moderation {
  const { moderation } = admit(context.journals(), context.room().facilitator);
  return moderation.get(`author:${id}`)?.value ?? { hidden: false };
}

/** The last entry of somebody's journal that has arrived here: what comes after it will not count. */
function lastEntryOf(context: ActionContext, id: AuthorId): number {
  return (context.journals().find(({ author }) => author === id)?.length ?? 0) - 1;
}
