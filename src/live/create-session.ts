import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { keyOfNote, type AuthorId } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";
import { versionAt, type History } from "../domain/journal-view.ts";
import type { Note } from "../domain/notes.ts";
import { readRoom } from "../domain/read-room.ts";
import { devicesOf, emptyRoom, hasMoved, type Room } from "../domain/room.ts";
import { StorageFailure } from "../journal/entry-store.ts";
import { formatJoinCode, type JoinCode } from "../domain/join-code.ts";
import type { Ledger } from "../journal/ledger.ts";
import { JournalFrozen } from "../journal/own-entries.ts";
import { createQueue } from "../journal/queue.ts";
import type { Change } from "../journal/records.ts";
import type { ActionContext } from "./actions/action-context.ts";
import { noteActions } from "./actions/note-actions.ts";
import { personActions } from "./actions/person-actions.ts";
import { ownBallot, ownBallotCode } from "./actions/own-ballot.ts";
import { once } from "./actions/when-fetched.ts";
import { whenLate } from "./actions/when-late.ts";
import { withLeading, type LeadingActions } from "./actions/when-leading.ts";
import { seatingDesk } from "./seating-desk.ts";
import { roomFor } from "./room-for.ts";
import type { LeaderPapers } from "./leader-papers.ts";
import type { SeatingPlanner } from "./seating-planner.ts";
import type { TicketDesk } from "./tickets.ts";
import type {
  Actions,
  Custody,
  Health,
  MadeEpoch,
  Outcome,
  Receiver,
  Session,
  StorageState,
  SyncState,
} from "./session.ts";

/** What a session is made of; app/ puts it together. */
export interface SessionParts {
  readonly ledger: Ledger;
  readonly code: JoinCode;
  readonly joinLink: string;
  /** Writes through the tab that leads this device's journal; rejects as Ledger.write does. */
  write(changes: readonly Change[]): Promise<void>;
  /** Writes an update of a shared text, in the same way. */
  writeText(text: string, update: Uint8Array): Promise<void>;
  readonly sync: ReadonlySignal<SyncState>;
  /** Where something else than a write can say that what was saved is gone. */
  readonly storage?: Signal<StorageState> | undefined;
  /** Who else is known to hold entry `seq` of this device's journal. */
  custody(seq: number): Custody;
  readonly health: ReadonlySignal<Health>;
  readonly now: ReadonlySignal<number>;
  newId(): string;
  /** Runs the task soon, once for many calls: as often as the screen can show it. */
  soon(task: () => void): void;
  /** Fetched where tables are planned. */
  planner(): Promise<SeatingPlanner>;
  /** Fetched by whoever leads. */
  papers(): Promise<LeaderPapers>;
  /** Fetched where a code for another device is made. */
  tickets(context: ActionContext): Promise<TicketDesk>;
  /** Makes a secret of that name for all of these; without it the room's key cannot be changed here. */
  makeEpoch?(epoch: string, receivers: readonly Receiver[]): Promise<MadeEpoch | undefined>;
  /** Makes the actions of those who lead; at once where this device leads from the start. */
  leading(context: ActionContext): LeadingActions | Promise<LeadingActions>;
  close(): Promise<void>;
}

/** Opens a session on a ledger: the room becomes signals, actions become entries. */
export function createSession(parts: SessionParts): Session {
  const { ledger } = parts;
  const storage = parts.storage ?? signal<StorageState>({ kind: "saved" });
  const { state, roomNow, stop } = followRoom(parts);
  const context = contextOf(parts, roomNow, storage);
  const texts = once(async () =>
    (await import("./shared-texts.ts")).openSharedTexts({
      ledger,
      room: state,
      inTurn: context.inTurn,
      write: (text, update) => unlessMoved(context, storage, () => parts.writeText(text, update)),
    }),
  );
  const mine = (note: Note): boolean =>
    ledger.me !== undefined && devicesOf(state.value, ledger.me).includes(note.author);
  return {
    room: ledger.room,
    code: formatJoinCode(parts.code),
    joinLink: parts.joinLink,
    ...standing(state, ledger),
    state,
    myNotes: computed(() => state.value.notes.filter(mine)),
    written(root) {
      void state.value;
      return (ledger.me && ledger.journal(ledger.me)?.histories(root)) ?? new Map();
    },
    myBallot(vote) {
      void state.value; // read, so that whoever asks is told of changes
      return ownBallot(context, vote);
    },
    myBallotCode(vote) {
      void state.value;
      return ownBallotCode(context, vote);
    },
    sync: parts.sync,
    storage,
    custodyOf: (note) => custodyOfOwn(parts, "notes", keyOfNote(note)),
    custodyOfBallot: (vote) => custodyOfOwn(parts, "ballots", vote),
    health: parts.health,
    sharedTexts: async () => texts(),
    now: parts.now,
    actions: actionsOf(parts, context),
    seating: seatingDesk(context, parts.papers, state),
    tickets: () => parts.tickets(context),
    async close() {
      stop();
      await parts.close();
    },
  };
}

