import * as Y from "yjs";
import { noteIdOf, type NoteId } from "../../src/domain/ids.ts";
import type { Note } from "../../src/domain/notes.ts";
import { closeVote } from "../../src/domain/close-vote.ts";
import type { Room } from "../../src/domain/room.ts";
import type { Change } from "../../src/journal/records.ts";
import { readSharedText } from "../../src/journal/shared-text.ts";
import { clientOf } from "../../src/journal/text-body.ts";
import { updateOf } from "../kit/hostile-author.ts";
import type { Random } from "../kit/random.ts";
import { roomOf, type Device } from "../kit/room-builder.ts";

/** Somebody at her device, with what she sees there, about to do something. */
export interface Turn {
  readonly random: Random;
  readonly device: Device;
  readonly room: Room;
  readonly devices: readonly Device[];
}

export const boards = ["ideas", "needs"] as const;
export const sharedText = "plan:aims";

type Command = (turn: Turn) => readonly Change[];

const words = ["sauna", "kyyti", "kahvi", "talkoot", "😀", "\ud83d", "Ä".repeat(40), "laavu"];

function ownNotes({ room, device }: Turn): readonly Note[] {
  return room.notes.filter((note) => note.author === device.author);
}

function anyNote({ room, random, device }: Turn): NoteId {
  if (room.notes.length === 0 || random.chance(0.05)) return noteIdOf(device.author, "never-written");
  return random.pick(room.notes).id;
}

function keyOf(note: Note): string {
  return note.id.slice(note.id.indexOf(":") + 1);
}

function noteValue({ random }: Turn): object {
  const text = `${random.pick(words)} ${random.below(99)}`;
  const table = random.chance(0.2) ? { table: 1 + random.below(4) } : {};
  return { text, board: random.pick(boards), colour: random.below(6), shared: random.chance(0.5), ...table };
}

const addNote: Command = (turn) => [
  { root: "notes", key: `n${turn.device.ledger.journal(turn.device.author)?.stored ?? 0}`, value: noteValue(turn) },
];

const editNote: Command = (turn) => {
  const own = ownNotes(turn);
  return own.length > 0 ? [{ root: "notes", key: keyOf(turn.random.pick(own)), value: noteValue(turn) }] : [];
};

const takeBackNote: Command = (turn) => {
  const own = ownNotes(turn);
  return own.length > 0 ? [{ root: "notes", key: keyOf(turn.random.pick(own)), value: undefined }] : [];
};

const join: Command = ({ random, device }) => [
  { root: "profile", key: "me", value: { name: `${device.name} ${random.pick(words)}`, left: random.chance(0.2) } },
];

/** Ballots keep no cap here: readers have to. */
const castBallot: Command = (turn) => {
  const { random, room } = turn;
  const vote = room.votes.length > 0 ? random.pick(room.votes).id : "v-unknown";
  const anyOption = (): string =>
    room.themes.length > 0 && random.chance(0.3) ? random.pick(room.themes).id : anyNote(turn);
  const entries = Array.from({ length: random.below(5) }, () => [anyOption(), random.below(8)] as const);
  return [{ root: "ballots", key: vote, value: Object.fromEntries(entries) }];
};

const place: Command = (turn) => {
  const { random, room } = turn;
  const theme = room.themes.length > 0 && random.chance(0.8) ? random.pick(room.themes).id : "";
  return [{ root: "placements", key: anyNote(turn), value: { theme } }];
};

const moveNote: Command = (turn) => [
  { root: "moves", key: anyNote(turn), value: { board: turn.random.pick([...boards, ""]) } },
];

const describeBoard: Command = ({ random }) => [
  {
    root: "boardInfo",
    key: random.pick(boards),
    value: random.chance(0.1)
      ? undefined
      : {
          title: { fi: random.pick(words) },
          kind: random.pick(["room", "tables", "parking"] as const),
          order: random.below(5),
          open: random.chance(0.8),
        },
  },
];

const stack: Command = (turn) => [
  { root: "stacks", key: anyNote(turn), value: { on: turn.random.chance(0.8) ? anyNote(turn) : "" } },
];

