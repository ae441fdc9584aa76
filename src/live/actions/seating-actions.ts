import { presentPeople, type Room } from "../../domain/room.ts";
import { nextSeating, seatingKey, type Seating, type SeatingRecord } from "../../domain/seatings.ts";
import type { Change } from "../../journal/records.ts";
import type { TableByPerson } from "../seating-planner.ts";
import type { Actions, Outcome } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";

/** Planning the rounds at the tables and sending people to them. */
export function seatingActions(context: ActionContext): Pick<Actions, "planSeating" | "startNextRound"> {
  return {
    planSeating: () => asLeader(context, () => planRounds(context)),
    startNextRound: () =>
      asLeader(context, () => {
        const { seatings } = context.room();
        const next = nextSeating(seatings);
        if (!next) return refused("not-found");
        const done = seatings.filter((seating) => seating.state === "running");
        return context.write([...done.map((seating) => change(seating, "done")), change(next, "running")]);
      }),
  };
}

async function planRounds(context: ActionContext): Promise<Outcome> {
  const room = context.room();
  const { workshop } = room;
  const people = presentPeople(room);
  if (!workshop || people.length === 0) return { done: false, refusal: "nobody-present" };
  if (workshop.tables * workshop.seatsPerTable < people.length) return { done: false, refusal: "too-few-chairs" };
  const past = room.seatings.filter((seating) => seating.state !== "planned");
  const plan = await context.planner.plan({
    people,
    tables: workshop.tables,
    seatsPerTable: workshop.seatsPerTable,
    rounds: Math.max(1, workshop.seatingRounds - past.length),
    past: past.map((seating) => seating.tableByPerson),
  });
  return context.write(replacePlanned(room, past.length, plan));
}

/** The new rounds in place of those that were planned before; a plan that has fewer rounds removes the rest. */
function replacePlanned(room: Room, past: number, plan: readonly TableByPerson[]): readonly Change[] {
  const planned = plan.map((tableByPerson, index): Change => {
    return change({ round: past + index + 1, state: "planned", tableByPerson }, "planned");
  });
  const left = room.seatings.filter((seating) => seating.state === "planned" && seating.round > past + plan.length);
  return [
    ...planned,
    ...left.map(({ round }): Change => ({ root: "seatings", key: seatingKey(round), value: undefined })),
  ];
}

function change(seating: Seating, state: SeatingRecord["state"]): Change {
  const value: SeatingRecord = { round: seating.round, state, tables: Object.fromEntries(seating.tableByPerson) };
  return { root: "seatings", key: seatingKey(seating.round), value };
}
