import { afterEach, describe, expect, it } from "vitest";
import type { Workshop } from "../../../src/domain/workshop.ts";
import { fileName } from "../../../src/ui/results/file-name.ts";
import { eveningEncounters } from "../../../src/domain/encounters.ts";
import { fakeHallWifi } from "../../kit/fake-hall-wifi.ts";
import { aGuest } from "../../kit/a-guest.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { openResults, type OpenResults } from "./open-results.tsx";

let results: OpenResults;
afterEach(() => results?.gone());

const evening = () => sampleRoom({ step: "closing", roundsStarted: 2 });
const shortEvening = () => sampleRoom({ step: "closing", roundsStarted: 2, people: 16, notes: 8 });

describe("the results", () => {
  it("tell the evening in plain sentences", async () => {
    results = await openResults(evening());
    for (const sentence of [
      "Mukana oli 40 ihmistä, yhteensä 5 kunnasta.",
      "Kirjoitettiin 119 lappua, ja teemoja löytyi 6.",
      "Paikalla oli 40, ja heistä 39 antoi pisteitä.",
      "Eniten pisteitä (19) sai: Kimppakyydit harrastuksiin",
      "2 pöytäkierroksella tapasi 213 ihmisparia.",
      "Pareista 159 oli kahdesta eri kunnasta.",
    ])
      expect(results.text()).toContain(sentence);
  });

  it("name nobody on the screen and in the printed report", async () => {
    results = await openResults(evening());
    const names = results.session.state.value.people.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) {
      expect(results.text()).not.toContain(name);
      expect(results.paper()).not.toContain(name);
    }
  });

  it("say that first place is shared", async () => {
    results = await openResults(sampleRoom({ step: "closing", people: 150 }));
    expect(results.text()).toContain("Ensimmäisen sijan jakaa 2 lappua, kullakin 74 pistettä.");
  });

  it("give no figures of a vote that is open, on screen and paper", async () => {
    results = await openResults(sampleRoom({ step: "vote" }));
    expect(results.text()).toContain("Äänestys on auki.");
    expect(results.root.querySelector(".vote-section__row")).toBeNull();
    expect(results.root.querySelector(".print-report__votes")).toBeNull();
    expect(results.text()).not.toContain("Eniten pisteitä");
  });

  it("show no hidden note", async () => {
    results = await openResults(evening());
    const hidden = results.session.state.value.notes.filter((note) => note.hidden);
    expect(hidden).toHaveLength(1);
    for (const note of hidden) expect(results.root.textContent).not.toContain(note.text);
  });

  it("show ten places and all of them when asked", async () => {
    results = await openResults(evening());
    expect(results.root.querySelectorAll(".vote-section__row")).toHaveLength(10);
    await results.press("Näytä kaikki 31");
    expect(results.root.querySelectorAll(".vote-section__row")).toHaveLength(31);
  });

  it("keep every note in its theme, and those without one apart", async () => {
    results = await openResults(evening());
    const counts = [...results.root.querySelectorAll(".notes-section__group")].map(
      (group) => group.querySelectorAll("li").length,
    );
    expect(counts).toHaveLength(7);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(119);
    expect(results.text()).toContain("Ilman teemaa");
  });

  it("make sense of an evening where nothing has happened", async () => {
    results = await openResults(sampleRoom({ step: "none", people: 0, notes: 0, grouped: false }));
    expect(results.text()).toContain("Kukaan ei ole vielä liittynyt.");
    expect(results.text()).toContain("Lappuja ei ole kirjoitettu.");
    expect(results.text()).not.toContain("Ketkä tapasivat");
  });

  it("ask nothing of the session, so they serve evenings that nobody can change", async () => {
    results = await openResults(shortEvening());
    await results.press("Tallenna raportti (Markdown)");
    await results.choose("Pöytäkortit");
    await results.press("Tulosta");
    expect(results.session.asked).toEqual([]);
  });
});

