import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { noteIdOf } from "../../../src/domain/ids.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { aNote } from "./a-note.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

const texts = (): readonly string[] =>
  [...desk.root.querySelectorAll(".wall-view__notes .note-card__text")].map((text) => text.textContent ?? "");

describe("the wall from above", () => {
  it("counts notes and writers, and says what will come while it is empty", async () => {
    desk = await openConsole(sampleRoom({ notes: 0 }));
    expect(desk.text()).toContain("Ei lappuja");
    expect(desk.text()).toContain("Seinä on tyhjä.");
    await desk.arrive((room) => ({ ...room, notes: [aNote("a", "Kimppakyyti kuoroon"), aNote("b", "Yhteinen vene")] }));
    expect(desk.text()).toContain("2 lappua, 1 kirjoittaja");
    expect(texts()).toEqual(["Yhteinen vene", "Kimppakyyti kuoroon"]);
  });

  it("hides a note, keeps it in its place, says so, and undoes it", async () => {
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: [aNote("a", "Haukku"), aNote("b", "Vene")] });
    desk.named("Piilota kaikilta: Haukku").focus();
    await desk.press("Piilota kaikilta: Haukku");
    expect(desk.asked("hideNote")).toEqual([[aNote("a", "").id, true]]);
    expect(texts()).toEqual(["Vene", "Haukku"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Palauta näkyviin: Haukku");
    await desk.press("Kumoa");
    expect(desk.asked("hideNote").at(-1)).toEqual([aNote("a", "").id, false]);
  });

  it("never shows whose note it is", async () => {
    const room = sampleRoom({ notes: 0 });
    const writer = room.people.find((person) => person.id === sampleAuthor(3));
    desk = await openConsole({ ...room, notes: [aNote("a", "Haukku")] });
    await desk.press("Mitä tehdään lapulle: Haukku");
    const middle = desk.root.querySelector("[data-work]")?.textContent ?? "";
    expect(writer?.name).not.toBe("");
    expect(middle).not.toContain(writer?.name);
  });

  it("asks before it hides everything of one writer", async () => {
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: [aNote("a", "Haukku"), aNote("b", "Toinen")] });
    await desk.press("Mitä tehdään lapulle: Haukku");
    await desk.press("Piilota tämän kirjoittajan kaikki laput…");
    expect(desk.asked("hideAuthor")).toEqual([]);
    expect(desk.text()).toContain("Kirjoittajalla on 2 lappua.");
    await desk.press("Piilota kaikki");
    expect(desk.asked("hideAuthor")).toEqual([[sampleAuthor(3), true]]);
  });

  it("lists the notes that were hidden in the trash", async () => {
    const hidden = { ...aNote("a", "Haukku"), hidden: true };
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: [hidden, aNote("b", "Vene")] });
    expect(texts()).toEqual(["Vene"]);
    await desk.press("Roskakori (1)");
    expect(texts()).toEqual(["Haukku"]);
  });

  it("takes back an own note, and brings it back from the trash; both can be undone", async () => {
    const own = { ...aNote("a", "Aunen toive"), id: noteIdOf(sampleAuthor(12), "a"), author: sampleAuthor(12) };
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: [own] });
    await desk.press("Mitä tehdään lapulle: Aunen toive");
    await desk.press("Ota pois");
    expect(texts()).toEqual([]);
    await desk.press("Roskakori (1)");
    expect(texts()).toEqual(["Aunen toive"]);
    await desk.press("Palauta Aunen toive");
    expect(desk.asked("restoreNote")).toEqual([[own.id]]);
    await desk.press("Seinällä");
    expect(texts()).toEqual(["Aunen toive"]);
    await desk.press("Kumoa");
    expect(texts()).toEqual([]);
  });

  it("undoes that a note was shown again", async () => {
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: [{ ...aNote("a", "Haukku"), hidden: true }] });
    await desk.press("Roskakori (1)");
    await desk.press("Palauta näkyviin: Haukku");
    await desk.press("Kumoa");
    expect(desk.asked("hideNote")).toEqual([
      [aNote("a", "").id, false],
      [aNote("a", "").id, true],
    ]);
  });

  it("lets new notes wait while the focus is in the list", async () => {
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: [aNote("a", "Vene")] });
    desk.named("Piilota kaikilta: Vene").focus();
    await desk.arrive((room) => ({ ...room, notes: [...room.notes, aNote("b", "Uusi")] }));
    expect(texts()).toEqual(["Vene"]);
    await desk.press("1 uusi lappu: näytä");
    expect(texts()).toEqual(["Uusi", "Vene"]);
  });

  it("keeps a note in its place when it is taken back under the focus", async () => {
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: [aNote("a", "Vene"), aNote("b", "Laituri")] });
    desk.named("Piilota kaikilta: Vene").focus();
    await desk.arrive((room) => ({ ...room, notes: room.notes.slice(1) }));
    expect(texts()).toEqual(["Laituri", "Vene"]);
    desk.named("Etsi lapuista").focus();
    await desk.arrive((room) => room);
    expect(texts()).toEqual(["Laituri"]);
  });

  it("finds notes by their words", async () => {
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: [aNote("a", "Vene"), aNote("b", "Laituri")] });
    await desk.type("Etsi lapuista", "vene");
    await desk.pause(200);
    expect(texts()).toEqual(["Vene"]);
    await desk.type("Etsi lapuista", "lentokone");
    await desk.pause(200);
    expect(desk.text()).toContain("Haulla ei löydy lappuja.");
  });

  it("draws the first forty of many and the rest on request", async () => {
    desk = await openConsole(sampleRoom({ notes: 600, people: 150 }));
    expect(texts()).toHaveLength(40);
    await desk.press("Näytä 40 lisää");
    expect(texts()).toHaveLength(80);
  });

  it("shows a note large on the big screen", async () => {
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: [aNote("a", "Vene")] });
    await desk.press("Mitä tehdään lapulle: Vene");
    await desk.press("Näytä isona valkokankaalla");
    expect(desk.asked("showOnProjector")).toEqual([[{ view: "note", note: aNote("a", "").id }]]);
  });

  it("says why something was refused", async () => {
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes: [aNote("a", "Vene")] });
    desk.session.refuse("hideNote", "not-saved");
    await desk.press("Piilota kaikilta: Vene");
    expect(desk.notice()).toContain("ei voitu tallentaa");
  });
});

