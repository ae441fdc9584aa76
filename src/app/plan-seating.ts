import type { AuthorId } from "../domain/ids.ts";
import type { SeatingPlanner, SeatingRequest, TableByPerson } from "../live/seating-planner.ts";
import type { Problem, RoundSeats } from "../seating/problem.ts";

/** How long a plan may be improved before it is taken. */
const budgetMs = 900;

/** The planner that works in a worker of this page. `seed` makes another proposal of the same request. */
export function workerPlanner(seed: () => number): SeatingPlanner {
  return {
    async plan(request) {
      // Only a device that leads plans seats: the others never fetch the solver.
      const { planInWorker } = await import("../seating/seating-client.ts");
      const plan = await planInWorker(problemOf(request), { seed: seed(), budgetMs });
      return plan.rounds.slice(request.past.length).map(tableByPerson);
    },
  };
}

/** The request in the solver's terms: who has left stays in the rounds that were sat, and is absent afterwards. */
function problemOf(request: SeatingRequest): Problem {
  const rounds = request.past.length + request.rounds;
  const present = new Set<string>(request.people.map((person) => person.id));
  const gone = new Set<string>(request.past.flatMap((round) => [...round.keys()]).filter((id) => !present.has(id)));
  const later = Array.from({ length: request.rounds }, (_, index) => request.past.length + index);
  return {
    people: [
      ...request.people.map((person) => ({ id: person.id, traits: traitsOf(person) })),
      ...[...gone].map((id) => ({ id, absent: later })),
    ],
    tables: Array.from({ length: request.tables }, (_, index) => ({
      id: String(index + 1),
      seats: request.seatsPerTable,
    })),
    rounds,
    attributes: [{ id: "municipality" }, { id: "background" }],
    frozen: request.past.map(seatsOf),
  };
}

/** What a person has not said is unknown to the solver, not a group of its own. */
function traitsOf({ municipality, background }: SeatingRequest["people"][number]): Record<string, string> {
  return { ...(municipality && { municipality }), ...(background && { background }) };
}

function seatsOf(round: TableByPerson): RoundSeats {
  return Object.fromEntries([...round].map(([person, table]) => [person, String(table)]));
}

function tableByPerson(seats: RoundSeats): TableByPerson {
  return new Map(Object.entries(seats).map(([person, table]) => [person as AuthorId, Number(table)])); // ids went in as author ids
}
