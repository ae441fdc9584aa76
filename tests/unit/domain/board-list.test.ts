import { describe, expect, test } from "vitest";
import { lastOrder, listBoards, openBoards } from "../../../src/domain/board-list.ts";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { JournalView } from "../../../src/domain/journal-view.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import { aJournal, anAuthor, type Line } from "./a-journal.ts";

const lead = anAuthor("lead");
const roomOf = (...journals: readonly JournalView[]) => readRoom(journals, lead);
const info = (id: string, order: number, more: object = {}): Line => [
  "boardInfo",
  id,
  { title: { fi: id }, kind: "room", order, ...more },
];
const step = (id: string, board: string): Line => [
  "agenda",
  id,
  { kind: "write", title: { fi: id }, minutes: 5, order: 1, board },
];
const note = (key: string, board: string): Line => ["notes", key, { text: key, board }];
const move = (author: string, key: string, board: string): Line => [
  "moves",
  noteIdOf(anAuthor(author), key),
  { board },
];
const ids = (boards: readonly { readonly id: string }[]) => boards.map(({ id }) => id);

describe("listBoards", () => {
  test("puts those in order, after boards that only steps and notes name", () => {
    const room = roomOf(
      aJournal("lead", [info("b", 2), info("a", 3), step("s", "ideas")]),
      aJournal("anna", [note("x", "gone")]),
    );
    expect(ids(listBoards(room))).toEqual(["ideas", "gone", "b", "a"]);
    expect(listBoards(room)[0]?.title).toEqual({ fi: "s" });
    expect(lastOrder(listBoards(room))).toBe(4);
  });

  test("obeys only those who lead", () => {
    expect(listBoards(roomOf(aJournal("lead", []), aJournal("eve", [info("mine", 1)])))).toEqual([]);
  });
});

describe("openBoards", () => {
  test("are the step's own, its others, and those of every step, as long as they are open", () => {
    const boards = [
      info("always", 1, { kind: "parking" }),
      info("with-s", 2, { step: "s" }),
      info("with-t", 3, { step: "t" }),
      info("shut", 4, { open: false }),
    ];
    const room = roomOf(aJournal("lead", [step("s", "ideas"), ...boards]));
    expect(ids(openBoards(room, room.agenda[0]))).toEqual(["ideas", "always", "with-s"]);
    expect(ids(openBoards(room, undefined))).toEqual(["always"]);
  });
});

const placesIn = (...journals: readonly JournalView[]) =>
  roomOf(...journals).notes.map((each) => `${each.text} ${each.board} ${each.theme ?? ""}`.trim());

describe("a note that was moved", () => {
  const anna = [note("tea", "ideas"), note("milk", "ideas")];
  test("lies where those who lead or its author put it last, and nobody else", () => {
    const led = aJournal("lead", [move("anna", "tea", "parking")]);
    const eve = aJournal("eve", [move("anna", "milk", "parking")], { lamport: 50 });
    expect(placesIn(led, aJournal("anna", anna), eve)).toEqual(["tea parking", "milk ideas"]);
    const back = aJournal("anna", [...anna, move("anna", "tea", "ideas")], { lamport: 9 });
    expect(placesIn(led, back)).toEqual(["tea ideas", "milk ideas"]);
  });

  test("leaves the themes of its board, and comes back into them", () => {
    const grouped: readonly Line[] = [
      ["themes", "t", { board: "ideas", title: "Tea" }],
      ["placements", noteIdOf(anAuthor("anna"), "tea"), { theme: "t" }],
    ];
    const away = aJournal("lead", [...grouped, move("anna", "tea", "parking")]);
    expect(placesIn(away, aJournal("anna", anna))).toEqual(["tea parking", "milk ideas"]);
    const back = aJournal("lead", [...grouped, move("anna", "tea", "parking"), move("anna", "tea", "")]);
    expect(placesIn(back, aJournal("anna", anna))).toEqual(["tea ideas t", "milk ideas"]);
  });

  test("follows the rules of the board where it lies, dots among them", () => {
    const rules: Line = ["votes", "v", { board: "ideas", dots: 3, mostPerNote: 1 }];
    const ballot: Line = ["ballots", "v", { [noteIdOf(anAuthor("anna"), "tea")]: 1 }];
    const voter = aJournal("anna", [...anna, ballot]);
    expect(roomOf(aJournal("lead", [rules]), voter).votes[0]?.tally).toHaveLength(1);
    const moved = roomOf(aJournal("lead", [rules, move("anna", "tea", "parking")]), voter);
    expect(moved.votes[0]?.tally).toEqual([]);
    const silent = aJournal("lead", [["boards", "parking", { silent: true }], move("anna", "tea", "parking")]);
    expect(roomOf(silent, voter).notes[0]?.waiting).toBe("reveal");
  });
});
