import { presentPeople, type Room } from "../../domain/room.ts";
import { nextSeating, seatingKey, type Seating, type SeatingRecord } from "../../domain/seatings.ts";
import type { Change } from "../../journal/records.ts";
import type { TableByPerson } from "../seating-planner.ts";
import type { Actions, Outcome, Refusal } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";

/** Planning the rounds at the tables and sending people to them. */
export function seatingActions(context: ActionContext): Pick<Actions, "planSeating" | "startNextRound"> {
  return {
    planSeating: () => planRounds(context),
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

/**
 * Planning takes its time, and nothing else waits for it. Where a round has been started meanwhile, what was planned
 * without knowing of it is planned again.
 */
async function planRounds(context: ActionContext): Promise<Outcome> {
  if (!context.leads()) return { done: false, refusal: "not-allowed" };
  const room = context.room();
  const proposal = await propose(context, room);
  return asLeader(context, async () => {
    const now = context.room();
    const plan = begun(now).length === begun(room).length ? proposal : await propose(context, now);
    if (typeof plan === "string") return { done: false, refusal: plan };
    return context.write(replacePlanned(now, plan));
  });
}

async function propose(context: ActionContext, room: Room): Promise<readonly TableByPerson[] | Refusal> {
  const { workshop } = room;
  const people = presentPeople(room);
  if (!workshop || people.length === 0) return "nobody-present";
  if (workshop.tables * workshop.seatsPerTable < people.length) return "too-few-chairs";
  const past = begun(room);
  return context.planner.plan({
    people,
    tables: workshop.tables,
    seatsPerTable: workshop.seatsPerTable,
    rounds: Math.max(1, workshop.seatingRounds - past.length),
    past: past.map((seating) => seating.tableByPerson),
  });
}

/** The rounds that people sit in or have sat in. */
function begun(room: Room): readonly Seating[] {
  return room.seatings.filter((seating) => seating.state !== "planned");
}

/**
 * The new rounds in place of those that were planned before. A plan that has fewer rounds empties the rest: what another
 * leader has written can be written over, and not deleted.
 */
function replacePlanned(room: Room, plan: readonly TableByPerson[]): readonly Change[] {
  const past = begun(room).length;
  const planned = plan.map((tableByPerson, index): Change => {
    return change({ round: past + index + 1, state: "planned", tableByPerson }, "planned");
  });
  const left = room.seatings.filter((seating) => seating.state === "planned" && seating.round > past + plan.length);
  return [
    ...planned,
    ...left.map(({ round }) => change({ round, state: "planned", tableByPerson: new Map() }, "planned")),
  ];
}

function change(seating: Seating, state: SeatingRecord["state"]): Change {
  const value: SeatingRecord = { round: seating.round, state, tables: Object.fromEntries(seating.tableByPerson) };
  return { root: "seatings", key: seatingKey(seating.round), value };
}
