import { computed, signal, type Signal } from "@preact/signals";
import { keyOfNote, noteIdOf, type AuthorId, type NoteId } from "../../src/domain/ids.ts";
import type { History } from "../../src/domain/journal-view.ts";
import type { Note, NoteRecord } from "../../src/domain/notes.ts";
import type { Person } from "../../src/domain/people.ts";
import type { RecordOf, Root } from "../../src/domain/records.ts";
import type { Room } from "../../src/domain/room.ts";
import type { TableMinutes } from "../../src/domain/seatings.ts";
import { optionsOf } from "../../src/domain/vote-options.ts";
import { addDot, removeDot, type DotRefusal } from "../../src/domain/dots.ts";
import type { Ballot } from "../../src/domain/votes.ts";
import type {
  Actions,
  Custody,
  Health,
  Outcome,
  Refusal,
  Session,
  StorageState,
  SyncState,
} from "../../src/live/session.ts";
import type { JoinCode } from "../../src/domain/join-code.ts";
import type { TicketCode } from "../../src/domain/ticket-code.ts";
import type { TicketDesk } from "../../src/live/tickets.ts";
import { fakeSeating, type FakeSeating } from "./fake-seating.ts";
import { sampleAuthor, sampleStart } from "./sample-room.ts";

interface AskedAction {
  readonly action: keyof Actions;
  readonly args: readonly unknown[];
}

/** A session in memory: tests write its signals and read what was asked of it. */
export interface FakeSession extends Session {
  readonly state: Signal<Room>;
  readonly leads: Signal<boolean>;
  readonly mayGrant: Signal<boolean>;
  readonly hasMoved: Signal<boolean>;
  readonly sync: Signal<SyncState>;
  readonly storage: Signal<StorageState>;
  readonly seating: FakeSeating;
  readonly health: Signal<Health>;
  readonly now: Signal<number>;
  /** Where own notes are; those not named here are with two others and the facilitator. */
  readonly custodies: Signal<ReadonlyMap<NoteId, Custody>>;
  /** The shared texts by name, as others too may change them. */
  readonly texts: Signal<ReadonlyMap<string, string>>;
  /** Each change of a shared text that was asked for, oldest first. */
  readonly edits: readonly (readonly [name: string, before: string, after: string])[];
  /** Makes shared texts refuse to be changed; undefined lets them through again. */
  refuseEdits(refusal: Refusal | undefined): void;
  /** Every action that was asked for, oldest first. */
  readonly asked: readonly AskedAction[];
  /** Makes an action refuse from now on; undefined lets it through again. */
  refuse(action: keyof Actions, refusal: Refusal | undefined): void;
}

export interface FakeSessionOptions {
  /** This device's person. Default: participant 12 of the sample. */
  readonly me?: AuthorId;
  readonly leads?: boolean;
  /** The facilitator's time; default two minutes into the sample's step. */
  readonly now?: number;
}

/** How a device is linked that hears of forty others. */
export const linkedSync: SyncState = {
  kind: "linked",
  devices: 40,
  direct: 3,
  relayed: false,
  isolated: false,
  heardSecondsAgo: 2,
  hub: "reachable",
  awaitingRoom: false,
};

/**
 * A session around a given room. What a participant does changes the room as it would on her own device; what a
 * facilitator does is only recorded.
 */
export function fakeSession(room: Room, options: FakeSessionOptions = {}): FakeSession {
  const me = options.me ?? sampleAuthor(12);
  const state = signal(room);
  const custodies = signal<ReadonlyMap<NoteId, Custody>>(new Map());
  const ballots = signal<ReadonlyMap<string, Ballot>>(new Map());
  const texts = signal<ReadonlyMap<string, string>>(new Map());
  const shared = fakeTexts(texts);
  const takenBack = signal<ReadonlyMap<NoteId, Note>>(new Map());
  const { actions, asked, refusals } = recordedActions({ me, state, custodies, ballots, texts, takenBack });
  return {
    room: "sample-room",
    code: "K7QF-9XMP-2RTD",
    joinLink: "https://paja.example/#K7QF9XMP2RTD",
    leads: signal(options.leads ?? false),
    mayGrant: signal(options.leads ?? false),
    hasMoved: signal(false),
    state,
    me: computed(() => state.value.people.find((person) => person.id === me)),
    atDoor: computed(() => state.value.asking.find((person) => person.id === me)),
    myNotes: computed(() => state.value.notes.filter((note) => note.author === me)),
    written: <R extends Root>(root: R) =>
      // Of all roots the screens ask for what was taken back.
      new Map(
        root === "notes" ? [...takenBack.value].map(([id, note]) => [keyOfNote(id), historyOf(note)]) : [],
      ) as ReadonlyMap<string, History<RecordOf<R>>>,
    myBallot: (vote) => ballots.value.get(vote) ?? {},
    myBallotCode: (vote) => (Object.keys(ballots.value.get(vote) ?? {}).length > 0 ? "0W6-F2M" : undefined),
    sync: signal(linkedSync),
    storage: signal<StorageState>({ kind: "saved" }),
    custodyOf: (note) => custodies.value.get(note) ?? { others: 2, facilitator: true },
    sharedTexts: () => Promise.resolve(shared),
    custodyOfBallot: () => ({ others: 2, facilitator: true }),
    health: signal<Health>({ heard: [], reached: 0 }),
    now: signal(options.now ?? sampleStart + 120_000),
    custodies,
    texts,
    edits: shared.edits,
    refuseEdits: shared.refuseEdits,
    actions,
    seating: fakeSeating(state),
    tickets: () => Promise.resolve(fakeTickets()),
    asked,
    refuse: (action, refusal) => {
      if (refusal) refusals.set(action, refusal);
      else refusals.delete(action);
    },
    close: () => Promise.resolve(),
  };
}

