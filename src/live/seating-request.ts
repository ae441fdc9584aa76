import type { Acquaintance } from "../domain/earlier-evenings.ts";
import { peopleToSeat, type Room } from "../domain/room.ts";
import type { Seating } from "../domain/seatings.ts";
import type { SeatingRequest } from "./seating-planner.ts";
import type { Refusal } from "./session.ts";

/** What the planner has to know of the room, or why nothing can be planned. */
export function seatingRequestOf(room: Room, met: readonly Acquaintance[] = []): SeatingRequest | Refusal {
  const { workshop, seatingRules } = room;
  const people = peopleToSeat(room);
  if (!workshop || people.length === 0) return "nobody-present";
  const past = begunRounds(room);
  const shown = room.seatings.slice(past.length);
  return {
    people,
    tables: workshop.tables,
    seatsPerTable: workshop.seatsPerTable,
    rounds: Math.max(1, workshop.seatingRounds - past.length),
    past: past.map(({ tableByPerson }) => tableByPerson),
    shown: shown.map(({ tableByPerson }) => tableByPerson),
    rules: seatingRules,
    met,
  };
}

/** The rounds that people sit in or have sat in. */
export function begunRounds({ seatings }: Room): readonly Seating[] {
  return seatings.filter(({ state }) => state !== "planned");
}
