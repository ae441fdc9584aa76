import * as finnish from "@orama/stemmers/finnish";
import * as swedish from "@orama/stemmers/swedish";
import { describe, expect, test } from "vitest";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { Note } from "../../../src/domain/notes.ts";
import { similarNotes } from "../../../src/domain/similar-notes.ts";
import { anAuthor } from "./a-journal.ts";

const stem = (word: string): readonly string[] => [finnish.stemmer(word), swedish.stemmer(word)];
const author = anAuthor("anna");
const aNote = (text: string): Note => ({
  id: noteIdOf(author, text),
  author,
  text,
  board: "ideas",
  colour: 0,
  theme: undefined,
  hidden: false,
});
const wall = [
  "Kimppakyydit kuntakeskukseen harrastuksiin",
  "Lisää penkkejä raitille",
  "Kirjasto auki sunnuntaisin",
  "Nuorille oma tila kylätalolle",
  "Samåkning till träningarna",
  "Fler bänkar längs byvägen",
  "Talkoot uimarannalle keväällä",
  "Yhteinen tapahtumakalenteri kunnille",
].map(aNote);
const likeTo = (text: string): readonly string[] => similarNotes(aNote(text), wall, stem).map(({ note }) => note.text);

describe("similarNotes", () => {
  test("finds a Finnish note whose words stand in other cases", () => {
    expect(likeTo("Harrastuksista takaisin kimppakyydillä")[0]).toBe("Kimppakyydit kuntakeskukseen harrastuksiin");
    expect(likeTo("Kylätalon tilat nuorten käyttöön")[0]).toBe("Nuorille oma tila kylätalolle");
  });

  test("finds a Swedish note whose words have other endings", () => {
    expect(likeTo("En bänk vid byvägens slut")).toEqual(["Fler bänkar längs byvägen"]);
  });

  test("finds nothing where only chance words are shared", () => {
    expect(likeTo("Digituki torstaisin kahvin kanssa")).toEqual([]);
    expect(likeTo("")).toEqual([]);
  });

  test("names a note that says the same first, never the note itself, and at most so many", () => {
    const [first] = wall;
    if (!first) throw new Error("The wall has notes");
    const twin = { ...first, id: noteIdOf(author, "twin") };
    const found = similarNotes(first, [...wall, twin], stem);
    expect(found[0]).toEqual({ note: twin, likeness: 1 });
    expect(found.some(({ note }) => note.id === first.id)).toBe(false);
    expect(
      similarNotes(
        first,
        Array.from({ length: 9 }, (_, n) => ({ ...twin, id: noteIdOf(author, `${n}`) })),
        stem,
        3,
      ),
    ).toHaveLength(3);
  });
});