/** Shared texts that others, that is tests, may change too. */
function fakeTexts(texts: Signal<ReadonlyMap<string, string>>) {
  const edits: (readonly [string, string, string])[] = [];
  let refusal: Refusal | undefined;
  return {
    edits,
    refuseEdits: (next: Refusal | undefined): void => void (refusal = next),
    read: (name: string) => texts.value.get(name) ?? "",
    minutes: signal<readonly TableMinutes[]>([]),
    async edit(name: string, before: string, after: string): Promise<Outcome> {
      edits.push([name, before, after]);
      if (refusal) return { done: false, refusal };
      texts.value = new Map([...texts.value, [name, after]]);
      return { done: true };
    },
  };
}

/** A note that was written and taken back. */
function historyOf({ text, board, colour }: Note): History<NoteRecord> {
  return [
    { seq: 1, lamport: 1, value: { text, board, colour } },
    { seq: 2, lamport: 2, value: undefined },
  ];
}

/** The one code that every ticket of a fake session has. */
export const sampleTicketCode: TicketCode = { join: "K7QF9XMP2RTD" as JoinCode, secret: "0123456789ABCDEFGHJK" };

function succeed(): Promise<Outcome> {
  return Promise.resolve({ done: true });
}

function giveSample(): Promise<TicketCode> {
  return Promise.resolve(sampleTicketCode);
}

function fakeTickets(): TicketDesk {
  return { giveLead: giveSample, giveSeat: giveSample, endLeads: succeed, takeSeatBack: succeed };
}

interface Inside {
  readonly me: AuthorId;
  readonly state: Signal<Room>;
  readonly custodies: Signal<ReadonlyMap<NoteId, Custody>>;
  readonly ballots: Signal<ReadonlyMap<string, Ballot>>;
  readonly texts: Signal<ReadonlyMap<string, string>>;
  readonly takenBack: Signal<ReadonlyMap<NoteId, Note>>;
}

function recordedActions(inside: Inside) {
  const asked: AskedAction[] = [];
  const refusals = new Map<keyof Actions, Refusal>();
  const run = (action: keyof Actions, args: readonly unknown[], effect: () => Refusal | void): Promise<Outcome> => {
    asked.push({ action, args });
    const refusal = refusals.get(action) ?? effect() ?? undefined;
    return Promise.resolve(refusal ? { done: false, refusal } : { done: true });
  };
  const actions: Actions = { ...participantActions(inside, run), ...leaderActions(run) };
  return { actions, asked, refusals };
}

type Run = (action: keyof Actions, args: readonly unknown[], effect: () => Refusal | void) => Promise<Outcome>;

type ParticipantAction =
  | "join"
  | "setLeft"
  | "addNote"
  | "editNote"
  | "takeBackNote"
  | "shareNote"
  | "restoreNote"
  | "castDot"
  | "takeBackDot"
  | "placeNote"
  | "moveNotes"
  | "showSign"
  | "splitNote";

