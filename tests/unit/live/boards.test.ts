import { describe, expect, test } from "vitest";
import type { BoardInfo } from "../../../src/domain/boards.ts";
import { noteIdOf } from "../../../src/domain/ids.ts";
import { currentStep } from "../../../src/domain/room.ts";
import { roomFor } from "../../../src/live/room-for.ts";
import { openEvening, type OpenSession } from "./open-session.ts";

async function threePeople(): Promise<{ lead: OpenSession; anna: OpenSession; ben: OpenSession }> {
  const { lead, others } = await openEvening(["anna", "ben"]);
  const [anna, ben] = others;
  if (!anna || !ben) throw new Error("Anna and Ben have come");
  return { lead, anna, ben };
}

const texts = ({ session }: OpenSession): readonly string[] => session.state.value.notes.map(({ text }) => text);

describe("silent writing", () => {
  test("hides a note from others' screens until its writer or the facilitator shows it", async () => {
    const { lead, anna, ben } = await threePeople();
    await lead.session.actions.setBoard("ideas", { silent: true });
    await anna.hear(lead);
    await anna.session.actions.addNote("ideas", "Mine", 0);
    await anna.session.actions.addNote("ideas", "Ours", 0);
    for (const device of [lead, ben]) await device.hear(lead, anna);
    expect([texts(anna), texts(ben), texts(lead)]).toEqual([["Mine", "Ours"], [], ["Mine", "Ours"]]);
    const [, ours] = anna.session.myNotes.value;
    if (!ours) throw new Error("Anna has written two notes");
    expect(await anna.session.actions.shareNote(ours.id)).toEqual({ done: true });
    await ben.hear(anna);
    expect(texts(ben)).toEqual(["Ours"]);
    await lead.session.actions.setBoard("ideas", { silent: false });
    await ben.hear(lead);
    expect(texts(ben)).toEqual(["Mine", "Ours"]);
  });

  test("leaves the room itself alone where nothing waits", async () => {
    const { ben } = await threePeople();
    const room = ben.session.state.value;
    expect(roomFor(room, ben.author, false)).toBe(room);
  });

  test("lets nobody show another's note", async () => {
    const { lead, anna, ben } = await threePeople();
    await anna.session.actions.addNote("ideas", "Mine", 0);
    await ben.hear(anna);
    const [note] = ben.session.state.value.notes;
    if (!note) throw new Error("Anna has written a note");
    expect(await ben.session.actions.shareNote(note.id)).toEqual({ done: false, refusal: "not-allowed" });
    expect(texts(lead)).toEqual([]);
  });
});

describe("a locked board", () => {
  test("takes nothing from phones, and still from those who lead", async () => {
    const { lead, anna } = await threePeople();
    await anna.session.actions.addNote("ideas", "Before", 0);
    const [note] = anna.session.myNotes.value;
    await lead.session.actions.setBoard("ideas", { locked: true });
    await anna.hear(lead);
    const locked = { done: false, refusal: "locked" };
    if (!note) throw new Error("Anna has written a note");
    const { addNote, editNote, takeBackNote } = anna.session.actions;
    expect(await addNote("ideas", "After", 0)).toEqual(locked);
    expect(await editNote(note.id, "Changed")).toEqual(locked);
    expect(await takeBackNote(note.id)).toEqual(locked);
    expect(await addNote("other", "Elsewhere", 0)).toEqual({ done: true });
    expect(await lead.session.actions.addNote("ideas", "For Aune", 0, { proxy: true })).toEqual({ done: true });
  });
});

describe("looking at notes first", () => {
  test("lets a note through as it stands, and asks again when it was changed", async () => {
    const { lead, anna, ben } = await threePeople();
    await lead.session.actions.setBoard("ideas", { approved: true });
    await anna.hear(lead);
    await anna.session.actions.addNote("ideas", "Tea", 0);
    await lead.hear(anna);
    const ids = lead.session.state.value.notes.map(({ id }) => id);
    expect(await lead.session.actions.approveNotes(ids)).toEqual({ done: true });
    await ben.hear(lead, anna);
    expect(texts(ben)).toEqual(["Tea"]);
    await anna.session.actions.editNote(ids[0] as (typeof ids)[number], "Something else");
    await ben.hear(anna);
    expect(texts(ben)).toEqual([]);
  });
});

describe("a changed note", () => {
  test("keeps its name, its mark and that it was shown", async () => {
    const { lead } = await threePeople();
    const { actions } = lead.session;
    await actions.setBoard("ideas", { signed: true });
    await actions.addNote("ideas", "Tea", 3, { by: "Aune", proxy: true });
    const [note] = lead.session.myNotes.value;
    if (!note) throw new Error("The note is there");
    await actions.editNote(note.id, "Tea and buns");
    expect(lead.session.myNotes.value[0]).toMatchObject({ text: "Tea and buns", by: "Aune", proxy: true, colour: 3 });
  });
});

