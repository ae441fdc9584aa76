import type { AuthorId } from "../../../domain/ids.ts";
import type { TableByPerson } from "../../../live/seating-planner.ts";

/** One person's place before and after; 0 stands for none. */
export interface SeatChange {
  readonly person: AuthorId;
  readonly from: number;
  readonly to: number;
}

/** Who gets, changes or gives up a place. */
export function seatChanges(before: TableByPerson, after: TableByPerson): readonly SeatChange[] {
  const people = new Set([...before.keys(), ...after.keys()]);
  return [...people]
    .map((person) => ({ person, from: before.get(person) ?? 0, to: after.get(person) ?? 0 }))
    .filter(({ from, to }) => from !== to);
}
