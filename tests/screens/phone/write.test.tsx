import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { Note } from "../../../src/domain/notes.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openPhoneOn, type OpenPhone } from "./open-phone.tsx";

let phone: OpenPhone;
afterEach(() => phone.gone());

const field = (): HTMLTextAreaElement => phone.named<HTMLTextAreaElement>("Lappusi");
const added = (): readonly unknown[] => phone.session.asked.filter(({ action }) => action === "addNote");
const noteFrom = (author: number, key: string, patch: Partial<Note> = {}): Note => ({
  id: noteIdOf(sampleAuthor(author), key),
  author: sampleAuthor(author),
  text: `Lappu ${key}`,
  board: "ideas",
  colour: 0,
  theme: undefined,
  hidden: false,
  ...patch,
});

async function startWriting(text: string): Promise<void> {
  await phone.tap("Kirjoita lappu");
  await phone.type("Lappusi", text);
}

describe("writing a note", () => {
  it("opens the field with the cursor in it", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    await phone.tap("Kirjoita lappu");
    expect(document.activeElement).toBe(field());
    expect(phone.text()).toContain("Kaikki tässä työpajassa näkevät lappusi. Nimeäsi ei näytetä.");
  });

  it("keeps the draft with every keystroke and brings it back", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    await startWriting("P");
    await phone.type("Lappusi", "Pe");
    expect(phone.drafts.get("note:ideas")).toBe("Pe");
    phone.gone();
    phone = await openPhoneOn(sampleRoom(), { drafts: [["note:ideas", "Pe"]] });
    expect(field().value).toBe("Pe");
  });

  it("sends with the chosen colour and leaves the field open for the next note", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    await startWriting("Penkkejä rantaan");
    await phone.tap("sininen, risti");
    await phone.press("Lähetä");
    expect(added()).toEqual([{ action: "addNote", args: ["ideas", "Penkkejä rantaan", 4] }]);
    expect(field().value).toBe("");
    expect(phone.drafts.get("note:ideas")).toBe("");
    expect(document.activeElement).toBe(field());
    expect(phone.text()).toContain("Lappu lähti.");
    expect(phone.has("Muokkaa Penkkejä rantaan")).toBe(true);
  });

  it("sends with Ctrl and Enter", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    await startWriting("Penkkejä rantaan");
    field().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
    await phone.settle();
    expect(added()).toHaveLength(1);
  });

  it("writes a note once when the button is tapped twice", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    await startWriting("Penkkejä rantaan");
    await act(() => {
      phone.named("Lähetä").click();
      phone.named("Lähetä").click();
    });
    await phone.settle();
    expect(added()).toHaveLength(1);
  });

  it("keeps the text of a note that could not be saved, and says so", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    phone.session.refuse("addNote", "not-saved");
    await startWriting("Penkkejä rantaan");
    await phone.press("Lähetä");
    expect(field().value).toBe("Penkkejä rantaan");
    expect(phone.drafts.get("note:ideas")).toBe("Penkkejä rantaan");
    expect(phone.root.querySelector(".refusal-line")?.textContent).not.toBe("");
  });

  it.each([
    ["nothing but spaces", "   "],
    ["281 characters", "ä".repeat(281)],
  ])("does not send %s", async (_what, text) => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    await startWriting(text);
    await phone.press("Lähetä");
    expect(added()).toHaveLength(0);
    expect(field().value).toBe(text);
    expect(phone.named("Lähetä").getAttribute("aria-disabled")).toBe("true");
  });

  it("sends 280 characters, counted as people count them", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    await startWriting("🌲".repeat(280));
    await phone.press("Lähetä");
    expect(added()).toHaveLength(1);
  });

  it("leaves the field and the focus alone when others' notes arrive", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    await startWriting("Penkk");
    const before = field();
    await phone.arrive((room) => ({ ...room, notes: [...room.notes, noteFrom(3, "uusi")] }));
    expect(phone.text()).toContain("Lappu uusi");
    expect(field()).toBe(before);
    expect(field().value).toBe("Penkk");
    expect(document.activeElement).toBe(before);
  });

  it("draws no note again while somebody types", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    await phone.tap("Kirjoita lappu");
    const wall = phone.root.querySelector(".wall");
    if (!wall) throw new Error("The wall is missing");
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(wall, { subtree: true, childList: true, attributes: true, characterData: true });
    await phone.type("Lappusi", "Penkkejä");
    await phone.arrive((room) => ({ ...room, notes: room.notes.map((note) => ({ ...note })) }));
    await phone.settle();
    observer.disconnect();
    expect(changes).toBe(0);
  });
});

