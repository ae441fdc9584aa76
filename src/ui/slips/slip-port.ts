import type { ReadonlySignal } from "@preact/signals";
import type { AuthorId } from "../../domain/ids.ts";
import type { Ballot, Vote } from "../../domain/votes.ts";

/** A paper slip that was read, as long as its page is open. Nothing of it is kept on the device. */
export interface ReadSlip {
  /** Whose ballots its votes are. */
  readonly author: AuthorId;
  /** Whether a ballot of this slip has arrived here. */
  readonly isUsed: ReadonlySignal<boolean>;
  /** How long the ballot is held back before it is sent, chosen by chance, ms. */
  readonly delayMs: number;
  /** Casts the one ballot of the slip after that time; gives the ballot's code, or undefined if it was not taken in. */
  cast(vote: Vote, ballot: Ballot): Promise<string | undefined>;
}

/** A slip as it is printed: the author that is announced, and the link in its QR code. */
export interface PrintedSlip {
  readonly author: AuthorId;
  readonly link: string;
}

/** Makes so many slips. Their keys are in the links only, and gone with the page. */
export type MakeSlips = (count: number) => Promise<readonly PrintedSlip[]>;
