import { describe, expect, test } from "vitest";
import { removedThemes, takenBackNotes } from "../../../src/domain/trash.ts";
import { aJournal, anAuthor, type Line } from "./a-journal.ts";

const anna = anAuthor("anna");
const note = (key: string, text: string): Line => ["notes", key, { text, board: "ideas" }];
const theme = (key: string, removed = false): Line => ["themes", key, { board: "ideas", title: key, removed }];

describe("takenBackNotes", () => {
  test("gives them as they were last, the latest first, and none that is there", () => {
    const lines = [note("a", "Tea"), note("b", "Milk"), note("c", "Buns"), note("b", "Oat milk")];
    const journal = aJournal("anna", [...lines, ["notes", "b"], ["notes", "a"]]);
    expect(takenBackNotes(anna, journal.histories("notes")).map(({ id, text }) => [id, text])).toEqual([
      [`${anna}:a`, "Tea"],
      [`${anna}:b`, "Oat milk"],
    ]);
  });

  test("leaves out what came back", () => {
    const journal = aJournal("anna", [note("a", "Tea"), ["notes", "a"], note("a", "Tea")]);
    expect(takenBackNotes(anna, journal.histories("notes"))).toEqual([]);
  });
});

describe("removedThemes", () => {
  test("gives those that are gone, but not one that somebody else has brought back", () => {
    const written = aJournal("lead", [theme("A"), theme("B"), theme("C"), theme("A", true), theme("B", true)]);
    const there = [{ id: "A", board: "ideas", title: "A" }];
    expect(removedThemes(written.histories("themes"), there)).toEqual([{ id: "B", board: "ideas", title: "B" }]);
  });
});
