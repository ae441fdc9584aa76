import { admit } from "../../domain/admission.ts";
import type { AuthorId } from "../../domain/ids.ts";
import { devicesOf, type Room } from "../../domain/room.ts";
import type { Moderation } from "../../domain/moderation.ts";
import type { Grant } from "../../domain/people.ts";
import type { Actions } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";
import { changeKey } from "./key-actions.ts";

/** Giving roles and taking them back, removing people and letting them in again, hiding what somebody writes. */
export function peopleActions(context: ActionContext): Pick<Actions, "setRole" | "removePerson" | "hideAuthor"> {
  return {
    setRole: (id, role) =>
      asLeader(context, () => {
        const room = context.room();
        const me = context.me();
        const isFacilitator = me === room.facilitator;
        // Who leads by her code may give roles too, or nobody could once her laptop is gone; not to her equals.
        if (!isFacilitator && (!room.spares.some((spare) => spare === me) || room.spares.includes(id)))
          return refused("not-allowed");
        const person = room.people.find((each) => each.id === id);
        if (!person || person.role === "facilitator") return refused("not-found");
        if (person.role === role) return Promise.resolve({ done: true });
        const before = room.spares.includes(id) ? ({ role: "co-facilitator" } as const) : grantOf(context, id);
        const value = nextGrant(before, lastEntryOf(context, id), role);
        return context.write([{ root: "grants", key: id, value }]);
      }),
    removePerson: (id, removed, withNewKey = false) =>
      asLeader(context, async () => {
        if (id === context.me() || id === context.room().facilitator) return refused("not-allowed");
        const { moderation, access } = admit(context.journals(), context.room().facilitator);
        const letsIn = !removed && access.changed > 0;
        const outcome = await context.write(
          devicesOf(context.room(), id).flatMap((device) => {
            const hidden = moderation.get(`author:${device}`)?.value.hidden ?? false;
            const value = removed ? { hidden, through: lastEntryOf(context, device) } : { hidden };
            return [
              { root: "moderation", key: `author:${device}`, value } as const,
              ...(letsIn ? [{ root: "admissions", key: device, value: {} } as const] : []),
            ];
          }),
        );
        return outcome.done && withNewKey ? changeKey(context) : outcome;
      }),
    hideAuthor: (id, hidden) =>
      asLeader(context, () =>
        context.write(
          allDevices(context.room(), id).map((device) => ({
            root: "moderation",
            key: `author:${device}`,
            value: { ...moderationOf(context, device), hidden },
          })),
        ),
      ),
  };
}

/** The devices of whoever has written with this one. */
function allDevices(room: Room, author: AuthorId): readonly AuthorId[] {
  return devicesOf(room, room.moved.find(({ from }) => from === author)?.to ?? author);
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
