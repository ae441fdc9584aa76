import type { Random } from "../kit/random.ts";
import type { Hall } from "./hall.ts";

/** What one run of a fault came to. */
export interface Run {
  /** Entries that the page had shown as kept before the fault or after it. */
  readonly acknowledged: number;
  /** Of these, the ones that were not there any more in the end. */
  readonly lost: number;
  /** How many times something was not saved and the page said so. */
  readonly told: number;
  /** How many times something was not saved and the page did not say so in time. */
  readonly untold: number;
  /** The longest that a person waited to be told, in milliseconds. */
  readonly maxToldMs: number;
  /** What else did not hold, in words; empty when all is well. */
  readonly broken: readonly string[];
}

/** What a fault is given for one run. */
export interface Scene {
  readonly hall: Hall;
  readonly random: Random;
  /** An empty folder for this run alone. */
  readonly folder: string;
  readonly run: number;
}

/** One way in which a phone, its disk or its browser fails. */
export interface Fault {
  readonly name: string;
  /** Whether it can only be made on a disk of its own, for which one must be root and have loop devices. */
  readonly needsDisk: boolean;
  /** How many runs the short and the long form make. */
  readonly runs: { readonly quick: number; readonly full: number };
  play(scene: Scene): Promise<Run>;
}

/**
 * A person must be told within two seconds that something was not saved. The short form runs beside other tests on
 * machines that are shared, where such a figure says little; there it only must not take forever.
 */
export const toldWithinMs = { quick: 15_000, full: 2000 };

/** What all runs of one fault came to. */
export interface Total extends Omit<Run, "broken"> {
  readonly fault: string;
  readonly runs: number;
  readonly broken: readonly string[];
}

/** Adds up the runs of one fault. */
export function addUp(fault: string, runs: readonly Run[]): Total {
  const sum = (count: (run: Run) => number): number => runs.reduce((total, run) => total + count(run), 0);
  return {
    fault,
    runs: runs.length,
    acknowledged: sum((run) => run.acknowledged),
    lost: sum((run) => run.lost),
    told: sum((run) => run.told),
    untold: sum((run) => run.untold),
    maxToldMs: Math.round(Math.max(0, ...runs.map((run) => run.maxToldMs))),
    broken: runs.flatMap((run) => run.broken),
  };
}

/** Whether nothing was lost, everybody was told in time, and the fault has really put something to the test. */
export function holds(total: Total, longestMs: number): boolean {
  return (
    total.lost === 0 &&
    total.untold === 0 &&
    total.broken.length === 0 &&
    total.acknowledged > 0 &&
    total.maxToldMs <= longestMs
  );
}
