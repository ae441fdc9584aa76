import type { SeatingPlanner } from "../live/seating-planner.ts";
import { adviseTables, checkSeating, mendSeating, proposeSeating } from "./solve-seating.ts";

/** The planner of this page. `seed` makes another proposal of the same request. */
export function workerPlanner(seed: () => number): SeatingPlanner {
  return {
    propose: (request, signal) => proposeSeating(request, seed(), signal),
    mend: async (request) => mendSeating(request),
    check: async (request) => checkSeating(request),
    advise: async (people, rounds) => adviseTables(people, rounds),
  };
}