describe("keeping and sharing", () => {
  it("saves the report under the evening's name and day", async () => {
    results = await openResults(shortEvening());
    await results.press("Tallenna raportti (Markdown)");
    const name = "elinvoimapaja-koivurannassa-2027-03-10.md";
    expect(results.files).toEqual([["save", name, "text/markdown", "# Raportti"]]);
    expect(results.text()).toContain(`Tallennettu: ${name}`);
  });

  it("says who is named in each file before it is made", async () => {
    results = await openResults(shortEvening());
    expect(results.text()).toContain("Raportissa ei ole kenenkään nimeä.");
    expect(results.text()).toContain("Tiedostossa ovat ihmisten antamat nimet");
  });

  it("saves the evening as a file", async () => {
    results = await openResults(shortEvening());
    await results.press("Tallenna ilta tiedostoksi (JSON)");
    expect(results.files.map(([, name, type]) => [name, type])).toEqual([
      ["elinvoimapaja-koivurannassa-2027-03-10.json", "application/json"],
    ]);
  });

  it("saves the results to share, and says that no keys are in them", async () => {
    results = await openResults(shortEvening());
    expect(results.text()).toContain("Jaettavaksi, ilman avaimia");
    expect(results.text()).toContain("Talteen, avainten kanssa");
    await results.press("Tallenna jaettavaksi (JSON)");
    expect(results.files.map(([, name]) => name)).toEqual(["elinvoimapaja-koivurannassa-2027-03-10.tulokset.json"]);
  });

  it("says what to do when the file cannot be made", async () => {
    results = await openResults(shortEvening(), { archive: () => Promise.reject(new Error("storage is closed")) });
    await results.press("Tallenna ilta tiedostoksi (JSON)");
    expect(results.files).toEqual([]);
    expect(results.text()).toContain("Tiedostoa ei saatu tehtyä.");
  });

  it("shares the report, and says when nothing was shared", async () => {
    results = await openResults(shortEvening());
    await results.press("Jaa raportti");
    expect(results.text()).toContain("Jaettu.");
    results.gone();
    results = await openResults(shortEvening(), { share: () => Promise.resolve(false) });
    await results.press("Jaa raportti");
    expect(results.text()).toContain("Mitään ei jaettu. Voit tallentaa tiedoston.");
  });

  it("offers no sharing where the browser cannot share", async () => {
    results = await openResults(shortEvening(), { canShare: false });
    expect(results.text()).not.toContain("Jaa raportti");
  });
});

