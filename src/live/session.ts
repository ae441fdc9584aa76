import type { ReadonlySignal } from "@preact/signals";
import type { StepRecord } from "../domain/agenda.ts";
import type { GuestRecord } from "../domain/guests.ts";
import type { BoardInfo, BoardRules } from "../domain/boards.ts";
import type { AuthorId, NoteId } from "../domain/ids.ts";
import type { History } from "../domain/journal-view.ts";
import type { Note } from "../domain/notes.ts";
import type { Person, Profile, Role } from "../domain/people.ts";
import type { RecordOf, Root } from "../domain/records.ts";
import type { Room } from "../domain/room.ts";
import type { Screen } from "../domain/screen.ts";
import type { Bond, Place, Rotation } from "../domain/seating-rules.ts";
import type { Sign } from "../domain/signs.ts";
import type { StatusRecord } from "../domain/statuses.ts";
import type { Theme } from "../domain/themes.ts";
import type { Ballot, HandCount, VoteRecord } from "../domain/votes.ts";
import type { Workshop } from "../domain/workshop.ts";
import type { LeaderBook } from "./leader-papers.ts";
import type { SeatingIssue, SeatingOffer, TableAdvice, TableByPerson } from "./seating-planner.ts";
import type { SharedTexts } from "./shared-texts.ts";
import type { TicketDesk } from "./tickets.ts";

/**
 * One open workshop on this device: the room as signals, and what a person can do in it. Components read the signals
 * and call the actions; they know nothing of journals, links and storage.
 */
export interface Session {
  /** The room's public name; routes are built with it. */
  readonly room: string;
  /** The twelve characters, with dashes, as shown to people. */
  readonly code: string;
  /** The link in the join QR code. */
  readonly joinLink: string;
  /** True on a device that holds the facilitator's key, leads by a code of hers, or has a co-facilitator's grant. */
  readonly leads: ReadonlySignal<boolean>;
  /** True on the device that holds the facilitator's own key, and on those that lead by her code: they give roles. */
  readonly mayGrant: ReadonlySignal<boolean>;
  /** True where this device's seat is another one's: it only reads. */
  readonly hasMoved: ReadonlySignal<boolean>;
  readonly state: ReadonlySignal<Room>;
  /** This device's person, once she has joined. */
  readonly me: ReadonlySignal<Person | undefined>;
  /** This device's person while she waits to be let in, after the room's key was changed. */
  readonly atDoor: ReadonlySignal<Person | undefined>;
  readonly myNotes: ReadonlySignal<readonly Note[]>;
  /** All that this device has written under a root, with what was there before and has been deleted since. */
  written<R extends Root>(root: R): ReadonlyMap<string, History<RecordOf<R>>>;
  /** This person's ballot as she left it, in the vote with the given id ({} if none). */
  myBallot(vote: string): Ballot;
  /** The code of this person's ballot as she left it; undefined while she has given no dots. */
  myBallotCode(vote: string): string | undefined;
  readonly sync: ReadonlySignal<SyncState>;
  readonly storage: ReadonlySignal<StorageState>;
  /** Where each of this device's notes is kept so far. */
  custodyOf(note: NoteId): Custody;
  /** Where this person's ballot is kept, as she left it last. */
  custodyOfBallot(vote: string): Custody;
  /** What is known of the others' devices, for whoever leads; renewed every second while somebody looks. */
  readonly health: ReadonlySignal<Health>;
  /** What several people write together. Fetched where somebody first reads or writes it. */
  sharedTexts(): Promise<SharedTexts>;
  /** The facilitator's time in epoch milliseconds, renewed every second while somebody looks. */
  readonly now: ReadonlySignal<number>;
  readonly actions: Actions;
  /** Planning the tables and keeping the list of guests, for those who lead. */
  readonly seating: SeatingDesk;
  /** Codes for other devices: to lead, or to take over a seat. Fetched by the few devices that make any. */
  tickets(): Promise<TicketDesk>;
  close(): Promise<void>;
}

/** How this device is linked. Alone is a normal state: everything works, and travels later. */
export interface SyncState {
  readonly kind: "alone" | "linking" | "linked";
  /** Other devices that this one hears of, directly or through the hub. */
  readonly devices: number;
  /** Direct links among browsers, and whether the relay carries the rest. */
  readonly direct: number;
  readonly relayed: boolean;
  /** True when the network has kept devices from each other, so that all goes through the hub, if there is one. */
  readonly isolated: boolean;
  /** Seconds since anything was heard from anybody; undefined when nothing was. */
  readonly heardSecondsAgo: number | undefined;
  readonly hub: "unknown" | "reachable" | "unreachable" | "full";
  /** True while the room's beginning (the facilitator's first entry) has not arrived on this device. */
  readonly awaitingRoom: boolean;
}

/** How the hall hangs together, as far as this device knows. */
export interface Health {
  /** The others that were heard themselves, each once. Who sleeps or is elsewhere is not heard. */
  readonly heard: readonly HeardDevice[];
  /** How many others hold this device's latest entry for certain. */
  readonly reached: number;
}

