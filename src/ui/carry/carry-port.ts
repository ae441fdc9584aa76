import type { ReadonlySignal, Signal } from "@preact/signals";

/** Which entries go into a file: all, or those that no file from this device has carried yet. */
export type CarryChoice = "all" | "fresh";

/** How many entries there are to carry. */
export interface CarryAmounts {
  readonly all: number;
  /** Undefined when nothing has been carried from this device yet. */
  readonly fresh: number | undefined;
}

export type CarryOut = "done" | "not-shared" | "too-large" | "failed";

/** Why nothing of a file was taken in. */
export type CarryInProblem =
  | "too-large"
  | "archive"
  | "not-carried"
  | "newer-version"
  | "other-room"
  | "damaged"
  | "not-saved";

/** What became of a file. */
export type CarryIn =
  | { readonly kind: "problem"; readonly problem: CarryInProblem }
  | {
      readonly kind: "taken";
      /** Entries that were new here, and those that were here already. */
      readonly fresh: number;
      readonly known: number;
      /** Entries that were not signed by their author. */
      readonly refused: number;
      /** False when the file was cut short or changed on its way. */
      readonly whole: boolean;
      /** Whether some entries continue what an earlier file holds. */
      readonly needsEarlier: boolean;
    };

/** The room's entries as a file, out of this device and into it. */
export interface HandCarry {
  readonly amounts: ReadonlySignal<CarryAmounts>;
  /** Whether the browser can hand the file to another app. */
  readonly canShare: boolean;
  save(choice: CarryChoice): Promise<CarryOut>;
  share(choice: CarryChoice): Promise<CarryOut>;
  takeIn(file: Blob): Promise<CarryIn>;
  /** A file that was dropped or shared. The screen takes it out of here. */
  readonly waiting: Signal<Blob | undefined>;
}