/** What this device's person is in the room. */
function standing(state: ReadonlySignal<Room>, { me }: Pick<Ledger, "me">) {
  const isMine = ({ id }: Person): boolean => id === me;
  return {
    leads: computed(() => leads(state.value, me)),
    mayGrant: computed(() => mayGrant(state.value, me)),
    hasMoved: computed(() => hasMoved(state.value, me)),
    me: computed(() => state.value.people.find(isMine)),
    atDoor: computed(() => state.value.asking.find(isMine)),
  } satisfies Partial<Session>;
}

function actionsOf(parts: SessionParts, context: ActionContext): Actions {
  const everybodys = {
    ...personActions(context),
    ...noteActions(context),
    ...whenLate(context),
  };
  return withLeading(everybodys, () => parts.leading(context));
}

/** Where the latest version of an own record is kept. */
function custodyOfOwn({ ledger, sync, custody }: SessionParts, root: "notes" | "ballots", key: string): Custody {
  void sync.value; // custody changes with what is heard from others
  const journal = ledger.me && ledger.journal(ledger.me);
  const history: History<unknown> | undefined = journal?.histories(root).get(key);
  const version = history && versionAt(history, Number.MAX_SAFE_INTEGER);
  return version ? custody(version.seq) : { others: 0, facilitator: false };
}

/** The room as a signal: own entries show at once, others' as often as the screen can. */
function followRoom({ ledger, soon }: Pick<SessionParts, "ledger" | "soon">): {
  readonly state: ReadonlySignal<Room>;
  /** The room with everything that has arrived. */
  readonly roomNow: () => Room;
  readonly stop: () => void;
} {
  const state = signal(roomOf(ledger));
  let isBehind = false;
  const read = (): void => {
    if (isBehind) state.value = roomOf(ledger);
    isBehind = false;
  };
  const stop = ledger.subscribe((_accepted, own) => {
    isBehind = true;
    if (own) read();
    else soon(read);
  });
  const roomNow = (): Room => {
    read();
    return state.peek();
  };
  return { state, roomNow, stop };
}

function roomOf(ledger: Ledger): Room {
  if (ledger.journals.length === 0) return emptyRoom;
  const room = readRoom(ledger.journals, ledger.facilitator);
  return roomFor(room, ledger.me, leads(room, ledger.me));
}

function leads(room: Room, me: AuthorId | undefined): boolean {
  if (me === undefined) return false;
  if (mayGrant(room, me)) return true;
  return room.people.some((person) => person.id === me && person.role === "co-facilitator");
}

/** Whether a device gives roles: the facilitator's own, and those that lead by her code. */
function mayGrant(room: Room, me: AuthorId | undefined): boolean {
  return me !== undefined && (me === room.facilitator || room.spares.includes(me));
}

function contextOf(parts: SessionParts, room: () => Room, storage: { value: StorageState }): ActionContext {
  const { ledger } = parts;
  return {
    room,
    me: () => ledger.me,
    leads: () => leads(room(), ledger.me),
    journals: () => ledger.journals,
    now: () => Math.round(parts.now.peek()),
    newId: parts.newId,
    planner: parts.planner,
    makeEpoch: async (epoch, receivers) => parts.makeEpoch?.(epoch, receivers).catch(() => undefined),
    inTurn: createQueue(),
    write: (changes) => unlessMoved({ room, me: () => ledger.me }, storage, () => parts.write(changes)),
  };
}

/** A device whose person has gone on with another one writes no more: what it wrote would not be hers. */
function unlessMoved(
  { room, me }: Pick<ActionContext, "room" | "me">,
  storage: { value: StorageState },
  write: () => Promise<void>,
): Promise<Outcome> {
  return hasMoved(room(), me()) ? Promise.resolve({ done: false, refusal: "moved-seat" }) : keepState(storage, write);
}

/** Writes, and keeps the storage state that people see: nothing is called saved that the disk has not taken. */
async function keepState(storage: { value: StorageState }, write: () => Promise<void>): Promise<Outcome> {
  storage.value = { kind: "saving" };
  try {
    await write();
    storage.value = { kind: "saved" };
    return { done: true };
  } catch (error) {
    if (error instanceof JournalFrozen && error.reason !== "incomplete") {
      storage.value = { kind: "saved" }; // the disk is well, and trying again would not help
      return { done: false, refusal: "journal-stopped" };
    }
    storage.value = { kind: "failed", reason: error instanceof StorageFailure ? error.reason : "unknown" };
    return { done: false, refusal: "not-saved" };
  }
}
