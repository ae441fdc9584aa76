import type { Guest } from "../../domain/guests.ts";
import type { Room } from "../../domain/room.ts";
import { currentSeating, nextSeating, type Seating } from "../../domain/seatings.ts";

export const printKinds = ["report", "join", "cards", "people", "sheets"] as const;

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

/** Those who have a place at a table and no phone to tell it. */
export function peopleToPrint({ guests, seatings }: Room): readonly Guest[] {
  const isSeated = ({ id }: Guest): boolean => seatings.some(({ tableByPerson }) => tableByPerson.has(id));
  return guests
    .filter((guest) => guest.device === "" && guest.state === "here" && isSeated(guest))
    .sort((a, b) => a.name.localeCompare(b.name, "fi"));
}