describe("one's own notes", () => {
  it("say where each is kept", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    const [mine] = phone.session.myNotes.value;
    if (!mine) throw new Error("The sample's participant has no notes");
    await act(() => {
      phone.session.custodies.value = new Map([[mine.id, { others: 0, facilitator: false }]]);
    });
    expect(phone.root.querySelector(".own-notes")?.textContent).toContain("Vain tässä laitteessa");
  });

  it("can be changed", async () => {
    phone = await openPhoneOn({ ...sampleRoom(), notes: [noteFrom(12, "a", { text: "Penki" })] });
    await phone.press("Muokkaa Penki");
    expect(phone.named<HTMLTextAreaElement>("Muuta lappuasi").value).toBe("Penki");
    await phone.type("Muuta lappuasi", "Penkki");
    await phone.press("Tallenna");
    expect(phone.text()).toContain("Penkki");
    expect(phone.has("Muokkaa Penkki")).toBe(true);
  });

  it("hold back the step while they are being changed", async () => {
    phone = await openPhoneOn({ ...sampleRoom(), notes: [noteFrom(12, "a", { text: "Penki" })] });
    await phone.press("Muokkaa Penki");
    await phone.arrive(() => sampleRoom({ step: "vote" }));
    expect(phone.has("Siirry")).toBe(true);
    expect(phone.has("Anna piste: Penki")).toBe(false);
  });

  it("can be taken back, and come back to their theme", async () => {
    const notes = [noteFrom(12, "a", { text: "Penkki", theme: "theme-2", colour: 3 })];
    phone = await openPhoneOn({ ...sampleRoom(), notes });
    await phone.press("Ota pois Penkki");
    expect(phone.session.myNotes.value).toEqual([]);
    expect(phone.text()).toContain("Otit pois lapun: Penkki");
    expect(document.activeElement).toBe(phone.named("Kumoa"));
    await phone.press("Kumoa");
    expect(phone.session.myNotes.value).toMatchObject([{ text: "Penkki", theme: "theme-2", colour: 3 }]);
    expect(phone.has("Kumoa")).toBe(false);
  });

  it("wait in the trash once they are taken back, also after a look elsewhere", async () => {
    phone = await openPhoneOn({ ...sampleRoom(), notes: [noteFrom(12, "a", { text: "Penkki" })] });
    await phone.press("Ota pois Penkki");
    await phone.press("Tulokset");
    await phone.press("Laput");
    await phone.settle();
    expect(phone.text()).toContain("Pois otetut (1)");
    await phone.press("Palauta Penkki");
    expect(phone.session.myNotes.value).toMatchObject([{ text: "Penkki" }]);
    expect(phone.text()).not.toContain("Pois otetut");
    expect(document.activeElement?.textContent).toBe("Omat laput (1)");
  });

  it("tell when the facilitator has hidden them", async () => {
    phone = await openPhoneOn({ ...sampleRoom(), notes: [noteFrom(12, "a", { hidden: true })] });
    expect(phone.text()).toContain("Vetäjä on piilottanut tämän lapun muilta.");
    expect(phone.text()).toContain("Lappuja ei vielä ole.");
  });
});

