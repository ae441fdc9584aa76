import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import type { Board, BoardInfo } from "../../../src/domain/boards.ts";
import { freeBoard } from "../../../src/domain/boards.ts";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { Note } from "../../../src/domain/notes.ts";
import type { Room } from "../../../src/domain/room.ts";
import { sampleAuthor, sampleRoom, type SampleOptions } from "../../kit/sample-room.ts";
import { openPhoneOn, type OpenPhone } from "./open-phone.tsx";

let phone: OpenPhone;
afterEach(() => phone.gone());

const board = (id: string, info: Partial<BoardInfo>): Board => ({
  ...freeBoard,
  id,
  info: { title: { fi: id }, prompt: {}, kind: "room", order: 1, step: "", open: true, ...info },
});

const note = (author: number, key: string, more: Partial<Note> = {}): Note => ({
  id: noteIdOf(sampleAuthor(author), key),
  author: sampleAuthor(author),
  text: `Lappu ${key}`,
  board: "ideas",
  colour: 0,
  theme: undefined,
  hidden: false,
  ...more,
});

async function openOn(options: SampleOptions, room: Partial<Room>): Promise<void> {
  phone = await openPhoneOn({ ...sampleRoom({ ...options, notes: 0 }), ...room });
  await phone.settle();
}

const written = (): readonly unknown[] =>
  phone.session.asked.filter(({ action }) => action === "addNote").map(({ args }) => args[0]);

async function choose(name: string): Promise<void> {
  await act(() => phone.named<HTMLInputElement>(name).click());
  await phone.settle();
}

const headings = (): readonly (string | null | undefined)[] =>
  [...phone.root.querySelectorAll(".wall h3")].map((heading) => heading.firstElementChild?.textContent);

describe("several boards", () => {
  const boards = [board("Parkki", { kind: "parking", order: 2 }), board("Toiveet", { prompt: { fi: "Mitä toivot?" } })];

  it("are no question while there is only one that is open", async () => {
    await openOn({}, { boards: [board("Parkki", { open: false })] });
    expect(phone.has("Parkki")).toBe(false);
    expect(phone.text()).toContain("Mitä yhdessä voisi tehdä paremmin?");
  });

  it("are chosen with one tap: its question, its notes, its draft", async () => {
    await openOn({ grouped: false }, { boards, notes: [note(3, "a"), note(3, "b", { board: "Toiveet" })] });
    expect(phone.root.querySelector(".wall")?.textContent).toContain("Lappu a");
    await choose("Toiveet");
    expect(phone.text()).toContain("Mitä toivot?");
    expect(phone.text()).not.toContain("Mitä yhdessä voisi tehdä paremmin?");
    expect(phone.root.querySelector(".wall")?.textContent).toContain("Lappu b");
    await phone.press("Kirjoita lappu");
    await phone.type("Lappusi", "Toive");
    await phone.press("Lähetä");
    expect(written()).toEqual(["Toiveet"]);
    await choose("Parkki");
    expect(phone.text()).toContain("Tänne se, mikä ei kuulu tähän hetkeen");
  });

  it("come back to the step's own board with the next step", async () => {
    await openOn({}, { boards });
    await choose("Parkki");
    await phone.arrive(() => ({ ...sampleRoom({ step: "group", notes: 0 }), boards }));
    await phone.press("Laput");
    expect(phone.named<HTMLInputElement>("Tarpeet ja ideat").checked).toBe(true);
  });

  it("take an own note from one to another", async () => {
    await openOn({ grouped: false }, { boards, notes: [note(12, "a")] });
    await phone.press("Muuta Lappu a");
    await phone.press("Siirrä taululle: Parkki");
    expect(phone.session.asked.filter(({ action }) => action === "moveNotes")).toEqual([
      { action: "moveNotes", args: [[note(12, "a").id], "Parkki"] },
    ]);
  });

  it("say so when the board has been closed", async () => {
    await openOn({}, { boards });
    await choose("Parkki");
    await phone.arrive((room) => ({ ...room, boards: [board("Parkki", { kind: "parking", open: false })] }));
    await phone.settle();
    expect(phone.text()).toContain("Taulu on nyt suljettu. Sen laput säilyvät.");
    expect(phone.has("Kirjoita lappu")).toBe(false);
  });
});

describe("an own note that says two things", () => {
  it("gets a second one beside it, and keeps its words", async () => {
    await openOn({ grouped: false }, { notes: [note(12, "a", { text: "Penkki ja laituri" })] });
    await phone.press("Muuta Penkki ja laituri");
    await phone.press("Erota toinen lappu");
    expect(phone.named("Lähetä").getAttribute("aria-disabled")).toBe("true");
    await phone.type("Toinen lappu", "Laituri");
    await phone.press("Lähetä");
    expect(phone.session.asked.filter(({ action }) => action === "splitNote")).toHaveLength(1);
    expect(phone.session.myNotes.value.map(({ text }) => text)).toEqual(["Penkki ja laituri", "Laituri"]);
  });
});

describe("notes that say the same", () => {
  it("lie under one, each in its own words, and come out when they are taken apart", async () => {
    const notes = [note(3, "a"), note(4, "b", { on: note(3, "a").id }), note(5, "c")];
    await openOn({ grouped: false }, { notes });
    const cards = (): number => phone.root.querySelectorAll(".wall__item .note-card").length;
    expect(cards()).toBe(2);
    expect(phone.root.querySelector(".wall")?.textContent).toContain("3 lappua");
    expect(phone.root.querySelector(".wall__under")?.textContent).toBe("1 muu sanoo samanLappu b");
    await phone.arrive((room) => ({ ...room, notes: room.notes.map((each) => ({ ...each, on: undefined })) }));
    expect(cards()).toBe(3);
  });
});

describe("a board with a part for each table", () => {
  const boards = [board("ideas", { title: { fi: "Pöytien taulu" }, kind: "tables" })];
  const notes = [note(3, "a", { table: 2 }), note(4, "b"), note(5, "c", { table: 1 }), note(6, "d", { table: 3 })];
  it("shows one's own table first, and the others after it", async () => {
    await openOn({ step: "tables", grouped: false }, { boards, notes });
    const own = phone.session.state.value.seatings[0]?.tableByPerson.get(sampleAuthor(12));
    expect(phone.text()).toContain(`Kirjoitat pöydän ${own} lappuja.`);
    const others = [1, 2, 3].filter((table) => table !== own).map((table) => `Pöytä ${table}`);
    const mine = own !== undefined && own <= 3 ? [`Pöytä ${own}, oma pöytäsi`] : [];
    expect(headings()).toEqual([...mine, ...others, "Ilman pöytää"]);
    await phone.press("Kirjoita lappu");
    await phone.type("Lappusi", "Pöydästä");
    await phone.press("Lähetä");
    expect(written()).toEqual(["ideas"]);
  });

  it("is written on in the step at the tables only where the step works on such a board", async () => {
    await openOn({ step: "tables" }, { boards: [board("Parkki", {})] });
    expect(phone.has("Kirjoita lappu")).toBe(false);
  });
});
