import type { Issue } from "./issue.ts";
import type { Steadiness, Topics } from "./problem.ts";

/**
 * A problem in numbers: ids are indices, rules that contradict each other are already dropped (and named in `issues`).
 * Matrices are flat: [round * people + person], [round * tables + table], [person * people + person].
 */
export interface Model extends Roster, Rules, Targets {
  readonly issues: readonly Issue[];
  /** Most seats of coming rounds that may differ from the published plan; infinite where none is counted. */
  readonly mostMoved: number;
}

/** Smallest and largest size of each table in each coming round; `extra` tables of a round take the largest. */
export interface Targets {
  readonly low: Int16Array;
  readonly high: Int16Array;
  readonly extra: Int16Array;
  /** Table by round and block at which all groups fit at once. */
  readonly homes: readonly (readonly number[])[];
}

/** Who is there when, and the chairs. */
export interface Roster {
  readonly personIds: readonly string[];
  readonly tableIds: readonly string[];
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  /** The first rounds are facts. */
  readonly frozen: number;
  /** Table by frozen round and person, -1 for nobody. */
  readonly facts: Int16Array;
  readonly present: Uint8Array;
  /** Chairs by round and table, raised where there were fewer chairs than people. */
  readonly seats: Int16Array;
  readonly attributeIds: readonly string[];
  /** Kind of each person by attribute, -1 when unknown. */
  readonly kinds: readonly Int16Array[];
  readonly weights: readonly number[];
  /** Earlier evenings in which a pair has met. */
  readonly before: Uint8Array;
  /** Price of a pair's 1st, 2nd, ... meeting. */
  readonly prices: readonly number[];
  readonly topics: Topics;
  readonly published: Int16Array | undefined;
  readonly steadiness: Steadiness;
  readonly random: boolean;
  /** Attribute by which a round gathers people, -1 for a mixing round. */
  readonly gather: Int16Array;
}

/** People who move as one. */
export type Block = readonly number[];

/** Rules that hold, after contradictions are dropped. */
export interface Rules {
  /** Table by round and person that the person may not leave, -1 when free. Groups with a pinned member are pinned. */
  readonly pin: Int16Array;
  /** Number of the unpinned group the person moves with in that round, -1 for a single. */
  readonly block: Int16Array;
  /** Members by block number, per round. */
  readonly blocks: readonly (readonly Block[])[];
  /** Pairs of one group, told for every round in which both are present. */
  readonly bound: Uint8Array;
  readonly apart: Uint8Array;
  /** Pairs that the rules force together at least twice: their meetings are no repeats. */
  readonly exempt: Uint8Array;
  /** People never pinned in a coming round: their table visits count. */
  readonly roams: Uint8Array;
}
