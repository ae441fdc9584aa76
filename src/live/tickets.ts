import type { TicketCode } from "../domain/ticket-code.ts";
import type { AuthorId } from "../domain/ids.ts";
import type { Outcome, Refusal } from "./session.ts";

/** Makes the keys of tickets; cryptography and chance are the app's affair. */
export interface TicketMaker {
  /** A new key, sealed under a new code. */
  make(): Promise<{ readonly ticket: string; readonly sealed: string; readonly code: TicketCode }>;
}

/** Codes by which another device goes on: leading in the facilitator's place, or in a person's seat. */
export interface TicketDesk {
  /** A code by which another laptop leads; on the facilitator's own device only. */
  giveLead(): Promise<TicketCode | Refusal>;
  /** Lets nobody lead any more by the codes given so far. What was done by them stays. */
  endLeads(): Promise<Outcome>;
  /** A code by which another device takes over a person's seat: anybody's for those who lead, others' own. */
  giveSeat(person: AuthorId): Promise<TicketCode | Refusal>;
  /** Gives a person's seat back to the device that had it before. */
  takeSeatBack(person: AuthorId): Promise<Outcome>;
}