function participantActions(inside: Inside, run: Run): Pick<Actions, ParticipantAction> {
  const { me, state, ballots } = inside;
  const patchRoom = (patch: Partial<Room>): void => {
    state.value = { ...state.value, ...patch };
  };
  const patchNotes = (change: (notes: readonly Note[]) => readonly Note[]): void =>
    patchRoom({ notes: change(state.value.notes) });
  const patchMe = (patch: Partial<Person>): void => patchRoom({ people: withPerson(state.value.people, me, patch) });
  let written = 0;
  return {
    join: (profile) => run("join", [profile], () => patchMe(profile)),
    setLeft: (left) => run("setLeft", [left], () => patchMe({ left })),
    addNote: (board, text, colour, extras) =>
      run("addNote", [board, text, colour, ...(extras ? [extras] : [])], () => {
        const id = noteIdOf(me, `mine${++written}`);
        const note: Note = { id, author: me, text, board, colour, theme: undefined, hidden: false };
        inside.custodies.value = new Map([...inside.custodies.value, [id, { others: 0, facilitator: false }]]);
        patchNotes((notes) => [...notes, note]);
      }),
    editNote: (id, text) =>
      run("editNote", [id, text], () =>
        patchNotes((notes) => notes.map((note) => (note.id === id ? { ...note, text } : note))),
      ),
    takeBackNote: (id) =>
      run("takeBackNote", [id], () => {
        const note = state.value.notes.find((each) => each.id === id);
        if (note) inside.takenBack.value = new Map([...inside.takenBack.value, [id, note]]);
        patchNotes((notes) => notes.filter((each) => each.id !== id));
      }),
    shareNote: (id) =>
      run("shareNote", [id], () =>
        patchNotes((notes) => notes.map((note) => (note.id === id ? { ...note, waiting: undefined } : note))),
      ),
    restoreNote: (id) =>
      run("restoreNote", [id], () => {
        const note = inside.takenBack.value.get(id);
        if (!note) return "not-found";
        inside.takenBack.value = new Map([...inside.takenBack.value].filter(([each]) => each !== id));
        return patchNotes((notes) => [...notes, note]);
      }),
    castDot: (vote, note) =>
      run("castDot", [vote, note], () =>
        changeBallot(inside, vote, (found, ballot) =>
          addDot(found, ballot, note, optionsOf(found, state.value.notes, state.value.themes).has(note)),
        ),
      ),
    takeBackDot: (vote, note) =>
      run("takeBackDot", [vote, note], () =>
        changeBallot(inside, vote, (found, ballot) => removeDot(found, ballot, note)),
      ),
    showSign: (sign, isUp) =>
      run("showSign", [sign, isUp], () => {
        const root = sign === "hand" ? "hands" : "done";
        const others = state.value[root].filter((id) => id !== me);
        patchRoom({ [root]: isUp ? [...others, me] : others });
      }),
    splitNote: (id, text) =>
      run("splitNote", [id, text], () => {
        const note = state.value.notes.find((each) => each.id === id);
        if (!note) return "not-found";
        const second = { ...note, id: noteIdOf(me, `mine${++written}`), author: me, text, from: id };
        return patchNotes((notes) => [...notes, second]);
      }),
    moveNotes: (ids, board) =>
      run("moveNotes", [ids, board], () =>
        patchNotes((notes) => notes.map((note) => (ids.includes(note.id) ? { ...note, board } : note))),
      ),
    placeNote: (id, theme) =>
      run("placeNote", [id, theme], () =>
        patchNotes((notes) => notes.map((note) => (note.id === id ? { ...note, theme: theme || undefined } : note))),
      ),
  };

  function changeBallot(
    { state }: Inside,
    vote: string,
    change: (vote: Room["votes"][number], ballot: Ballot) => Ballot | DotRefusal,
  ): Refusal | void {
    const found = state.value.votes.find(({ id }) => id === vote);
    if (!found) return "not-found";
    const next = change(found, ballots.value.get(vote) ?? {});
    if (typeof next === "string") return next;
    ballots.value = new Map([...ballots.value, [vote, next]]);
  }
}

function withPerson(people: readonly Person[], me: AuthorId, patch: Partial<Person>): readonly Person[] {
  if (people.some(({ id }) => id === me))
    return people.map((person) => (person.id === me ? { ...person, ...patch } : person));
  return [
    ...people,
    { id: me, name: "", municipality: "", background: "", left: false, role: "participant", ...patch },
  ];
}

function leaderActions(run: Run): Omit<Actions, ParticipantAction> {
  const only =
    (action: keyof Actions) =>
    (...args: readonly unknown[]): Promise<Outcome> =>
      run(action, args, () => undefined);
  return {
    setWorkshop: only("setWorkshop"),
    saveStep: only("saveStep"),
    removeStep: only("removeStep"),
    useTemplate: only("useTemplate"),
    startStep: only("startStep"),
    startNextStep: only("startNextStep"),
    addMinutes: only("addMinutes"),
    pauseTimer: only("pauseTimer"),
    resumeTimer: only("resumeTimer"),
    endEvening: only("endEvening"),
    showOnProjector: only("showOnProjector"),
    lowerHands: only("lowerHands"),
    turnPage: only("turnPage"),
    stepToNote: only("stepToNote"),
    openVote: only("openVote"),
    closeVote: only("closeVote"),
    setDeadline: only("setDeadline"),
    admitVoters: only("admitVoters"),
    announceSlips: only("announceSlips"),
    setCount: only("setCount"),
    startNextRound: only("startNextRound"),
    addTheme: only("addTheme"),
    renameTheme: only("renameTheme"),
    removeTheme: only("removeTheme"),
    placeNotes: only("placeNotes"),
    stackNotes: only("stackNotes"),
    mergeThemes: only("mergeThemes"),
    restoreTheme: only("restoreTheme"),
    setBoard: only("setBoard"),
    saveBoard: only("saveBoard"),
    removeBoard: only("removeBoard"),
    workOn: only("workOn"),
    approveNotes: only("approveNotes"),
    setStatus: only("setStatus"),
    hideNote: only("hideNote"),
    hideAuthor: only("hideAuthor"),
    setRole: only("setRole"),
    removePerson: only("removePerson"),
    changeKey: only("changeKey"),
    letIn: only("letIn"),
  };
}
