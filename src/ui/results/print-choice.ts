import type { Room } from "../../domain/room.ts";
import { currentSeating, nextSeating, type Seating } from "../../domain/seatings.ts";

export const printKinds = ["report", "cards", "sheets"] as const;

export type PrintKind = (typeof printKinds)[number];

/** What comes out of the printer. Until a round is chosen, the cards are of the one that people sit in or go to next. */
export interface PrintChoice {
  readonly kind: PrintKind;
  readonly round: number | undefined;
}

/** The seating whose cards are printed, if any is planned. */
export function seatingToPrint(room: Room, choice: PrintChoice): Seating | undefined {
  const chosen = room.seatings.find(({ round }) => round === choice.round);
  return chosen ?? currentSeating(room.seatings) ?? nextSeating(room.seatings);
}
