import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Course, Step } from "../../domain/agenda.ts";
import type { Board } from "../../domain/boards.ts";
import type { AuthorId } from "../../domain/ids.ts";
import type { Note } from "../../domain/notes.ts";
import type { Person } from "../../domain/people.ts";
import {
  currentStep,
  isRunning,
  nextStep,
  peopleInRoom,
  peopleToSeat,
  presentPeople,
  seatedPeople,
  type Room,
} from "../../domain/room.ts";
import type { Screen } from "../../domain/screen.ts";
import type { SeatingRules } from "../../domain/seating-rules.ts";
import type { Seating } from "../../domain/seatings.ts";
import type { Theme } from "../../domain/themes.ts";
import type { Vote } from "../../domain/votes.ts";
import type { Workshop } from "../../domain/workshop.ts";
import { steady, steadyList } from "../phone/steady.ts";
import { boardOf } from "./work-views.ts";

/**
 * The room part by part, each a signal that stays quiet while its own part says the same: the room is read afresh
 * with every entry that arrives, and a note must not redraw two hundred places at tables.
 */
export interface RoomParts {
  readonly workshop: ReadonlySignal<Workshop | undefined>;
  readonly agenda: ReadonlySignal<readonly Step[]>;
  readonly course: ReadonlySignal<Course | undefined>;
  readonly step: ReadonlySignal<Step | undefined>;
  readonly next: ReadonlySignal<Step | undefined>;
  readonly isRunning: ReadonlySignal<boolean>;
  /** The board that the evening works on now. */
  readonly boardNow: ReadonlySignal<string>;
  /** A board that is looked at meanwhile; "" for none. */
  readonly otherBoard: Signal<string>;
  /** The board that this console shows. */
  readonly board: ReadonlySignal<string>;
  readonly screen: ReadonlySignal<Screen | undefined>;
  readonly people: ReadonlySignal<readonly Person[]>;
  readonly asking: ReadonlySignal<readonly Person[]>;
  readonly present: ReadonlySignal<readonly Person[]>;
  /** Those who are to have a chair, guests without a phone among them. */
  readonly toSeat: ReadonlySignal<readonly Person[]>;
  /** Everybody who can stand in a seating. */
  readonly seated: ReadonlySignal<readonly Person[]>;
  readonly boards: ReadonlySignal<readonly Board[]>;
  readonly notes: ReadonlySignal<readonly Note[]>;
  readonly themes: ReadonlySignal<readonly Theme[]>;
  readonly votes: ReadonlySignal<readonly Vote[]>;
  readonly seatings: ReadonlySignal<readonly Seating[]>;
  readonly seatingRules: ReadonlySignal<SeatingRules>;
  /** Who asks for the floor, in order, and who says that she is done: of those present. */
  readonly hands: ReadonlySignal<readonly Person[]>;
  readonly done: ReadonlySignal<readonly Person[]>;
}

/** The parts of a room that is a signal. */
export function roomParts(state: ReadonlySignal<Room>): RoomParts {
  const boardNow = computed(() => boardOf(state.value));
  const otherBoard = signal("");
  return {
    workshop: steady(() => state.value.workshop),
    agenda: steady(() => state.value.agenda),
    course: steady(() => state.value.course),
    step: steady(() => currentStep(state.value)),
    next: steady(() => nextStep(state.value)),
    isRunning: computed(() => isRunning(state.value)),
    boardNow,
    otherBoard,
    board: computed(() => otherBoard.value || boardNow.value),
    screen: steady(() => state.value.screen),
    people: steadyList(() => state.value.people),
    asking: steadyList(() => state.value.asking),
    present: steadyList(() => presentPeople(state.value)),
    toSeat: steadyList(() => peopleToSeat(state.value)),
    seated: steadyList(() => seatedPeople(state.value)),
    boards: steady(() => state.value.boards),
    notes: steadyList(() => state.value.notes),
    themes: steadyList(() => state.value.themes),
    votes: steady(() => state.value.votes),
    seatings: steady(() => state.value.seatings, sameSeatings),
    seatingRules: steady(() => state.value.seatingRules),
    hands: steadyList(() => peopleOf(state.value.hands, peopleInRoom(state.value))),
    done: steadyList(() => peopleOf(state.value.done, presentPeople(state.value))),
  };
}

function peopleOf(ids: readonly AuthorId[], people: readonly Person[]): readonly Person[] {
  return ids.flatMap((id) => people.find((person) => person.id === id) ?? []);
}

function sameSeatings(a: readonly Seating[], b: readonly Seating[]): boolean {
  return a.length === b.length && a.every((seating, index) => sameSeating(seating, b[index]));
}

function sameSeating(a: Seating, b: Seating | undefined): boolean {
  if (!b || a.round !== b.round || a.state !== b.state || a.tableByPerson.size !== b.tableByPerson.size) return false;
  for (const [person, table] of a.tableByPerson) if (b.tableByPerson.get(person) !== table) return false;
  return true;
}