describe("everybody's notes", () => {
  it.each([
    [0, "0 lappua"],
    [1, "1 lappu"],
    [600, "599 lappua"], // the sample's 18th note is hidden
  ])("are listed when there are %i", async (notes, expected) => {
    phone = await openPhoneOn(sampleRoom({ notes }));
    for (let part = 0; part < 20; part++) await phone.settle(); // long lists are drawn a part at a time
    expect(phone.root.querySelector(".wall")?.textContent).toContain(expected);
    expect(phone.root.querySelectorAll(".wall__item")).toHaveLength(Math.max(0, notes === 600 ? 599 : notes));
  });

  it("stand under their themes and can be narrowed to one", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    const headings = (): readonly (string | undefined)[] =>
      [...phone.root.querySelectorAll(".wall h3")].map((heading) => heading.firstElementChild?.textContent ?? "");
    expect(headings()).toEqual([
      "Kyydit ja liikkuminen",
      "Yhteiset tilat",
      "Nuoret mukaan",
      "Palvelut lähelle",
      "Tapahtumat ja talkoot",
      "Yritykset ja työ",
      "Ilman teemaa",
    ]);
    const select = phone.named<HTMLSelectElement>("Näytä");
    await act(() => {
      select.value = "theme-3";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(headings()).toEqual(["Nuoret mukaan"]);
  });
});

describe("grouping", () => {
  it("lets a person choose the theme of her own note", async () => {
    phone = await openPhoneOn({ ...sampleRoom({ step: "group" }), notes: [noteFrom(12, "a", { text: "Penkki" })] });
    const select = phone.named<HTMLSelectElement>("Lapun teema: Penkki");
    await act(() => {
      select.value = "theme-2";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await phone.settle();
    expect(phone.session.myNotes.value).toMatchObject([{ theme: "theme-2" }]);
    expect(phone.root.querySelector(".wall")?.textContent).toContain("Yhteiset tilat1");
  });

  it("tells that there are no themes yet", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "group", grouped: false }));
    expect(phone.text()).toContain("Teemoja ei vielä ole.");
  });
});

describe("a board with rules", () => {
  const rules = { id: "ideas", silent: true, signed: true, approved: false, locked: false };

  it("says that notes wait, and takes the name for them", async () => {
    phone = await openPhoneOn({ ...sampleRoom({ notes: 30 }), boards: [rules] });
    await phone.settle();
    await startWriting("Penkkejä");
    expect(phone.text()).toContain("Hiljainen kirjoittaminen: muut näkevät lappusi, kun vetäjä näyttää kaikki laput");
    expect(phone.text()).not.toContain("Kaikki tässä työpajassa näkevät lappusi.");
    await phone.type("Nimi tai nimimerkki lapun alle", " Mummo ");
    await phone.press("Lähetä");
    expect(added()).toEqual([{ action: "addNote", args: ["ideas", "Penkkejä", 0, { by: "Mummo" }] }]);
  });

  it("lets the writer show her own note", async () => {
    const note = noteFrom(12, "a", { waiting: "reveal" });
    phone = await openPhoneOn({ ...sampleRoom({ notes: 0 }), boards: [rules], notes: [note] });
    await phone.settle();
    expect(phone.text()).toContain("Muut eivät vielä näe tätä lappua.");
    await phone.press("Näytä muille Lappu a");
    expect(phone.session.asked.filter(({ action }) => action === "shareNote")).toHaveLength(1);
    expect(phone.text()).not.toContain("Muut eivät vielä näe tätä lappua.");
  });

  it("says what becomes of an own note", async () => {
    const note = noteFrom(12, "a", { status: "thanked", reason: "Koulu tekee jo" });
    phone = await openPhoneOn({ ...sampleRoom({ notes: 0 }), notes: [note] });
    await phone.settle();
    expect(phone.text()).toContain("Kiitos. Tämä lappu ei etene nyt. Perustelu: Koulu tekee jo");
  });

  it("keeps the draft and says so while it is locked", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }), { drafts: [["note:ideas", "Kesken"]] });
    await phone.arrive((room) => ({ ...room, boards: [{ ...rules, locked: true }] }));
    await phone.settle();
    expect(phone.text()).toContain("Taulu on nyt lukittu. Keskeneräinen tekstisi säilyy tässä puhelimessa.");
    expect(phone.has("Lähetä")).toBe(false);
    await phone.arrive((room) => ({ ...room, boards: [] }));
    expect(field().value).toBe("Kesken");
  });
});
