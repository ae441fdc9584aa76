import type { SeatingPlanner } from "../live/seating-planner.ts";

/**
 * The planner of this page. Only a device that leads plans seats: the others never fetch the solver. `seed` makes
 * another proposal of the same request.
 */
export function workerPlanner(seed: () => number): SeatingPlanner {
  return {
    propose: async (request, signal) => (await solver()).proposeSeating(request, seed(), signal),
    mend: async (request) => (await solver()).mendSeating(request),
    check: async (request) => (await solver()).checkSeating(request),
    advise: async (people, rounds) => (await solver()).adviseTables(people, rounds),
  };
}

function solver() {
  return import("./solve-seating.ts");
}
