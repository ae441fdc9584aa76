import type { AuthorId } from "../../../domain/ids.ts";
import { seatedPeople, type Room } from "../../../domain/room.ts";
import { currentSeating, nextSeating } from "../../../domain/seatings.ts";

/** Where a person sits, with whom, and where she goes next. */
export interface Seat {
  /** Undefined before the first round has been started. */
  readonly round: number | undefined;
  /** Undefined while she has no table in the round. */
  readonly table: number | undefined;
  /** The others at the table, by municipality, most first; "" for those who told none. */
  readonly company: readonly MunicipalityCount[];
  readonly nextTable: number | undefined;
}

export interface MunicipalityCount {
  readonly municipality: string;
  readonly people: number;
}

/** This person's seat as the room has it now. */
export function seatOf(room: Room, me: AuthorId | undefined): Seat {
  const now = currentSeating(room.seatings);
  const table = me && now?.tableByPerson.get(me);
  const company = seatedPeople(room).filter(
    ({ id, left }) => table !== undefined && id !== me && !left && now?.tableByPerson.get(id) === table,
  );
  return {
    round: now?.round,
    table,
    company: countByMunicipality(company),
    nextTable: me && nextSeating(room.seatings)?.tableByPerson.get(me),
  };
}

/** How many people come from each municipality: most first, then by name, those who told none last. */
export function countByMunicipality(
  people: readonly { readonly municipality: string }[],
): readonly MunicipalityCount[] {
  const counts = new Map<string, number>();
  for (const { municipality } of people) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  return [...counts]
    .map(([municipality, count]) => ({ municipality, people: count }))
    .sort(
      (a, b) =>
        Number(a.municipality === "") - Number(b.municipality === "") ||
        b.people - a.people ||
        (a.municipality < b.municipality ? -1 : 1),
    );
}