const showSign: Command = ({ random, room }) => [
  {
    root: "signs",
    key: random.pick(["hand", "done"] as const),
    value: random.chance(0.7) ? { step: room.course?.step ?? "" } : undefined,
  },
];

const lower: Command = ({ random, devices }) => [
  { root: "lowerings", key: random.pick(["hand", "done", random.pick(devices).author]), value: {} },
];

const setTheme: Command = ({ random }) => [
  {
    root: "themes",
    key: `t${random.below(4)}`,
    value: { board: random.pick(boards), title: random.pick(words), removed: random.chance(0.2) },
  },
];

const setBoard: Command = ({ random }) => [
  { root: "boards", key: random.pick(boards), value: { silent: random.chance(0.2), approved: random.chance(0.2) } },
];

/** Lets a note be shown as it is now, or as it was. */
const approve: Command = ({ random, room, device }) => {
  if (room.notes.length === 0) return [];
  const note = random.pick(room.notes);
  const versions = device.ledger.journal(note.author)?.histories("notes").get(keyOf(note)) ?? [];
  return versions.length > 0 ? [{ root: "approvals", key: note.id, value: { seq: random.pick(versions).seq } }] : [];
};

const setStep: Command = ({ random }) => [
  {
    root: "agenda",
    key: `s${random.below(4)}`,
    value: {
      kind: random.pick(["write", "vote", "tables"] as const),
      title: { fi: random.pick(words) },
      minutes: random.below(60),
      order: random.below(5),
      removed: random.chance(0.2),
    },
  },
];

const runStep: Command = ({ random }) => [
  {
    root: "course",
    key: "now",
    value: { step: `s${random.below(4)}`, startedAt: random.below(1e9), durationMs: 60_000 },
  },
  { root: "screen", key: "main", value: { view: random.pick(["wall", "timer"] as const), turns: random.below(5) } },
];

const openVote: Command = ({ random, devices, room }) => [
  {
    root: "votes",
    key: `v${random.below(3)}`,
    value: {
      board: random.pick(boards),
      dots: 1 + random.below(5),
      mostPerNote: 1 + random.below(3),
      ...(random.chance(0.3) ? { on: "themes" } : {}),
      ...(random.chance(0.5) ? { piles: true } : {}),
      ...(random.chance(0.2) ? { among: room.notes.slice(0, 3).map(({ id }) => id) } : {}),
      ...(random.chance(0.2) ? { voters: { kind: "present" } } : {}),
      ...(random.chance(0.3) ? { once: true } : {}),
    },
  },
  ...(random.chance(0.5) ? electorate(`v${random.below(3)}`, random, devices) : []),
];

function electorate(key: string, random: Random, devices: readonly Device[]): readonly Change[] {
  const people = devices.filter(() => random.chance(0.6)).map(({ author }) => author);
  return [{ root: "electorates", key, value: { people: people.join("") } }];
}

/** What was given by hand, within the caps and beyond them, on notes that are there and that are not. */
const countByHand: Command = (turn) => {
  const { random, room } = turn;
  const key = `v${random.below(3)}`;
  if (random.chance(0.1)) return [{ root: "counts", key, value: undefined }];
  const options = [anyNote(turn), anyNote(turn), ...room.themes.slice(0, 2).map(({ id }) => id)];
  const dots = Object.fromEntries(options.map((option) => [option, random.below(8)]));
  const count = { kind: random.pick(["hands", "paper"] as const), ballots: random.below(12), dots };
  return [
    { root: "counts", key, value: count },
    { root: "deadlines", key, value: { at: random.below(1e9) } },
  ];
};

const closeAVote: Command = ({ random, room, device }) => {
  const open = room.votes.filter((vote) => vote.open);
  if (open.length === 0) return [];
  const vote = random.pick(open);
  return [{ root: "closings", key: vote.id, value: closeVote(vote, room, device.ledger.journals) }];
};

const takeBackVote: Command = ({ random }) => [
  { root: random.pick(["votes", "closings"] as const), key: `v${random.below(3)}`, value: undefined },
];

const seat: Command = ({ random, devices }) => {
  const round = 1 + random.below(3);
  const tables = Object.fromEntries(devices.map(({ author }) => [author, 1 + random.below(4)]));
  const state = random.pick(["planned", "running", "done"] as const);
  return [{ root: "seatings", key: `round-${round}`, value: { round, state, tables } }];
};

