import { nextSeating, seatingKey, type Seating, type SeatingRecord } from "../../domain/seatings.ts";
import type { Change } from "../../journal/records.ts";
import type { Actions } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";

/** Sending people to the tables. */
export function seatingActions(context: ActionContext): Pick<Actions, "startNextRound"> {
  return {
    startNextRound() {
      const wanted = nextSeating(context.room().seatings)?.round;
      return asLeader(context, () => {
        const { seatings } = context.room();
        const next = seatings.find(({ round }) => round === wanted);
        if (!next) return refused("not-found");
        if (next.state !== "planned") return Promise.resolve({ done: true });
        const done = seatings.filter((seating) => seating.state === "running");
        return context.write([...done.map((seating) => change(seating, "done")), change(next, "running")]);
      });
    },
  };
}

function change(seating: Seating, state: SeatingRecord["state"]): Change {
  const value: SeatingRecord = { round: seating.round, state, tables: Object.fromEntries(seating.tableByPerson) };
  return { root: "seatings", key: seatingKey(seating.round), value };
}
