import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
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
    expect(desk.asked("addTheme")).toEqual([["ideas", "Nuoret"]]);
    expect(desk.asked("placeNote")).toEqual([[room.notes[2]?.id, "added-1"]]);
  });
});