const hide: Command = (turn) => {
  const { random, devices } = turn;
  const key = random.chance(0.7) ? `note:${anyNote(turn)}` : `author:${random.pick(devices).author}`;
  return [{ root: "moderation", key, value: { hidden: random.chance(0.7) } }];
};

const remove: Command = ({ random, devices }) => {
  const { author, ledger } = random.pick(devices);
  const through = random.below((ledger.journal(author)?.stored ?? 0) + 1) - 1;
  return [{ root: "moderation", key: `author:${author}`, value: { through } }];
};

const grant: Command = ({ random, devices }) => {
  const { author, ledger } = random.pick(devices);
  const role = random.chance(0.7) ? "co-facilitator" : "table-host";
  const withdrawn = random.chance(0.3) ? { through: (ledger.journal(author)?.stored ?? 0) - 1 } : {};
  return [{ root: "grants", key: author, value: { role, ...withdrawn } }];
};

/** Gives a seat, or the lead, to whoever uses the ticket of that name; or ends it. */
const giveTicket: Command = ({ random, device, devices }) => {
  const { author, ledger } = random.pick(devices);
  const ended = random.chance(0.15) ? { ended: { [author]: (ledger.journal(author)?.stored ?? 0) - 1 } } : {};
  const what = random.chance(0.75) ? { gives: "seat", from: author } : { gives: "lead" };
  return [{ root: "tickets", key: random.pick(device.tickets), value: { ...what, sealed: "", ...ended } }];
};

const nameWorkshop: Command = ({ random }) => [
  { root: "workshop", key: "info", value: { name: random.pick(words), tables: 1 + random.below(9) } },
];

/** What anybody may do, the likelier the oftener it stands here. */
const everybody: readonly Command[] = [
  giveTicket,
  addNote,
  addNote,
  addNote,
  addNote,
  editNote,
  editNote,
  takeBackNote,
  join,
  castBallot,
  castBallot,
  castBallot,
  place,
  moveNote,
  stack,
  showSign,
];

/** What only leaders may do. Others try it too now and then. */
const leaders: readonly Command[] = [
  openVote,
  openVote,
  openVote,
  countByHand,
  countByHand,
  closeAVote,
  closeAVote,
  closeAVote,
  place,
  setTheme,
  setTheme,
  setBoard,
  moveNote,
  stack,
  stack,
  describeBoard,
  lower,
  approve,
  approve,
  setStep,
  runStep,
  takeBackVote,
  seat,
  hide,
  remove,
  grant,
  grant,
  giveTicket,
  giveTicket,
  nameWorkshop,
];

/** Does something at random on the device; gives what was written. */
export async function act(turn: Omit<Turn, "room">): Promise<readonly Change[]> {
  const { random, device } = turn;
  if (random.chance(0.06)) {
    await writeText(turn);
    return [];
  }
  if (random.chance(0.06)) {
    const claim = await device.claim(random.below(device.tickets.length), random.pick(turn.devices).author);
    await device.ledger.write([claim]);
    return [claim];
  }
  const leads = device.name === "facilitator" || random.chance(0.15);
  const command = random.pick(leads && random.chance(0.7) ? leaders : everybody);
  const changes = command({ ...turn, room: roomOf(device.ledger) });
  await device.ledger.write(changes);
  return changes;
}

/** Types into the text that all share. */
async function writeText({ device, random }: Omit<Turn, "room">): Promise<void> {
  const doc = readSharedText(sharedText, device.ledger.journals);
  const text = doc.getText("text");
  doc.clientID = clientOf(device.author);
  const update = updateOf(doc, () => {
    text.insert(random.below(text.length + 1), random.pick(words.slice(0, 5)));
    if (random.chance(0.3) && text.length > 2) text.delete(random.below(text.length - 1), 1);
  });
  await device.ledger.writeText(sharedText, update);
}

/** The text that all share, as a device reads it. */
export function readText(device: Pick<Device, "ledger">): string {
  return (readSharedText(sharedText, device.ledger.journals).getText("text") as Y.Text).toJSON();
}