describe("the rules of the board", () => {
  const rules = { id: "ideas", silent: false, signed: false, approved: false, locked: false };

  it("are changed one by one", async () => {
    desk = await openConsole(sampleRoom({ notes: 0 }));
    await desk.press("Miten tänne kirjoitetaan…");
    const silent = [...document.querySelectorAll<HTMLInputElement>("dialog input[type=checkbox]")][0];
    await act(() => silent?.click());
    expect(desk.asked("setBoard")).toEqual([["ideas", { silent: true }]]);
  });

  it("show all notes of a silent board at once", async () => {
    const notes = [{ ...aNote("a", "Salassa"), waiting: "reveal" as const }, aNote("b", "Vene")];
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes, boards: [{ ...rules, silent: true }] });
    expect(texts()).toEqual(["Vene"]);
    expect(desk.text()).toContain("Hiljainen kirjoittaminen on käynnissä: 1 lappu odottaa.");
    await desk.press("Näytä kaikki laput");
    expect(desk.asked("setBoard")).toEqual([["ideas", { silent: false }]]);
  });

  it("let a note through that waits to be looked at", async () => {
    const notes = [{ ...aNote("a", "Uusi"), waiting: "approval" as const }];
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes, boards: [{ ...rules, approved: true }] });
    await desk.press("Odottaa (1)");
    expect(texts()).toEqual(["Uusi"]);
    await desk.press("HyväksyHyväksy: Uusi");
    expect(desk.asked("approveNotes")).toEqual([[[notes[0]?.id]]]);
  });

  it("list the notes without an answer once others have one", async () => {
    const notes = [{ ...aNote("a", "Vene"), status: "chosen" as const }, aNote("b", "Sauna")];
    desk = await openConsole({ ...sampleRoom({ notes: 0 }), notes });
    expect(desk.text()).toContain("Valittu jatkoon");
    await desk.press("Ilman vastausta (1)");
    expect(texts()).toEqual(["Sauna"]);
  });

  it("write a note down for somebody, marked as such", async () => {
    desk = await openConsole(sampleRoom({ notes: 0 }));
    await desk.press("Kirjoita jonkun puolesta…");
    await desk.type("Mitä hän sanoo", "Penkkejä raitille");
    await desk.press("Pane seinälle");
    expect(desk.asked("addNote")).toEqual([["ideas", "Penkkejä raitille", 0, { proxy: true }]]);
    expect(document.querySelector("dialog[open]")).toBeNull();
  });
});
