import { assert, boolean, constantFrom, property, record, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { JournalView } from "../../../src/domain/journal-view.ts";
import { isShown, type Note } from "../../../src/domain/notes.ts";
import { pilesOf } from "../../../src/domain/piles.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import { aJournal, anAuthor, type Line } from "./a-journal.ts";

const anna = anAuthor("anna");
const idOf = (key: string) => noteIdOf(anna, key);
const aNote = (key: string, more: Partial<Note> = {}): Note => ({
  id: idOf(key),
  author: anna,
  text: key,
  board: "ideas",
  colour: 0,
  theme: undefined,
  hidden: false,
  ...more,
});
const on = (key: string) => ({ on: idOf(key) });
const piles = (notes: readonly Note[]) =>
  pilesOf(notes, "ideas").map(({ face, under }) => [face.text, ...under.map(({ text }) => text)].join(" "));

describe("pilesOf", () => {
  test("puts each note under the one that it was put on, along chains", () => {
    expect(piles([aNote("a", on("b")), aNote("b", on("c")), aNote("c"), aNote("d")])).toEqual(["c a b", "d"]);
  });

  test("joins piles that two people have put on each other, with the oldest as face", () => {
    expect(piles([aNote("a", on("b")), aNote("b", on("a"))])).toEqual(["a b"]);
  });

  test("keeps a pile together when its face is hidden, waits, or was taken back", () => {
    const under = [aNote("a", on("face")), aNote("b", on("face"))];
    expect(piles([...under, aNote("face", { hidden: true })])).toEqual(["a b"]);
    expect(piles([...under, aNote("face", { waiting: "approval" })])).toEqual(["a b"]);
    expect(piles(under)).toEqual(["a b"]);
  });

  test("leaves out what was moved to another board, and what lies on nothing", () => {
    expect(piles([aNote("a", on("b")), aNote("b", { board: "parking" }), aNote("c", on("c"))])).toEqual(["a", "c"]);
  });

  test("shows each note that people can see exactly once, whatever was put on what", () => {
    const keys = ["a", "b", "c", "d", "e"];
    const anyNote = (key: string) =>
      record({
        to: constantFrom(...keys, "gone", ""),
        hidden: boolean(),
        board: constantFrom("ideas", "x"),
      }).map(({ to, hidden, board }) => aNote(key, { ...(to && on(to)), hidden, board }));
    assert(
      property(tuple(...keys.map(anyNote)), (notes) => {
        const found = pilesOf(notes, "ideas");
        const lying = found.flatMap(({ face, under }) => [face, ...under]);
        const seen = notes.filter((note) => note.board === "ideas" && isShown(note));
        expect([...lying].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(seen);
        for (const note of found.flatMap(({ unseen }) => unseen)) expect(isShown(note)).toBe(false);
      }),
    );
  });
});

const note = (key: string): Line => ["notes", key, { text: key, board: "ideas" }];
const stack = (key: string, face: string): Line => ["stacks", idOf(key), { on: face && idOf(face) }];
const notesOf = (...journals: readonly JournalView[]) => readRoom(journals, anAuthor("lead")).notes;

describe("who stacks", () => {
  test("are those who lead, and the writer for her own notes", () => {
    const writer = aJournal("anna", [note("a"), note("b"), stack("a", "b")]);
    expect(piles(notesOf(aJournal("lead", []), writer))).toEqual(["b a"]);
    expect(piles(notesOf(aJournal("lead", [stack("a", "")], { lamport: 9 }), writer))).toEqual(["a", "b"]);
    const eve = aJournal("eve", [stack("a", "b")], { lamport: 9 });
    expect(piles(notesOf(aJournal("lead", []), aJournal("anna", [note("a"), note("b")]), eve))).toEqual(["a", "b"]);
  });
});
