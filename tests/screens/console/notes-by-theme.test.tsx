import { describe, expect, it } from "vitest";
import { splitByTheme } from "../../../src/ui/console/notes-by-theme.ts";
import { sampleRoom } from "../../kit/sample-room.ts";

describe("notes by theme", () => {
  const { notes } = sampleRoom({ step: "group", notes: 12 });
  const inThemes = notes.map((note, index) => ({ ...note, theme: ["t1", "t2", undefined][index % 3] }));

  it("holds each note once, in its order, under its theme or under none", () => {
    const lists = splitByTheme()(inThemes);
    expect([...lists.keys()]).toEqual(["t1", "t2", ""]);
    for (const [theme, list] of lists) expect(list).toEqual(inThemes.filter((note) => (note.theme ?? "") === theme));
  });

  it("gives the same list for as long as nothing in it has changed, and another as soon as something has", () => {
    const split = splitByTheme();
    const before = split(inThemes);
    const after = split(inThemes.map((note, index) => (index === 1 ? { ...note, text: "Muutettu" } : note)));
    expect(after.get("t1")).toBe(before.get("t1"));
    expect(after.get("t2")).not.toBe(before.get("t2"));
    const fewer = split(inThemes.slice(1));
    expect(fewer.get("t1")).toEqual(inThemes.slice(1).filter((note) => note.theme === "t1"));
  });
});
