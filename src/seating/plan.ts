import type { Issue } from "./issue.ts";
import type { RoundSeats } from "./problem.ts";

/** A complete seating with its figures. The same problem, seed and work give the same plan on every device. */
export interface Plan {
  readonly rounds: readonly RoundSeats[];
  readonly seed: number;
  /** Effort spent, in candidate moves. */
  readonly work: number;
  readonly start: StartKind;
  /** One number to compare plans of the same problem by; smaller is better. */
  readonly price: number;
  readonly score: Score;
  readonly bounds: Bounds;
  /** Which figures are proved to be the best possible. */
  readonly proved: Proof;
  /** Rules that could not be kept; the plan is the nearest one without them. */
  readonly issues: readonly Issue[];
}

/** Where a plan came from: a mathematical design, a plan already shown, or filling chairs one by one. */
export type StartKind = "design" | "published" | "greedy";

/** Figures of a seating, recounted from scratch. Pairs that the rules force together are left out of repeats. */
export interface Score {
  /** Broken hard rules; 0 for every plan of a problem without issues. */
  readonly hard: number;
  readonly violations: Violations;
  /** Sum of squared table sizes above the most even ones that the chairs allow. */
  readonly sizeExcess: number;
  /** Meetings that were not new: per pair the meetings beyond the first. */
  readonly repeats: number;
  /** Pairs of rounds in which a pair sat together, summed over pairs. */
  readonly coincidences: number;
  /** Most meetings of one pair. */
  readonly mostMeetings: number;
  /** Pairs who meet more than once. */
  readonly pairsAgain: number;
  /** Different pairs who meet tonight. */
  readonly pairsMet: number;
  /** Fewest and mean number of others met, over people present in every round. */
  readonly fewestMet: number;
  readonly meanMet: number;
  /** Meetings of pairs who met in earlier evenings, each counted once for every such evening. */
  readonly reunions: number;
  /** Per attribute, in the problem's order. */
  readonly mix: readonly MixScore[];
  /** Pairs of rounds in which a free person sat at the same table. */
  readonly revisits: number;
  /** Seats of coming rounds that differ from the published plan, and the people concerned. */
  readonly moved: number;
  readonly movedPeople: number;
}

interface MixScore {
  readonly attribute: string;
  /** Pairs of one kind at one table, summed over the coming rounds. */
  readonly pairs: number;
  /** Different pairs of two kinds who meet. */
  readonly pairsAcross: number;
}

export interface Violations {
  readonly missing: number;
  readonly ghosts: number;
  readonly overfull: number;
  readonly pins: number;
  readonly together: number;
  readonly apart: number;
  readonly facts: number;
}

/** Figures that no seating with even sizes can beat. */
export interface Bounds {
  readonly repeats: number;
  readonly coincidences: number;
  readonly mix: readonly number[];
  readonly revisits: number;
  readonly moved: number;
}

export interface Proof {
  readonly repeats: boolean;
  readonly coincidences: boolean;
  readonly mix: boolean;
  readonly moved: boolean;
  /** Hard rules, sizes, repeats (by the evening's price), mixing and revisits all at their bounds. */
  readonly optimal: boolean;
}
