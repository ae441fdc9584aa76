import type { Issue } from "./issue.ts";
import type { Roster } from "./model.ts";
import type { Problem } from "./problem.ts";
import { indexOf } from "./roster.ts";

/** Table by round and person as pinned, -1 when free; a pin that clashes with an earlier one is dropped and named. */
export function readPins(problem: Problem, roster: Roster, issues: Issue[]): Int16Array {
  const personOf = indexOf(roster.personIds);
  const tableOf = indexOf(roster.tableIds);
  const pin = new Int16Array(roster.rounds * roster.people).fill(-1);
  const load = new Int16Array(roster.rounds * roster.tables);
  const overfull = new Map<number, string[]>();
  for (const { person, table, rounds } of problem.pins ?? []) {
    const [p] = knownPeople([person], personOf, issues);
    const t = tableOf.get(table);
    if (t === undefined) issues.push({ kind: "unknown-table", table });
    if (p === undefined || t === undefined) continue;
    for (const r of rounds ?? Array.from({ length: roster.rounds }, (_, r) => r)) {
      const here = r * roster.people + p;
      if (r < roster.frozen || r >= roster.rounds || roster.present[here] !== 1 || pin[here] === t) continue;
      const cell = r * roster.tables + t;
      const seats = roster.seats[cell] ?? 0;
      const earlier = roster.tableIds[pin[here] ?? -1];
      if (earlier !== undefined) issues.push({ kind: "pinned-twice", round: r, person, tables: [earlier, table] });
      else if (seats === 0) issues.push({ kind: "pinned-to-closed", round: r, person, table });
      else if ((load[cell] ?? 0) >= seats) overfull.set(cell, [...(overfull.get(cell) ?? []), person]);
      else {
        pin[here] = t;
        load[cell] = (load[cell] ?? 0) + 1;
      }
    }
  }
  for (const [cell, people] of overfull) issues.push(nameOverfull(roster, pin, cell, people));
  return pin;
}

function nameOverfull(roster: Roster, pin: Int16Array, cell: number, people: readonly string[]): Issue {
  const round = Math.floor(cell / roster.tables);
  const table = cell % roster.tables;
  const seated = roster.personIds.filter((_, p) => pin[round * roster.people + p] === table);
  return {
    kind: "pins-over-seats",
    round,
    table: roster.tableIds[table] ?? "",
    people: [...seated, ...people],
    seats: roster.seats[cell] ?? 0,
  };
}

/** Indices of the people known; the others are named. */
export function knownPeople(
  ids: readonly string[],
  indexById: ReadonlyMap<string, number>,
  issues: Issue[],
): readonly number[] {
  return ids.flatMap((id) => {
    const index = indexById.get(id);
    if (index === undefined) issues.push({ kind: "unknown-person", person: id });
    return index === undefined ? [] : [index];
  });
}
