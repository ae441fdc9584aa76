import { eveningEncounters } from "../../domain/encounters.ts";
import { isShown } from "../../domain/notes.ts";
import { seatedPeople, type Room } from "../../domain/room.ts";

/** What an evening made, in numbers. Open votes and planned rounds do not count: they have not happened. */
export interface EveningFigures {
  /** Everybody who has joined, those who have left too. */
  readonly people: number;
  readonly municipalities: number;
  readonly notes: number;
  readonly themes: number;
  readonly dots: number;
  readonly rounds: number;
  /** Different pairs that sat at one table, and those of them from two municipalities. */
  readonly pairs: number;
  readonly across: number;
}

/** Counts an evening. */
export function eveningFigures(room: Room): EveningFigures {
  const people = room.people.filter(({ role }) => role !== "facilitator" && role !== "co-facilitator");
  const sat = room.seatings.filter(({ state }) => state !== "planned");
  const { pairs, pairsAcross } = eveningEncounters(sat, seatedPeople(room));
  const closed = room.votes.filter((vote) => !vote.open);
  return {
    people: people.length,
    municipalities: new Set(people.map(({ municipality }) => municipality).filter((name) => name !== "")).size,
    notes: room.notes.filter(isShown).length,
    themes: room.themes.length,
    dots: closed.flatMap(({ tally }) => tally).reduce((sum, row) => sum + row.dots, 0),
    rounds: sat.length,
    pairs,
    across: pairsAcross,
  };
}
