import type { Acquaintance } from "../domain/earlier-evenings.ts";
import type { AuthorId } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";
import type { SeatingRules } from "../domain/seating-rules.ts";

/** Tables (from 1) by person, for one round. */
export type TableByPerson = ReadonlyMap<AuthorId, number>;

/** Everything that a planner has to know of an evening. */
export interface SeatingRequest {
  readonly people: readonly Pick<Person, "id" | "municipality" | "background">[];
  readonly tables: number;
  readonly seatsPerTable: number;
  /** How many rounds to plan after the past ones. */
  readonly rounds: number;
  /** The rounds that have begun, oldest first, as people sat; those who have left may still be in them. */
  readonly past: readonly TableByPerson[];
  /** The coming rounds as they have been planned and maybe shown. */
  readonly shown: readonly TableByPerson[];
  readonly rules: SeatingRules;
  /** Who met in earlier evenings of the series. */
  readonly met: readonly Acquaintance[];
}

/** A rule that cannot hold, or an evening that has no room: by kind, with whom and what it concerns. */
export interface SeatingIssue {
  readonly kind:
    | "no-tables"
    | "unknown"
    | "too-few-seats"
    | "pinned-twice"
    | "pinned-to-closed"
    | "pins-over-seats"
    | "together-pinned-apart"
    | "together-too-large"
    | "together-no-room"
    | "together-and-apart"
    | "apart-pinned-together"
    | "apart-impossible"
    | "alone";
  /** From 1; undefined where it concerns all rounds. */
  readonly round: number | undefined;
  readonly people: readonly AuthorId[];
  readonly tables: readonly number[];
  readonly seats: number;
  readonly count: number;
}

/** One way to seat the coming rounds. */
export interface SeatingOffer {
  /** How much of what has been shown is kept; undefined where nothing has been. */
  readonly steadiness: "keep" | "balanced" | "open" | "anew" | undefined;
  readonly rounds: readonly TableByPerson[];
  /** Places that differ from what has been shown, and the people concerned. */
  readonly moved: number;
  readonly movedPeople: number;
  /** The fewest changed places, and the fewest repeats, that any plan can have. */
  readonly leastMoved: number;
  readonly leastRepeats: number;
  readonly repeats: number;
  /** No plan can be better, by what is asked of it. */
  readonly isOptimal: boolean;
  readonly issues: readonly SeatingIssue[];
}

/** What a number of tables would mean for so many people. */
export interface TableAdvice {
  readonly tables: number;
  /** Smallest and largest table. */
  readonly sizes: readonly [number, number];
  /** Fewest meetings that cannot be new. */
  readonly leastRepeats: number;
  /** Whether a plan in which nobody meets twice is ready at once. */
  readonly isFree: boolean;
}

/** Plans rounds at the tables away from the main thread. */
export interface SeatingPlanner {
  /** One proposal, or three where rounds have been planned before; each call makes another one. */
  propose(request: SeatingRequest, signal?: AbortSignal): Promise<readonly SeatingOffer[]>;
  /** The last round of the past put right by the fewest moves: who came gets a chair, who left gives one up. */
  mend(request: SeatingRequest): Promise<TableByPerson>;
  /** The rules that contradict each other or the room. */
  check(request: SeatingRequest): Promise<readonly SeatingIssue[]>;
  /** What numbers of tables would mean, fewest tables first. */
  advise(people: number, rounds: number): Promise<readonly TableAdvice[]>;
}
