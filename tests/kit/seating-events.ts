import type { Person, Pin, Problem, Table } from "../../src/seating/problem.ts";

/** Something that happened in the room; it counts from a round on (from 0). */
export type SeatingEvent =
  | { readonly kind: "arrives"; readonly from: number; readonly person: Person }
  | { readonly kind: "closes"; readonly from: number; readonly table: string }
  | { readonly kind: "hosts"; readonly from: number; readonly pin: Pin }
  | { readonly kind: "leaves"; readonly from: number; readonly person: string }
  | { readonly kind: "opens"; readonly from: number; readonly table: Table };

/**
 * The problem after what has happened, to be planned anew at once. Events of one list give the same problem in any
 * order: they count by round, then by kind, and people and tables keep their past.
 */
export function afterEvents(problem: Problem, events: readonly SeatingEvent[]): Problem {
  const ordered = events.map((event) => ({ event, key: keyOf(event) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return ordered.reduce((current, { event }) => afterEvent(current, event), problem);
}

function keyOf(event: SeatingEvent): string {
  return `${String(event.from).padStart(3, "0")} ${event.kind} ${JSON.stringify(event)}`;
}

function afterEvent(problem: Problem, event: SeatingEvent): Problem {
  const coming = roundsFrom(problem, event.from);
  switch (event.kind) {
    case "leaves":
      return withPerson(problem, event.person, (person) => ({ ...person, absent: union(person.absent, coming) }));
    case "arrives":
      return arrive(problem, event.person, event.from);
    case "closes":
      return withTable(problem, event.table, (seats, round) => (round >= event.from ? 0 : seats));
    case "opens":
      return open(problem, event.table, event.from);
    case "hosts": {
      const others = (problem.pins ?? []).flatMap((pin) =>
        pin.person === event.pin.person ? before(pin, event.from) : [pin],
      );
      return { ...problem, pins: [{ ...event.pin, rounds: coming }, ...others] };
    }
  }
}

function roundsFrom({ rounds }: Problem, from: number): number[] {
  return Array.from({ length: rounds }, (_, r) => r).filter((r) => r >= from);
}

function union(rounds: readonly number[] | undefined, more: readonly number[]): number[] {
  return [...new Set([...(rounds ?? []), ...more])].sort((a, b) => a - b);
}

function withPerson(problem: Problem, id: string, change: (person: Person) => Person): Problem {
  return { ...problem, people: problem.people.map((person) => (person.id === id ? change(person) : person)) };
}

/** Somebody who left may come back; somebody unknown is added. */
function arrive(problem: Problem, newcomer: Person, from: number): Problem {
  const missed = Array.from({ length: from }, (_, r) => r);
  if (!problem.people.some(({ id }) => id === newcomer.id))
    return { ...problem, people: [...problem.people, { ...newcomer, absent: union(newcomer.absent, missed) }] };
  return withPerson(problem, newcomer.id, (person) => ({
    ...person,
    absent: (person.absent ?? []).filter((round) => round < from),
  }));
}

function withTable(problem: Problem, id: string, seatsIn: (seats: number, round: number) => number): Problem {
  const tables = problem.tables.map((table) => {
    if (table.id !== id) return table;
    const seats = Array.from({ length: problem.rounds }, (_, r) =>
      seatsIn(typeof table.seats === "number" ? table.seats : (table.seats[r] ?? 0), r),
    );
    return { ...table, seats };
  });
  return { ...problem, tables };
}

function open(problem: Problem, table: Table, from: number): Problem {
  const seats = (round: number): number => (typeof table.seats === "number" ? table.seats : (table.seats[round] ?? 0));
  if (problem.tables.some(({ id }) => id === table.id))
    return withTable(problem, table.id, (old, round) => (round >= from ? seats(round) : old));
  const opened = Array.from({ length: problem.rounds }, (_, r) => (r >= from ? seats(r) : 0));
  return { ...problem, tables: [...problem.tables, { ...table, seats: opened }] };
}

function before(pin: Pin, from: number): Pin[] {
  const rounds = (pin.rounds ?? Array.from({ length: from }, (_, r) => r)).filter((round) => round < from);
  return rounds.length > 0 ? [{ ...pin, rounds }] : [];
}
