import { act } from "preact/test-utils";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { Note } from "../../../src/domain/notes.ts";
import type { Room } from "../../../src/domain/room.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

const ungrouped = (): readonly string[] =>
  [...(desk.root.querySelector(".group-view__side")?.querySelectorAll(".note-card__text") ?? [])].map(
    (text) => text.textContent ?? "",
  );
const focused = (): string => document.activeElement?.getAttribute("aria-label") ?? "";

function undoKey(shiftKey: boolean): Promise<void> {
  const key = new KeyboardEvent("keydown", { key: "z", ctrlKey: true, shiftKey, bubbles: true, cancelable: true });
  return act(async () => {
    document.body.dispatchEvent(key);
    await new Promise((resolve) => setTimeout(resolve, 10));
  });
}

function threeNotes(): Room {
  const author = sampleAuthor(3);
  const note = (text: string): Note => {
    return { id: noteIdOf(author, text), author, text, board: "ideas", colour: 0, theme: undefined, hidden: false };
  };
  const themes = ["Liikenne", "Nuoret"].map((title) => ({ id: title, board: "ideas", title }));
  return { ...sampleRoom({ step: "group", notes: 0 }), themes, notes: ["Bussi", "Vene", "Mopo"].map(note) };
}

describe("grouping", () => {
  it("adds a theme and keeps what was typed when it is refused", async () => {
    desk = await openConsole(threeNotes());
    desk.session.refuse("addTheme", "not-saved");
    await desk.type("Uusi teema", "Palvelut");
    await desk.press("Lisää");
    expect(desk.named<HTMLInputElement>("Uusi teema").value).toBe("Palvelut");
    desk.session.refuse("addTheme", undefined);
    await desk.press("Lisää");
    expect(desk.asked("addTheme").at(-1)).toEqual(["ideas", "Palvelut"]);
    expect(desk.named<HTMLInputElement>("Uusi teema").value).toBe("");
    expect(desk.has("Nimeä uudelleen: Palvelut")).toBe(true);
  });

  it("moves a note by its button and gives the focus to the next note", async () => {
    desk = await openConsole(threeNotes());
    desk.named("Siirrä teemaan: Bussi").focus();
    await desk.press("Siirrä teemaan: Bussi");
    await desk.press("Nuoret");
    expect(desk.asked("placeNote")).toEqual([[threeNotes().notes[0]?.id, "Nuoret"]]);
    expect(ungrouped()).toEqual(["Vene", "Mopo"]);
    expect(focused()).toBe("Siirrä teemaan: Vene");
    expect(desk.notice()).toBe("Siirrettiin: Nuoret.");
  });

  it("moves a note by the theme's number and goes on to the next", async () => {
    desk = await openConsole(threeNotes());
    desk.named("Siirrä teemaan: Bussi").focus();
    await desk.key("2");
    expect(ungrouped()).toEqual(["Vene", "Mopo"]);
    expect(focused()).toBe("Siirrä teemaan: Vene");
    await desk.key("1");
    expect(desk.asked("placeNote").map(([, theme]) => theme)).toEqual(["Nuoret", "Liikenne"]);
  });

  it("moves a note by dragging it onto a theme", async () => {
    desk = await openConsole(threeNotes());
    const carried = new Map<string, string>();
    const dataTransfer = {
      effectAllowed: "",
      setData: (format: string, text: string) => void carried.set(format, text),
      getData: (format: string) => carried.get(format) ?? "",
    };
    const drag = (target: Element | null, type: string): Promise<void> =>
      act(() => {
        const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer });
        target?.dispatchEvent(event);
      });
    await drag(desk.root.querySelector(".group-card"), "dragstart");
    await drag(desk.root.querySelector(".theme-box"), "dragover");
    expect(desk.root.querySelector(".theme-box--over")).not.toBeNull();
    await drag(desk.root.querySelector(".theme-box"), "drop");
    expect(desk.asked("placeNote")).toEqual([[threeNotes().notes[0]?.id, "Liikenne"]]);
  });

  it("undoes a move", async () => {
    desk = await openConsole(threeNotes());
    desk.named("Siirrä teemaan: Bussi").focus();
    await desk.key("1");
    await desk.press("Kumoa");
    expect(desk.asked("placeNote").at(-1)).toEqual([threeNotes().notes[0]?.id, ""]);
  });

  it("keeps a note in its place when somebody else moves it under the focus", async () => {
    desk = await openConsole(threeNotes());
    desk.named("Siirrä teemaan: Bussi").focus();
    await desk.arrive((room) => ({
      ...room,
      notes: room.notes.map((note) => (note.text === "Bussi" ? { ...note, theme: "Nuoret" } : note)),
    }));
    expect(ungrouped()).toEqual(["Bussi", "Vene", "Mopo"]);
    expect(focused()).toBe("Siirrä teemaan: Bussi");
  });

  it("renames a theme", async () => {
    desk = await openConsole(threeNotes());
    await desk.press("Nimeä uudelleen: Nuoret");
    await desk.type("Teeman nimi", "Nuoret ja lapset");
    await desk.press("Tallenna");
    expect(desk.asked("renameTheme")).toEqual([["Nuoret", "Nuoret ja lapset"]]);
  });

  it("removes a theme, and undoing brings back its notes too", async () => {
    const room = threeNotes();
    const notes = room.notes.map((note) => (note.text === "Mopo" ? { ...note, theme: "Nuoret" } : note));
    desk = await openConsole({ ...room, notes });
    await desk.press("Poista teema: Nuoret");
    expect(ungrouped()).toContain("Mopo");
    await desk.press("Kumoa");
    expect(desk.asked("restoreTheme")).toEqual([[room.themes[1], [room.notes[2]?.id]]]);
    expect(ungrouped()).not.toContain("Mopo");
  });

  it("joins a theme with another, and parts them again", async () => {
    const room = threeNotes();
    const notes = room.notes.map((note) => (note.text === "Mopo" ? { ...note, theme: "Nuoret" } : note));
    desk = await openConsole({ ...room, notes });
    await desk.press("Yhdistä toiseen teemaan: Nuoret");
    await desk.press("Liikenne");
    expect(desk.asked("mergeThemes")).toEqual([["Nuoret", "Liikenne"]]);
    expect(desk.notice()).toBe("Yhdistettiin: Liikenne.");
    await desk.press("Kumoa");
    expect(desk.asked("restoreTheme")).toEqual([[room.themes[1], [room.notes[2]?.id]]]);
  });

  it("goes back and forth with the keyboard", async () => {
    desk = await openConsole(threeNotes());
    desk.named("Siirrä teemaan: Bussi").focus();
    await desk.key("1");
    await undoKey(false);
    expect(ungrouped()).toContain("Bussi");
    await undoKey(true);
    expect(ungrouped()).not.toContain("Bussi");
  });

  it("leaves a note alone that somebody else has moved since", async () => {
    desk = await openConsole(threeNotes());
    desk.named("Siirrä teemaan: Bussi").focus();
    await desk.key("1");
    await desk.arrive((room) => ({
      ...room,
      notes: room.notes.map((note) => (note.text === "Bussi" ? { ...note, theme: "Nuoret" } : note)),
    }));
    await desk.press("Kumoa");
    expect(desk.asked("placeNote")).toHaveLength(1);
    expect(desk.notice()).toBe("Joku on muuttanut tätä sen jälkeen, joten se jätettiin ennalleen.");
  });

  // Fetched when it is needed; tests do not wait for the compiler.
  beforeAll(() => Promise.all([import("@orama/stemmers/finnish"), import("@orama/stemmers/swedish")]));

  it("moves similar notes along when they are ticked", async () => {
    const room = threeNotes();
    const [first] = room.notes;
    if (!first) throw new Error("There are three notes");
    const twin = { ...first, id: noteIdOf(sampleAuthor(4), "b"), text: "Penkit kylän raitille" };
    desk = await openConsole({
      ...room,
      notes: [{ ...first, text: "Penkkejä kylän raitille" }, twin, ...room.notes.slice(1)],
    });
    await desk.press("Siirrä teemaan: Penkkejä kylän raitille");
    await vi.waitFor(() => expect(document.querySelector("dialog input[type=checkbox]")).not.toBeNull(), 20_000);
    await act(() => document.querySelector<HTMLInputElement>("dialog input[type=checkbox]")?.click());
    await desk.press("Liikenne");
    const [places] = desk.asked("placeNotes")[0] ?? [];
    expect(places).toEqual(new Map([first.id, twin.id].map((id) => [id, "Liikenne"])));
    expect(ungrouped()).toEqual(["Vene", "Mopo"]);
  });

  it("says what becomes of a theme's notes, with a reason for thanks", async () => {
    const room = threeNotes();
    const notes = room.notes.map((note) => ({ ...note, theme: "Nuoret" }));
    desk = await openConsole({ ...room, notes });
    await desk.press("Mitä lapuille tapahtuu: Nuoret");
    await desk.press("Kiitetty");
    await desk.press("Tallenna");
    expect(desk.asked("setStatus")).toEqual([]);
    expect(desk.text()).toContain("Kirjoita perustelu: pelkkä kiitos jättää kirjoittajan arvailemaan.");
    await desk.type("Perustelu muutamalla sanalla", "Koulu tekee jo");
    await desk.press("Tallenna");
    expect(desk.asked("setStatus")).toEqual([
      [notes.map(({ id }) => id), { status: "thanked", reason: "Koulu tekee jo" }],
    ]);
  });
});