describe("printing", () => {
  it("prints the report with its votes, notes and programme", async () => {
    results = await openResults(evening());
    await results.press("Tulosta");
    expect(results.prints()).toBe(1);
    expect(results.paper()).toContain("Elinvoimapaja Koivurannassa");
    expect(results.root.querySelectorAll(".print-report .result-table tbody tr")).toHaveLength(31);
    expect(results.paper()).toContain("Kiitos ja kotimatka, 10 min");
  });

  it("prints how phones get into the hall's Wi-Fi and the evening, in three languages", async () => {
    const wifi = fakeHallWifi({ name: "Kylätalo", password: "tervetuloa", hidden: false });
    results = await openResults(shortEvening(), {}, wifi);
    await results.choose("Liittymisohje");
    expect(results.paper()).toContain("1. Liity Wi‑FiinAnslut till wifiJoin the Wi‑Fi");
    expect(results.paper()).toContain("Kylätalo");
    expect(results.paper()).toContain("tervetuloa");
    expect(results.paper()).toContain("2. Liity iltaanAnslut till kvällenJoin the evening");
    expect(results.paper()).toContain("K7QF");
    expect(results.root.querySelectorAll(".print-area .qr-code")).toHaveLength(2);
  });

  it("prints the way into the evening alone where no Wi-Fi is told", async () => {
    results = await openResults(shortEvening(), {}, fakeHallWifi());
    await results.choose("Liittymisohje");
    expect(results.paper()).toContain("Liity iltaan");
    expect(results.paper()).not.toContain("1.");
    expect(results.root.querySelectorAll(".print-area .qr-code")).toHaveLength(1);
  });

  it("prints no way into an archive", async () => {
    results = await openResults(shortEvening());
    expect(results.text()).not.toContain("Liittymisohje");
  });

  it("prints a card for each table of the round under way, with the names that people gave", async () => {
    results = await openResults(shortEvening());
    await results.choose("Pöytäkortit");
    expect(results.root.querySelectorAll(".print-cards__card")).toHaveLength(6);
    expect(results.paper()).toContain("Kierros 2");
    expect(results.paper()).toContain("Kylätoimija 12");
    expect(results.text()).toContain("kerää kortit pois illan jälkeen");
  });

  it("counts people without a name on the card", async () => {
    const room = shortEvening();
    results = await openResults({ ...room, people: room.people.map((person) => ({ ...person, name: "" })) });
    await results.choose("Pöytäkortit");
    expect(results.paper()).toMatch(/\d ilman nimeä/);
  });

  it("has no cards before the tables are planned, and says why", async () => {
    results = await openResults({ ...sampleRoom(), seatings: [] });
    await results.choose("Pöytäkortit");
    await results.press("TulostaKortit saa, kun pöydät on suunniteltu.");
    expect(results.prints()).toBe(0);
  });

  it("prints a card with all tables for each person without a phone", async () => {
    const room = shortEvening();
    const paula = aGuest("paula", { name: "Paula Paperi", municipality: "Metsälahti", state: "here" });
    const guests = [paula, aGuest("absent", { name: "Poissa Oleva", state: "absent" })];
    const seatings = room.seatings.map((seating) => ({
      ...seating,
      tableByPerson: new Map([...seating.tableByPerson, [paula.id, seating.round + 1] as const]),
    }));
    results = await openResults({ ...room, guests, seatings });
    await results.choose("Henkilökortit");
    expect(results.root.querySelectorAll(".print-people__card")).toHaveLength(1);
    expect(results.paper()).toContain("Paula Paperi");
    expect(results.paper()).toContain("Kierros 1: Pöytä 2");
  });

  it("has no cards of people while all have phones, and says why", async () => {
    results = await openResults(shortEvening());
    await results.choose("Henkilökortit");
    expect(results.text()).toContain("Kortteja on, kun listalla on ihmisiä ilman puhelinta");
  });

  it("shows which municipalities met which, in a table that adds up", async () => {
    const room = shortEvening();
    results = await openResults(room);
    const table = results.root.querySelector(".meetings-matrix table");
    const cells = [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) =>
      [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent)),
    );
    const sat = room.seatings.filter(({ state }) => state !== "planned");
    const { pairs, pairsAcross } = eveningEncounters(sat, room.people);
    const across = cells.flatMap((row, index) => row.slice(index + 1)).reduce((sum, pairs) => sum + pairs, 0);
    const within = cells.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
    expect(across).toBe(pairsAcross);
    expect(across + within).toBe(pairs);
    expect(pairsAcross).toBeGreaterThan(0);
  });

  it("prints empty notes under the evening's question", async () => {
    results = await openResults(shortEvening());
    await results.choose("Tyhjät lappuarkit");
    expect(results.paper()).toContain("Mitä yhdessä voisi tehdä paremmin?");
    expect(results.root.querySelectorAll(".print-sheets__box")).toHaveLength(8);
  });
});

function workshop(name: string, date: string): Workshop {
  const planned = sampleRoom({ people: 1, notes: 0 }).workshop;
  if (!planned) throw new Error("The sample is planned");
  return { ...planned, name, date };
}

describe("fileName", () => {
  it("takes any name and leaves what every system can write", () => {
    expect(fileName(workshop("Pöytä/kierros: ÅÄÖ?  2", "2027-03-10"), "työpaja", "md")).toBe(
      "poyta-kierros-aao-2-2027-03-10.md",
    );
  });

  it("falls back where the name has nothing that can be written", () => {
    expect(fileName(workshop("???", ""), "työpaja", "json")).toBe("tyopaja.json");
    expect(fileName(undefined, "työpaja", "json")).toBe("tyopaja.json");
  });
});
