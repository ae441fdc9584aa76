import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import type { Note } from "../../../src/domain/notes.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { aNote } from "./a-note.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

const texts = (): readonly string[] =>
  [...desk.root.querySelectorAll(".wall-view__notes .note-card__text")].map((text) => text.textContent ?? "");

const textsOf = (notes: readonly Note[]) => notes.map(({ text }) => text).reverse();

const choose = (label: string, option: string): Promise<void> => {
  const select = desk.named<HTMLSelectElement>(label);
  return act(() => {
    select.value = [...select.options].find(({ text }) => text === option)?.value ?? "none";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
};

const optionsOf = (label: string): readonly string[] =>
  [...desk.named<HTMLSelectElement>(label).options].map(({ text }) => text);

describe("looking for certain notes", () => {
  const room = sampleRoom({ step: "write", people: 40, notes: 40 });
  const townOf = (note: Note): string => room.people.find(({ id }) => id === note.author)?.municipality ?? "";
  const seen = room.notes.filter(({ hidden }) => !hidden);

  it("lists those of a municipality, of a theme, and of both", async () => {
    desk = await openConsole(room);
    const [theme] = room.themes;
    expect(seen.filter((note) => note.theme === theme?.id).length).toBeGreaterThan(0);
    const town = townOf(seen[0] as Note); // the sample has notes
    await choose("Kunta", town);
    expect(texts()).toEqual(textsOf(seen.filter((note) => townOf(note) === town)));
    await choose("Teema", theme?.title ?? "");
    expect(texts()).toEqual(textsOf(seen.filter((note) => townOf(note) === town && note.theme === theme?.id)));
    await choose("Kunta", "Kaikki kunnat");
    expect(texts()).toEqual(textsOf(seen.filter((note) => note.theme === theme?.id)));
    await choose("Teema", "Ilman teemaa");
    expect(texts()).toEqual(textsOf(seen.filter((note) => note.theme === undefined)));
    await choose("Teema", "Kaikki teemat");
    expect(texts()).toEqual(textsOf(seen));
  });

  it("offers no municipality of so few people that it would tell whose a note is, and knows none of notes for others", async () => {
    const [first, second, third] = room.people;
    const alone = room.people.map((person) => ({
      ...person,
      municipality: person === first ? "Yksin" : person === second || person === third ? "Kahden" : "Koivuranta",
    }));
    const notes = [first, second, third].flatMap((person, index): Note[] =>
      person ? [{ ...aNote(`n${index}`, `Lappu ${index}`), author: person.id }] : [],
    );
    const proxy = { ...aNote("p", "Toisen puolesta"), proxy: true };
    desk = await openConsole({ ...room, people: alone, notes: [...notes, proxy] });
    expect(desk.has("Kunta")).toBe(false);
    await desk.arrive((now) => ({ ...now, notes: [...now.notes, aNote("x", "Koivurannasta")] }));
    expect(optionsOf("Kunta")).toEqual(["Kaikki kunnat", "Koivuranta"]);
    await choose("Kunta", "Koivuranta");
    expect(texts()).toEqual(["Koivurannasta"]);
  });

  it("finds what lies under another note, and forgets a choice of which there is nothing any more", async () => {
    const notes = room.notes.map((note, index) => (index === 1 ? { ...note, on: room.notes[0]?.id } : note));
    desk = await openConsole({ ...room, notes });
    const under = notes[1];
    const title = room.themes.find(({ id }) => id === under?.theme)?.title ?? "Ilman teemaa";
    expect(texts()).not.toContain(under?.text);
    await choose("Teema", title);
    expect(texts()).toContain(under?.text);
    await desk.arrive((now) => ({ ...now, themes: [] }));
    expect(desk.has("Teema")).toBe(false);
    expect(texts().length).toBeGreaterThan(20);
  });
});