interface HeardDevice {
  readonly author: AuthorId | undefined;
  readonly secondsAgo: number;
}

export type StorageState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly reason: "full" | "closed" | "unknown" | "lost" };

/** Where an own item is: on this device only, or with so many others, and whether the facilitator has it. */
export interface Custody {
  readonly others: number;
  readonly facilitator: boolean;
}

/** Somebody who is to have a new secret of the room; `key` is "" where she has announced none. */
export interface Receiver {
  readonly author: AuthorId;
  readonly key: string;
}

/** A secret as it goes into the records, wrapped for each receiver in turn. */
export interface MadeEpoch {
  readonly proof: string;
  readonly sender: string;
  readonly wraps: string[];
  /** The epochs on which it builds. */
  readonly base: string[];
}

/** What a note may carry beside its text. */
interface NoteExtras {
  readonly by?: string | undefined;
  /** Written down for somebody without a phone. */
  readonly proxy?: boolean | undefined;
  /** The table that it was said at; else that of its writer, on a board where each table has its own part. */
  readonly table?: number | undefined;
}

/** What is laid down as a round is opened, and may still change while it is open. */
interface OpenRound {
  readonly people?: readonly AuthorId[] | undefined;
  readonly endsAt?: number | undefined;
}

/** Why an action was not done. Every refusal has a sentence in the interface's language. */
export type Refusal =
  | "changed-since"
  | "locked"
  | "not-allowed"
  | "empty"
  | "too-long"
  | "too-many-notes"
  | "not-found"
  | "vote-closed"
  | "no-dots-left"
  | "note-full"
  | "no-such-note"
  | "no-vote"
  | "too-many-dots"
  | "nobody-present"
  | "moved-on"
  | "moved-seat"
  /** This device's journal has stopped for good: a copy of it has written too, or it is full. */
  | "journal-stopped"
  | "not-saved";

/** What became of an action: done and on the disk, or refused with nothing changed. */
export type Outcome = { readonly done: true } | { readonly done: false; readonly refusal: Refusal };

/** Actions run one after the other in the order of the calls: each decides on what the one before has written. */
export interface Actions {
  join(profile: Profile): Promise<Outcome>;
  /** Says that this person leaves the evening, or has come back. */
  setLeft(left: boolean): Promise<Outcome>;

  addNote(board: string, text: string, colour: number, extras?: NoteExtras): Promise<Outcome>;
  editNote(note: NoteId, text: string): Promise<Outcome>;
  takeBackNote(note: NoteId): Promise<Outcome>;
  /** Shows an own note to everybody although its board is silent. */
  shareNote(note: NoteId): Promise<Outcome>;
  /** Brings back a note that was taken back, as it was: its theme and the dots of others are its own again. */
  restoreNote(note: NoteId): Promise<Outcome>;

  /** Writes a second note out of one that says two things; the first keeps its words. Leaders split for anybody. */
  splitNote(note: NoteId, text: string): Promise<Outcome>;
  /** Raises a hand or says that one is done, or takes it back. */
  showSign(sign: Sign, isUp: boolean): Promise<Outcome>;
  /** Moves notes to another board; those who do not lead may move their own. */
  moveNotes(notes: readonly NoteId[], board: string): Promise<Outcome>;

  /** Gives a note or a theme a dot. */
  castDot(vote: string, option: string): Promise<Outcome>;
  takeBackDot(vote: string, option: string): Promise<Outcome>;

  // From here on for those who lead; others get "not-allowed".
  setWorkshop(workshop: Workshop): Promise<Outcome>;
  /** Writes a programme step; without an id a new one. */
  saveStep(id: string | undefined, step: StepRecord): Promise<Outcome>;
  removeStep(id: string): Promise<Outcome>;
  /** Fills an empty programme from the vitality workshop's template. */
  useTemplate(): Promise<Outcome>;

  /** Makes the step the one under way and starts its timer. */
  startStep(id: string): Promise<Outcome>;
  /** Starts the step that is next as it is called: a second tap in haste skips none. */
  startNextStep(): Promise<Outcome>;
  addMinutes(minutes: number): Promise<Outcome>;
  pauseTimer(): Promise<Outcome>;
  resumeTimer(): Promise<Outcome>;
  endEvening(): Promise<Outcome>;
  showOnProjector(screen: Screen): Promise<Outcome>;
  /** Turns a page on the projector, on or back, whatever it shows; of two taps at once, on two devices, one counts. */
  turnPage(by: 1 | -1): Promise<Outcome>;
  /** Goes on or back to a note where notes are shown one by one; of two taps at once one counts. */
  stepToNote(note: NoteId): Promise<Outcome>;

  /** Opens a round; `people` are those whose ballots count where not everybody's do. */
  openVote(rules: VoteRecord, more?: OpenRound): Promise<Outcome>;
  closeVote(vote: string): Promise<Outcome>;
  /** Says when an open round is to end, by the facilitator's clock; 0 for by hand. */
  setDeadline(vote: string, at: number): Promise<Outcome>;
  /** Lets those vote too who belong to a round's voters by now. */
  admitVoters(vote: string): Promise<Outcome>;
  /** Says which paper slips count in a round that is voted with slips; those announced before count no more. */
  announceSlips(vote: string, slips: readonly AuthorId[]): Promise<Outcome>;
  /** Says what was given without phones; undefined takes it back. */
  setCount(vote: string, count: HandCount | undefined): Promise<Outcome>;

