import type { AuthorId } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";

/** Tables (from 1) by person, for one round. */
export type TableByPerson = ReadonlyMap<AuthorId, number>;

export interface SeatingRequest {
  readonly people: readonly Pick<Person, "id" | "municipality" | "background">[];
  readonly tables: number;
  readonly seatsPerTable: number;
  /** How many rounds to plan after the past ones. */
  readonly rounds: number;
  /** The rounds that have been sat already, oldest first; people who have left may still be in them. */
  readonly past: readonly TableByPerson[];
}

/** Plans rounds at the tables away from the main thread. */
export interface SeatingPlanner {
  plan(request: SeatingRequest): Promise<readonly TableByPerson[]>;
}