describe("statuses", () => {
  test("are written for many notes at once, and taken back", async () => {
    const { lead, anna } = await threePeople();
    for (let number = 0; number < 120; number++) await anna.session.actions.addNote("ideas", `Note ${number}`, 0);
    await lead.hear(anna);
    const ids = lead.session.state.value.notes.map(({ id }) => id);
    expect(await lead.session.actions.setStatus(ids, { status: "parked", reason: "Next year" })).toEqual({
      done: true,
    });
    expect(new Set(lead.session.state.value.notes.map(({ status, reason }) => `${status} ${reason}`))).toEqual(
      new Set(["parked Next year"]),
    );
    await lead.session.actions.setStatus(ids.slice(0, 1), { status: "", reason: "" });
    expect(lead.session.state.value.notes[0]?.status).toBeUndefined();
  });
});

const boardsOf = ({ session }: OpenSession): readonly string[] => session.state.value.notes.map(({ board }) => board);

describe("several boards", () => {
  const info: BoardInfo = { title: { fi: "Parkki" }, prompt: {}, kind: "parking", order: 1, step: "", open: true };

  async function withBoard(more: Partial<BoardInfo> = {}) {
    const { lead, anna, ben } = await threePeople();
    await lead.session.actions.saveBoard(undefined, { ...info, ...more });
    const [board] = lead.session.state.value.boards;
    if (!board) throw new Error("The board was made");
    for (const device of [anna, ben]) await device.hear(lead);
    return { lead, anna, ben, board: board.id };
  }

  test("are made, changed, closed and removed by those who lead", async () => {
    const { lead, anna, board } = await withBoard();
    expect(await anna.session.actions.saveBoard(board, info)).toEqual({ done: false, refusal: "not-allowed" });
    expect(await anna.session.actions.addNote(board, "Later", 0)).toEqual({ done: true });
    await lead.session.actions.saveBoard(board, { ...info, open: false });
    await anna.hear(lead);
    expect(await anna.session.actions.addNote(board, "Too late", 0)).toEqual({ done: false, refusal: "locked" });
    await lead.hear(anna);
    expect(await lead.session.actions.removeBoard(board)).toEqual({ done: false, refusal: "changed-since" });
    await lead.session.actions.saveBoard("other", info);
    expect(await lead.session.actions.removeBoard("other")).toEqual({ done: true });
    expect(lead.session.state.value.boards.map(({ id }) => id)).toEqual([board]);
  });

  test("take notes that are moved by those who lead or by their writer, and by nobody else", async () => {
    const { lead, anna, ben, board } = await withBoard();
    await anna.session.actions.addNote("ideas", "Tea", 0);
    for (const device of [lead, ben]) await device.hear(anna);
    const ids = lead.session.state.value.notes.map(({ id }) => id);
    expect(await ben.session.actions.moveNotes(ids, board)).toEqual({ done: false, refusal: "not-allowed" });
    expect(await lead.session.actions.moveNotes(ids, board)).toEqual({ done: true });
    expect(boardsOf(lead)).toEqual([board]);
    await anna.hear(lead);
    expect(await anna.session.actions.moveNotes(ids, "ideas")).toEqual({ done: true });
    await lead.hear(anna);
    expect(boardsOf(lead)).toEqual(["ideas"]);
    const none = noteIdOf(anna.author, "none");
    expect(await lead.session.actions.moveNotes([none], board)).toEqual({ done: false, refusal: "not-found" });
  });

  test("give a step its board when everybody is to work on it", async () => {
    const { lead, board } = await withBoard();
    expect(await lead.session.actions.workOn(board)).toEqual({ done: false, refusal: "not-found" });
    await lead.session.actions.useTemplate();
    await lead.session.actions.startNextStep();
    expect(await lead.session.actions.workOn(board)).toEqual({ done: true });
    expect(currentStep(lead.session.state.value)).toMatchObject({ board, minutes: 15 });
  });

  test("put the table on each note where each table has its part", async () => {
    const { lead, anna, ben, board } = await withBoard({ kind: "tables" });
    await lead.ledger.write([
      { root: "seatings", key: "round-1", value: { round: 1, state: "running", tables: { [anna.author]: 3 } } },
    ]);
    for (const device of [anna, ben]) await device.hear(lead);
    await anna.session.actions.addNote(board, "From table 3", 0);
    await anna.session.actions.addNote("ideas", "From Anna", 0);
    await ben.session.actions.addNote(board, "From nowhere", 0);
    await lead.session.actions.addNote(board, "For Aune", 0, { proxy: true, table: 5 });
    await lead.hear(anna, ben);
    const tables = lead.session.state.value.notes.map(({ text, table }) => `${text}: ${table}`);
    expect(tables.sort()).toEqual([
      "For Aune: 5",
      "From Anna: undefined",
      "From nowhere: undefined",
      "From table 3: 3",
    ]);
    const [note] = anna.session.myNotes.value;
    if (!note) throw new Error("Anna has written");
    await anna.session.actions.editNote(note.id, "Still from table 3");
    expect(anna.session.myNotes.value[0]?.table).toBe(3);
  });
});