  /** Lowers a person's hand, or all of them. */
  lowerHands(person?: AuthorId): Promise<Outcome>;

  /** Sends people to the tables of the round that is next as it is called: a second tap in haste skips none. */
  startNextRound(): Promise<Outcome>;

  addTheme(board: string, title: string): Promise<Outcome>;
  renameTheme(theme: string, title: string): Promise<Outcome>;
  removeTheme(theme: string): Promise<Outcome>;
  /** Puts a note into a theme; "" takes it out. Those who do not lead may place their own notes. */
  placeNote(note: NoteId, theme: string): Promise<Outcome>;

  /** Puts each note where it is said, in one go; "" takes it out. */
  placeNotes(themeByNote: ReadonlyMap<NoteId, string>): Promise<Outcome>;
  /** Puts each note on another, because they say the same; "" takes it off. Every note keeps its words. */
  stackNotes(onByNote: ReadonlyMap<NoteId, string>): Promise<Outcome>;
  /** Puts all notes of one theme into another and removes the first. */
  mergeThemes(from: string, into: string): Promise<Outcome>;
  /** Brings back a theme that was removed, under its old name, with these of its notes. */
  restoreTheme(theme: Theme, notes: readonly NoteId[]): Promise<Outcome>;

  hideNote(note: NoteId, hidden: boolean): Promise<Outcome>;
  hideAuthor(author: AuthorId, hidden: boolean): Promise<Outcome>;

  /** Changes how people write on a board. */
  setBoard(board: string, rules: Partial<BoardRules>): Promise<Outcome>;
  /** Writes what a board is; without an id a new one. */
  saveBoard(board: string | undefined, info: BoardInfo): Promise<Outcome>;
  /** Removes a board that no step works on and no note lies on. */
  removeBoard(board: string): Promise<Outcome>;
  /** Makes the step under way work on a board: phones and the projector go there. */
  workOn(board: string): Promise<Outcome>;
  /** Shows notes as they are now on a board where they are looked at first. */
  approveNotes(notes: readonly NoteId[]): Promise<Outcome>;
  /** Says what becomes of notes; "" takes it back. */
  setStatus(notes: readonly NoteId[], status: StatusRecord): Promise<Outcome>;

  /** Gives a person a role or takes it back; for the facilitator, and those who lead by her code. */
  setRole(person: AuthorId, role: Exclude<Role, "facilitator">): Promise<Outcome>;
  /** Lets nothing count that the person writes from now on, or lets it count again; with a new key she hears no more. */
  removePerson(person: AuthorId, removed: boolean, withNewKey?: boolean): Promise<Outcome>;
  /** Changes the room's key: those who were removed hear nothing more, and who comes later must be let in. */
  changeKey(): Promise<Outcome>;
  letIn(person: AuthorId): Promise<Outcome>;
}

/**
 * The tables as those who lead work on them. Everything that is written here is written in turn with the actions;
 * whoever does not lead gets "not-allowed".
 */
export interface SeatingDesk {
  /** Looks for ways to seat the coming rounds, in a worker, and writes nothing. */
  propose(signal?: AbortSignal): Promise<SeatingProposal | Refusal>;
  /**
   * Puts rounds in place by number; those already sat are facts. `begun` says how many rounds had begun when this was
   * thought out: when another one has, nothing is done ("moved-on").
   */
  seat(
    rounds: ReadonlyMap<number, TableByPerson>,
    basis: { readonly begun: number; readonly onlyThese: boolean },
  ): Promise<Outcome>;
  setRules(changes: readonly SeatingRuleChange[]): Promise<Outcome>;
  saveGuests(changes: readonly GuestChange[]): Promise<Outcome>;
  /** What this device's leader keeps to herself: the list of those who have registered, and earlier evenings. */
  book(): Promise<LeaderBook>;
  /** Which of the rules contradict each other or the room. */
  check(): Promise<readonly SeatingIssue[]>;
  /** What other numbers of tables would mean; for 0 people, for those present. */
  advise(people: number): Promise<readonly TableAdvice[]>;
}

export interface SeatingProposal {
  /** How many rounds had begun when it was made. */
  readonly begun: number;
  /** The round under way put right, if something is wrong with it. */
  readonly running: TableByPerson | undefined;
  /** Ways to seat the coming rounds. */
  readonly offers: readonly SeatingOffer[];
}

export type SeatingRuleChange =
  | { readonly kind: "place"; readonly person: AuthorId; readonly place: Place }
  | { readonly kind: "bond"; readonly id?: string; readonly bond: Bond }
  | { readonly kind: "table"; readonly table: number; readonly seats: number }
  | { readonly kind: "rotation"; readonly rotation: Rotation };

export interface GuestChange {
  /** Undefined for somebody new. */
  readonly id: AuthorId | undefined;
  readonly guest: GuestRecord;
}
