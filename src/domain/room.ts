import type { Course, Step } from "./agenda.ts";
import { guestAsPerson, type Guest } from "./guests.ts";
import type { Board } from "./boards.ts";
import type { AuthorId } from "./ids.ts";
import type { Note } from "./notes.ts";
import type { Person } from "./people.ts";
import type { Screen } from "./screen.ts";
import { noSeatingRules, type SeatingRules } from "./seating-rules.ts";
import type { Seating } from "./seatings.ts";
import type { Theme } from "./themes.ts";
import type { Vote } from "./votes.ts";
import type { Workshop } from "./workshop.ts";

/** The version of the rules by which journals become a room. A device with other rules shows no tally of ours. */
export const readerVersion = 3;

/** Everything that the journals of a workshop say, as every device with the same journals sees it. */
export interface Room {
  readonly readerVersion: number;
  readonly facilitator: AuthorId | undefined;
  readonly workshop: Workshop | undefined;
  readonly agenda: readonly Step[];
  readonly course: Course | undefined;
  readonly screen: Screen | undefined;
  readonly people: readonly Person[];
  /** The boards that are more than a name in a step: what they are, and how people write on them. */
  readonly boards: readonly Board[];
  readonly notes: readonly Note[];
  readonly themes: readonly Theme[];
  readonly votes: readonly Vote[];
  readonly seatings: readonly Seating[];
  readonly seatingRules: SeatingRules;
  /** Those on the registration list, and those without a phone. */
  readonly guests: readonly Guest[];
  /** Who asks for the floor in the step under way, in order. */
  readonly hands: readonly AuthorId[];
  /** Who says that she is done in it. */
  readonly done: readonly AuthorId[];
  readonly removed: readonly AuthorId[];
  /** Those who lead by a code of the facilitator's: in all things but her codes as she does herself. */
  readonly spares: readonly AuthorId[];
  /** Devices whose people have gone on with another one. */
  readonly moved: readonly Moved[];
  /** Devices that have used a code for a seat which they do not have, or not yet: their dots do not count. */
  readonly seatless: readonly AuthorId[];
  /** Those who came after the room's key was changed and nobody has let in; who was turned away is removed too. */
  readonly asking: readonly Person[];
  /** The removed who have not got the room's newest key. */
  readonly shutOut: readonly AuthorId[];
}

/** A device, and the one that has its person's seat now. */
interface Moved {
  readonly from: AuthorId;
  readonly to: AuthorId;
}

export const emptyRoom: Room = {
  readerVersion,
  facilitator: undefined,
  workshop: undefined,
  agenda: [],
  course: undefined,
  screen: undefined,
  people: [],
  boards: [],
  notes: [],
  themes: [],
  votes: [],
  seatings: [],
  seatingRules: noSeatingRules,
  guests: [],
  hands: [],
  done: [],
  removed: [],
  spares: [],
  moved: [],
  seatless: [],
  asking: [],
  shutOut: [],
};

/** The step under way, if the evening has begun. */
export function currentStep(room: Room): Step | undefined {
  return room.agenda.find((step) => step.id === room.course?.step);
}

/** The step after the one under way; the first one before the evening begins. */
export function nextStep(room: Room): Step | undefined {
  const index = room.agenda.findIndex((step) => step.id === room.course?.step);
  return room.agenda[index + 1];
}

/** Whether the facilitator has started the evening and not ended it. */
export function isRunning(room: Room): boolean {
  return room.course !== undefined && !room.course.ended;
}

/** All devices on which a person has been, the present one first. */
export function devicesOf({ moved }: Pick<Room, "moved">, person: AuthorId): readonly AuthorId[] {
  return [person, ...moved.filter(({ to }) => to === person).map(({ from }) => from)];
}

/** Whether a device has no seat: its person has gone on with another one, or the one that it claimed went elsewhere. */
export function hasMoved({ moved, seatless }: Pick<Room, "moved" | "seatless">, device: AuthorId | undefined): boolean {
  return moved.some(({ from }) => from === device) || seatless.some((author) => author === device);
}

/** Everybody who has joined, not left and not been removed, those who lead among them: all can write and vote. */
export function peopleInRoom(room: Room): readonly Person[] {
  const removed = new Set(room.removed);
  return room.people.filter((person) => !person.left && !removed.has(person.id));
}

/** The people to be seated at the tables: everybody in the room but those who lead. */
export function presentPeople(room: Room): readonly Person[] {
  return peopleInRoom(room).filter(({ role }) => role !== "facilitator" && role !== "co-facilitator");
}

/** Everybody who is to have a chair: people with a phone but for those who lead, and guests without one. */
export function peopleToSeat(room: Room): readonly Person[] {
  return [...presentPeople(room), ...guestsOnTheirOwn(room).filter(({ left }) => !left)];
}

/** Everybody who can stand in a seating: all who joined, and the guests without a phone. */
export function seatedPeople(room: Room): readonly Person[] {
  return [...room.people, ...guestsOnTheirOwn(room)];
}

function guestsOnTheirOwn({ guests }: Room): readonly Person[] {
  return guests.filter(({ device }) => device === "").map(guestAsPerson);
}

/**
 * The room as text, the same for equal rooms: maps become sorted lists. Two devices agree exactly when these
 * texts are equal.
 */
export function roomToText(room: Room): string {
  return JSON.stringify(room, (_key, value: unknown) => (value instanceof Map ? sortedPairs(value) : value));
}

function sortedPairs(map: ReadonlyMap<unknown, unknown>): unknown {
  return [...map].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
