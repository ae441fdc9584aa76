import { roundProblems, type RoundProblem } from "../../../domain/round-problems.ts";
import type { TableByPerson } from "../../../live/seating-planner.ts";
import { seatingText } from "../../../text/seating/area.ts";
import type { ConsoleDesk } from "../console-desk.ts";
import { nameOf, namesOf } from "./names.ts";

/** What a round breaks of what was laid down, as the room is now. */
export function problemsOf(
  { parts }: ConsoleDesk,
  round: number,
  tableByPerson: TableByPerson,
): readonly RoundProblem[] {
  return roundProblems(
    { round, tableByPerson },
    {
      present: new Set(parts.toSeat.value.map(({ id }) => id)),
      rules: parts.seatingRules.value,
      seatsPerTable: parts.workshop.value?.seatsPerTable ?? 0,
    },
  );
}

/** One of them in a sentence. */
export function problemSentence(desk: ConsoleDesk, problem: RoundProblem): string {
  const t = seatingText.current.value.problems;
  switch (problem.kind) {
    case "overfull":
      return t.overfull(problem.table, problem.people, problem.seats);
    case "closed":
      return t.closed(problem.table, problem.people);
    case "alone":
    case "moved-from":
      return t[problem.kind](nameOf(desk, problem.person), problem.table);
    case "away":
      return t.away(nameOf(desk, problem.person));
    case "parted":
    case "beside":
      return t[problem.kind](namesOf(desk, problem.people));
  }
}
