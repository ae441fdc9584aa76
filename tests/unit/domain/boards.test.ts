import { describe, expect, test } from "vitest";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { JournalView } from "../../../src/domain/journal-view.ts";
import { isShown, shownNotes } from "../../../src/domain/notes.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import { aJournal, anAuthor, type Line } from "./a-journal.ts";

const lead = anAuthor("lead");
const roomOf = (...journals: readonly JournalView[]) => readRoom(journals, lead);
const board = (rules: object): Line => ["boards", "ideas", rules];
const note = (key: string, more: object = {}): Line => ["notes", key, { text: key, board: "ideas", ...more }];
const approve = (word: string, key: string, seq: number): Line => ["approvals", noteIdOf(anAuthor(word), key), { seq }];
const status = (word: string, key: string, value: object): Line => ["statuses", noteIdOf(anAuthor(word), key), value];
const shown = (...journals: readonly JournalView[]) =>
  shownNotes(roomOf(...journals).notes, "ideas").map(({ text }) => text);

describe("a silent board", () => {
  test("keeps notes waiting, but for those that their writers have shown", () => {
    const anna = aJournal("anna", [note("mine"), note("open", { shared: true })]);
    expect(shown(aJournal("lead", [board({ silent: true })]), anna)).toEqual(["open"]);
    expect(shown(aJournal("lead", [board({ silent: true }), board({ silent: false })]), anna)).toEqual([
      "mine",
      "open",
    ]);
  });

  test("obeys only those who lead", () => {
    const eve = aJournal("eve", [board({ silent: true }), note("said")]);
    expect(shown(aJournal("lead", []), eve)).toEqual(["said"]);
  });

  test("counts no dot on a note that nobody may see", () => {
    const rules: Line = ["votes", "v", { board: "ideas", dots: 3, mostPerNote: 1 }];
    const ballot: Line = ["ballots", "v", { [noteIdOf(anAuthor("anna"), "mine")]: 1 }];
    const anna = aJournal("anna", [note("mine"), ballot]);
    expect(roomOf(aJournal("lead", [board({ silent: true }), rules]), anna).votes[0]?.tally).toEqual([]);
  });
});

describe("a board where notes are looked at first", () => {
  test("shows a note as it was let through, and not as it was changed to afterwards", () => {
    const rules = board({ approved: true });
    const anna = [note("tea")];
    expect(shown(aJournal("lead", [rules]), aJournal("anna", anna))).toEqual([]);
    const looked = aJournal("lead", [rules, approve("anna", "tea", 0)]);
    expect(shown(looked, aJournal("anna", anna))).toEqual(["tea"]);
    expect(shown(looked, aJournal("anna", [...anna, note("tea", { colour: 2 })]))).toEqual([]);
  });

  test("shows what those who lead write themselves", () => {
    expect(shown(aJournal("lead", [board({ approved: true }), note("for Aune", { proxy: true })]))).toEqual([
      "for Aune",
    ]);
  });
});

describe("names under notes", () => {
  test("are shown only where the board shows names, and are clean", () => {
    const anna = aJournal("anna", [note("tea", { by: " A\u202Enna " }), note("milk")]);
    const names = (rules: object) => roomOf(aJournal("lead", [board(rules)]), anna).notes.map(({ by }) => by);
    expect(names({ signed: true })).toEqual(["Anna", undefined]);
    expect(names({ signed: false })).toEqual([undefined, undefined]);
  });
});

describe("what becomes of a note", () => {
  test("is what those who lead said last", () => {
    const anna = aJournal("anna", [note("tea"), note("milk"), status("anna", "milk", { status: "chosen" })]);
    const said = aJournal("lead", [
      status("anna", "tea", { status: "chosen" }),
      status("anna", "tea", { status: "thanked", reason: "The school does it already" }),
    ]);
    const [tea, milk] = roomOf(said, anna).notes;
    expect([tea?.status, tea?.reason, milk?.status]).toEqual(["thanked", "The school does it already", undefined]);
    const takenBack = aJournal("lead", [
      status("anna", "tea", { status: "chosen" }),
      status("anna", "tea", { status: "" }),
    ]);
    expect(roomOf(takenBack, anna).notes[0]?.status).toBeUndefined();
  });
});

test("a note is shown when it neither waits nor is hidden", () => {
  expect([
    isShown({ hidden: false }),
    isShown({ hidden: true }),
    isShown({ hidden: false, waiting: "reveal" }),
  ]).toEqual([true, false, false]);
});
