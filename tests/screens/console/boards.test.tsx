import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { freeBoard, type Board, type BoardInfo } from "../../../src/domain/boards.ts";
import { sampleNote, sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

const info: BoardInfo = { title: { fi: "Parkki" }, prompt: {}, kind: "parking", order: 1, step: "", open: true };
const board = (id: string, more: Partial<BoardInfo> = {}): Board => ({ ...freeBoard, id, info: { ...info, ...more } });

const texts = (): readonly string[] =>
  [...desk.root.querySelectorAll(".wall-view__notes .note-card__text")].map((text) => text.textContent ?? "");

const rows = (): readonly (string | null | undefined)[] =>
  [...document.querySelectorAll("dialog .board-row strong")].map((title) => title.textContent);

describe("the boards of an evening", () => {
  it("are made with a name in the language in use", async () => {
    desk = await openConsole(sampleRoom({ notes: 0 }));
    await desk.press("Taulut…");
    expect(rows()).toEqual(["Tarpeet ja ideat"]);
    await desk.press("Uusi taulu");
    await desk.press("Tallenna");
    expect(document.querySelector("dialog")?.textContent).toContain("Anna taululle nimi ainakin yhdellä kielellä.");
    await desk.type("Nimi", "Toiveet");
    await desk.press("Tallenna");
    const made = { title: { fi: "Toiveet" }, prompt: {}, kind: "room", order: 1, step: "", open: true };
    expect(desk.asked("saveBoard")).toEqual([[undefined, made]]);
    expect(rows()).toEqual(["Tarpeet ja ideat"]);
  });

  it("are put in order, closed and removed", async () => {
    const boards = [board("a", { title: { fi: "A" } }), board("b", { title: { fi: "B" }, order: 2 })];
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: [sampleNote("n", "Vene", { board: "a" })], boards });
    await desk.press("Taulut…");
    await desk.press("Siirrä alemmas: A");
    await desk.press("Sulje B");
    await desk.press("Poista: B");
    expect(desk.asked("saveBoard")).toEqual([
      ["a", { ...boards[0]?.info, order: 3 }],
      ["b", { ...boards[1]?.info, open: false }],
    ]);
    expect(desk.asked("removeBoard")).toEqual([["b"]]);
    expect(document.querySelector("dialog [aria-label='Poista: A']")).toBeNull();
  });

  it("are looked at one by one, and taken into use for everybody", async () => {
    const notes = [sampleNote("a", "Vene"), sampleNote("b", "Myöhemmin", { board: "parking" })];
    desk = await openConsole({ ...sampleRoom({ notes: 0, grouped: false }), notes, boards: [board("parking")] });
    expect(texts()).toEqual(["Vene"]);
    await desk.press("Parkki (1)");
    expect(texts()).toEqual(["Myöhemmin"]);
    expect(desk.text()).toContain("Puhelimet ja valkokangas ovat taululla: Tarpeet ja ideat.");
    await desk.press("Työstetään tätä");
    expect(desk.asked("workOn")).toEqual([["parking"]]);
  });

  it("take a note from one to another, and back again", async () => {
    desk = await openConsole({
      ...sampleRoom({ notes: 0 }),
      notes: [sampleNote("a", "Vene")],
      boards: [board("parking")],
    });
    await desk.press("Mitä tehdään lapulle: Vene");
    await desk.press("Siirrä toiselle taululle…");
    const choice = [...document.querySelectorAll<HTMLButtonElement>("dialog button")].find(
      ({ textContent }) => textContent === "Parkki",
    );
    await act(() => choice?.click());
    await desk.pause(5);
    expect(texts()).toEqual([]);
    await desk.press("Kumoa");
    expect(texts()).toEqual(["Vene"]);
    expect(desk.asked("moveNotes").map(([, to]) => to)).toEqual(["parking", "ideas"]);
  });

  it("show of a board with a part for each table all tables, or one", async () => {
    const notes = [sampleNote("a", "Vene", { table: 2 }), sampleNote("b", "Sauna", { table: 1 })];
    const boards = [board("ideas", { kind: "tables", title: { fi: "Pöydät" } })];
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes, boards });
    expect(desk.text()).toContain("Pöytä 2");
    expect(texts()).toEqual(["Sauna", "Vene"]);
    const select = desk.named<HTMLSelectElement>("Pöytä");
    await act(() => {
      select.value = "2";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(texts()).toEqual(["Vene"]);
  });
});
