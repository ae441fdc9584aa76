import { describe, expect, test } from "vitest";
import { versionAt, type JournalView } from "../../../src/domain/journal-view.ts";
import { readFirst, readRegisters } from "../../../src/domain/registers.ts";
import { aJournal, anAuthor, type Line } from "./a-journal.ts";

const theme = (title: string): Line => ["themes", "t", { board: "ideas", title }];
const whole = (...journals: readonly JournalView[]) =>
  journals.map((journal) => ({ journal, through: journal.length - 1 }));
const latest = (...journals: readonly JournalView[]) =>
  readRegisters("themes", whole(...journals)).get("t")?.value.title;
const first = (word: string | undefined, ...journals: readonly JournalView[]) =>
  readFirst("themes", whole(...journals), word === undefined ? undefined : anAuthor(word)).get("t")?.value.title;

describe("versionAt", () => {
  const history = [2, 5, 9].map((seq) => ({ seq, lamport: seq, value: `at ${seq}` }));

  test("gives the version in force after an entry", () => {
    expect([1, 2, 4, 5, 8, 9, 99].map((through) => versionAt(history, through)?.value)).toEqual([
      undefined,
      "at 2",
      "at 2",
      "at 5",
      "at 5",
      "at 9",
      "at 9",
    ]);
  });
});

describe("readRegisters", () => {
  test("takes the later write, whoever's journal comes first", () => {
    const [early, late] = [aJournal("zoe", [theme("early")]), aJournal("anna", [theme("late")], { lamport: 2 })];
    expect([latest(early, late), latest(late, early)]).toEqual(["late", "late"]);
  });

  test("breaks a tie by the author", () => {
    const [anna, zoe] = [aJournal("anna", [theme("Anna's")]), aJournal("zoe", [theme("Zoe's")])];
    expect([latest(anna, zoe), latest(zoe, anna)]).toEqual(["Zoe's", "Zoe's"]);
  });

  test("lets a later deletion win over an earlier value, and the other way round", () => {
    const deleting = aJournal("anna", [theme("mine"), ["themes", "t"]], { lamport: 4 });
    expect(latest(deleting, aJournal("zoe", [theme("before")]))).toBeUndefined();
    expect(latest(deleting, aJournal("zoe", [theme("after")], { lamport: 9 }))).toBe("after");
  });

  test("reads a journal only as far as it is admitted", () => {
    const journal = aJournal("anna", [theme("one"), theme("two")]);
    expect(readRegisters("themes", [{ journal, through: 0 }]).get("t")?.value.title).toBe("one");
    expect(readRegisters("themes", [{ journal, through: -1 }]).size).toBe(0);
  });

  test("gives keys in their order", () => {
    const journal = aJournal(
      "anna",
      ["b", "c", "a"].map((key) => ["themes", key, { board: "x", title: key }] as const),
    );
    expect([...readRegisters("themes", whole(journal)).keys()]).toEqual(["a", "b", "c"]);
  });
});

describe("readFirst", () => {
  test("takes the earlier write and keeps it, whatever is written or deleted later", () => {
    const early = aJournal("zoe", [theme("early"), theme("changed"), ["themes", "t"]]);
    const late = aJournal("anna", [theme("late")], { lamport: 9 });
    expect([first(undefined, early, late), first(undefined, late, early)]).toEqual(["early", "early"]);
  });

  test("breaks a tie by the author, the lower one first", () => {
    const [anna, zoe] = [aJournal("anna", [theme("Anna's")]), aJournal("zoe", [theme("Zoe's")])];
    expect([first(undefined, anna, zoe), first(undefined, zoe, anna)]).toEqual(["Anna's", "Anna's"]);
  });

  test("puts one author before all others, even a later one", () => {
    const [anna, zoe] = [aJournal("anna", [theme("Anna's")]), aJournal("zoe", [theme("Zoe's")], { lamport: 9 })];
    expect([first("zoe", anna, zoe), first("zoe", zoe, anna)]).toEqual(["Zoe's", "Zoe's"]);
  });

  test("reads a journal only as far as it is admitted", () => {
    const journal = aJournal("anna", [["themes", "x", { board: "x", title: "x" }], theme("second")]);
    expect(readFirst("themes", [{ journal, through: 0 }]).get("t")).toBeUndefined();
  });
});
