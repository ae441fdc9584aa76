import { act } from "preact/test-utils";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Note } from "../../../src/domain/notes.ts";
import { sampleNote, sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

// Fetched when somebody looks for similar notes; tests do not wait for the compiler.
beforeAll(() => Promise.all([import("@orama/stemmers/finnish"), import("@orama/stemmers/swedish")]));

const wall = (): readonly string[] =>
  [...desk.root.querySelectorAll(".wall-view__notes .note-card__text")].map((text) => text.textContent ?? "");

async function inDialog(name: string): Promise<void> {
  const found = [...document.querySelectorAll<HTMLButtonElement>("dialog button")].find(({ textContent }) =>
    textContent?.startsWith(name),
  );
  if (!found) throw new Error(`The dialog has no ${name}: ${document.querySelector("dialog")?.textContent ?? ""}`);
  await act(() => found.click());
  await desk.pause(10);
}

const buses = [
  sampleNote("a", "Yhteinen bussi kylille"),
  sampleNote("b", "Bussi kaikille kylille yhteiseksi"),
  sampleNote("c", "Laituri rantaan"),
];

describe("a pile", () => {
  it("is made of the notes that say much the same with one tap, taken apart, and undone", async () => {
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: buses });
    await desk.press("Mitä tehdään lapulle: Yhteinen bussi kylille");
    await inDialog("Pinoa samaa sanovien kanssa…");
    await desk.pause(50);
    await inDialog("Pinoa nämä (1)");
    expect(desk.asked("stackNotes")).toEqual([[new Map([[buses[1]?.id, buses[0]?.id]])]]);
    expect(wall()).toEqual(["Laituri rantaan", "Yhteinen bussi kylille"]);
    expect(desk.text()).toContain("Pino, 2 lappua");
    await desk.press("Mitä tehdään lapulle: Yhteinen bussi kylille");
    expect(document.querySelector("dialog")?.textContent).toContain("Bussi kaikille kylille yhteiseksi");
    await inDialog("Pura pino");
    expect(wall()).toHaveLength(3);
    await desk.press("Kumoa");
    expect(wall()).toHaveLength(2);
  });

  it("takes in notes that are found by their words", async () => {
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: buses });
    await desk.press("Mitä tehdään lapulle: Laituri rantaan");
    await inDialog("Pinoa samaa sanovien kanssa…");
    await desk.type("Etsi muita sanoilla", "bussi");
    const boxes = [...document.querySelectorAll<HTMLInputElement>("dialog input[type=checkbox]")];
    expect(boxes).toHaveLength(2);
    await act(() => boxes[0]?.click());
    await inDialog("Pinoa nämä (1)");
    expect(desk.asked("stackNotes")).toHaveLength(1);
  });

  it("goes into a theme as a whole", async () => {
    const notes = [buses[0], { ...buses[1], on: buses[0]?.id }] as readonly Note[];
    desk = await openConsole({ ...sampleRoom({ step: "group", notes: 0 }), notes });
    expect(desk.text()).toContain("Pino, 2 lappua");
    desk.named("Siirrä teemaan: Yhteinen bussi kylille").focus();
    await desk.key("1");
    expect(desk.asked("placeNotes")).toEqual([[new Map(notes.map(({ id }) => [id, "theme-1"]))]]);
  });

  it("is made from the choice of a theme too", async () => {
    desk = await openConsole({ ...sampleRoom({ step: "group", notes: 0 }), notes: buses });
    await desk.press("Siirrä teemaan: Yhteinen bussi kylille");
    await desk.pause(50);
    await inDialog("Pinoa nämä (1)");
    expect(desk.asked("stackNotes")).toEqual([[new Map([[buses[1]?.id, buses[0]?.id]])]]);
  });
});

describe("a note that says two things", () => {
  it("keeps its words, and a second one is put beside it", async () => {
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: buses });
    await desk.press("Mitä tehdään lapulle: Laituri rantaan");
    await inDialog("Erota toinen lappu…");
    await desk.type("Toinen lappu", "Laituri");
    await inDialog("Pane seinälle");
    expect(desk.asked("splitNote")).toEqual([[buses[2]?.id, "Laituri"]]);
    expect(wall()).toContain("Laituri rantaan");
    expect(wall()).toContain("Laituri");
    expect(desk.text()).toContain("erotettu");
  });
});
