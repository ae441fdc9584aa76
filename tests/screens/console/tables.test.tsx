import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { tableGroups } from "../../../src/domain/encounters.ts";
import type { Seating } from "../../../src/domain/seatings.ts";
import type { SeatingIssue } from "../../../src/live/seating-planner.ts";
import type { SeatingProposal } from "../../../src/live/session.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

const noRound: Seating = { round: 1, state: "planned", tableByPerson: new Map() };

let desk: OpenConsole;
afterEach(() => desk.gone());

describe("the tables", () => {
  it("shows a proposal with its figures, and uses it only when told to", async () => {
    const room = sampleRoom({ step: "tables", roundsStarted: 0 });
    desk = await openConsole({ ...room, seatings: [] });
    expect(desk.text()).toContain("Paikalla 39 ihmistä, 6 pöytää, kussakin 8 paikkaa.");
    desk.session.seating.finds.proposal = proposalOf(room.seatings);
    await desk.press("Suunnittele kierrokset");
    expect(desk.text()).toContain("Mitään ei ole vielä muutettu.");
    expect(desk.text()).toMatch(/Kukin tapaa illan aikana noin 1\d ihmistä, heistä \d+ muista kunnista\./);
    expect(desk.session.seating.seated).toEqual([]);
    await desk.press("Ota käyttöön");
    expect(desk.session.seating.seated).toHaveLength(1);
    expect(desk.notice()).toContain("Pöytäjako on käytössä.");
  });

  it.each([
    [["keep", "balanced", "open"], "Muuta vähän"],
    [["keep", "open"], "Säilytä mahdollisimman paljon"],
    [["keep", "balanced"], "Muuta vähän"],
  ] as const)("looks first at the middle one of the ways %j, and says what each allows", async (ways, chosen) => {
    const room = sampleRoom({ step: "tables", roundsStarted: 1 });
    desk = await openConsole(room);
    const [offer] = proposalOf(room.seatings.slice(1)).offers;
    if (!offer) throw new Error("The sample is empty");
    const offers = ways.map((steadiness) => ({ ...offer, steadiness }));
    desk.session.seating.finds.proposal = { begun: 1, running: undefined, offers };
    await desk.press("Suunnittele tulevat kierrokset uudelleen");
    expect(desk.root.querySelector("label:has(input:checked)")?.textContent).toBe(chosen);
    expect(desk.text()).toContain("Vain ne paikat muuttuvat, joiden on pakko muuttua.");
  });

  it("says why nothing could be planned", async () => {
    desk = await openConsole({ ...sampleRoom({ step: "tables", people: 60 }), seatings: [] });
    desk.session.seating.finds.proposal = "nobody-present";
    await desk.press("Suunnittele kierrokset");
    expect(desk.notice()).toContain("Kukaan ei ole vielä liittynyt.");
  });

  it("names the rules that cannot hold together", async () => {
    const room = sampleRoom({ step: "tables", roundsStarted: 0 });
    desk = await openConsole({ ...room, seatings: [] });
    const [first, second] = room.people.slice(1);
    if (!first || !second) throw new Error("The sample is empty");
    const people = [first.id, second.id];
    const issue: SeatingIssue = {
      kind: "together-and-apart",
      round: undefined,
      people,
      tables: [],
      seats: 0,
      count: 2,
    };
    desk.session.seating.finds.proposal = proposalOf(room.seatings, [issue]);
    await desk.press("Suunnittele kierrokset");
    expect(desk.text()).toContain(`${first.name} ja ${second.name} pitäisi olla sekä yhdessä että erillään.`);
  });

  it("chooses people by tapping and keeps them apart", async () => {
    desk = await openConsole(sampleRoom({ step: "tables", roundsStarted: 1 }));
    const buttons = [...desk.root.querySelectorAll<HTMLElement>(".table-cards__button")].slice(0, 2);
    for (const button of buttons) await act(() => button.click());
    expect(desk.text()).toContain("2 ihmistä valittu");
    await desk.press("Pidä erillään");
    expect(desk.session.seating.rules).toMatchObject([{ kind: "bond", bond: { kind: "apart" } }]);
    expect(desk.root.querySelectorAll("[aria-pressed=true].table-cards__button")).toHaveLength(0);
  });

  it("moves a person by the menu, and back", async () => {
    desk = await openConsole(sampleRoom({ step: "tables", roundsStarted: 1 }));
    const before = desk.session.state.value.seatings;
    const button = desk.root.querySelector<HTMLElement>(".table-cards__card:nth-child(2) .table-cards__button");
    await act(() => button?.click());
    await desk.press("Siirrä tai kiinnitä…");
    await desk.choose("Pöytä", "5");
    await desk.press("Siirrä sinne");
    expect(desk.notice()).toMatch(/istuu kierroksella 1 pöydässä 5\.$/);
    expect(desk.session.state.value.seatings).not.toEqual(before);
    await desk.press("Kumoa");
    expect(desk.session.state.value.seatings).toEqual(before);
  });

  it("says before a move by the menu what it would break, and afterwards too", async () => {
    const room = sampleRoom({ step: "tables", roundsStarted: 1 });
    const tables = [{ table: 5, seats: 2 }];
    desk = await openConsole({ ...room, seatingRules: { ...room.seatingRules, tables } });
    expect(desk.text()).toMatch(/Kierros poikkeaa siitä, mitä on sovittu\.Pöydässä 5 on \d ihmistä ja 2 tuolia\./);
    await act(() =>
      desk.root.querySelector<HTMLElement>(".table-cards__card:nth-child(2) .table-cards__button")?.click(),
    );
    await desk.press("Siirrä tai kiinnitä…");
    expect(desk.text()).not.toContain("Siirrosta seuraa:");
    await desk.choose("Pöytä", "5");
    expect(desk.text()).toMatch(/Siirrosta seuraa:Pöydässä 5 on \d ihmistä ja 2 tuolia\./);
    await desk.press("Siirrä sinne");
    expect(desk.notice()).toMatch(/istuu kierroksella 1 pöydässä 5\. Pöydässä 5 on \d ihmistä ja 2 tuolia\.$/);
    await desk.press("Kumoa");
    expect(desk.session.state.value.seatings).toEqual(room.seatings);
  });

  it("says whom a drag leaves alone at a table", async () => {
    const room = sampleRoom({ step: "tables", people: 13, roundsStarted: 0 });
    const [first, second, third, fourth] = room.people.slice(1).map(({ id }) => id);
    if (!first || !second || !third || !fourth) throw new Error("The sample is empty");
    const tableByPerson = new Map([first, second, third, fourth].map((id, index) => [id, index < 2 ? 1 : 2] as const));
    desk = await openConsole({ ...room, seatings: [{ round: 1, state: "planned", tableByPerson }] });
    await desk.drop(first, ".table-cards__card:nth-child(2)");
    const name = room.people.find(({ id }) => id === second)?.name;
    expect(desk.notice()).toContain(`${name} istuu yksin pöydässä 1.`);
    expect(desk.root.querySelector(".round-box")?.textContent).toContain(`${name} istuu yksin pöydässä 1.`);
  });

  it("counts those who met in an earlier evening and sit together again", async () => {
    const room = sampleRoom({ step: "tables", people: 13, roundsStarted: 1 });
    desk = await openConsole(room);
    expect(desk.text()).not.toContain("aiempana iltana");
    const [table] = tableGroups(room.seatings[0] ?? noRound, room.people);
    const [one, other] = table?.people ?? [];
    if (!one || !other) throw new Error("Nobody sits anywhere");
    await desk.earlier({ evenings: [], met: [{ pair: [one.id, other.id], evenings: 1 }] });
    expect(desk.text()).toContain("1 pari, jotka tapasivat aiempana iltana, istuu taas yhdessä.");
  });

  it("lets an earlier evening of the series count, and asks who is who", async () => {
    const room = sampleRoom({ step: "tables", people: 13, roundsStarted: 1 });
    desk = await openConsole(room);
    const { fakeBook } = desk.session.seating;
    fakeBook.choices.push({ room: "spring", name: "Kevätpaja", date: "2026-04-01" });
    await desk.unfold("Sarjan aiemmat illat");
    await desk.check("Kevätpaja, 2026-04-01");
    expect(fakeBook.counted).toEqual([["spring", true]]);
    const [now, known] = room.people.slice(1);
    if (!now || !known) throw new Error("The sample is empty");
    const people = [
      { id: sampleAuthor(90), name: "Anna", municipality: "" },
      { id: sampleAuthor(91), name: known.name, municipality: known.municipality },
    ];
    const evening = { room: "spring", name: "Kevätpaja", date: "2026-04-01", people, pairs: [] };
    const asked = people.slice(0, 1).map((earlier) => ({ room: "spring", earlier, person: now }));
    await desk.earlier({ evenings: [{ evening, byPlace: new Map([[1, known.id]]), asked }], met: [] });
    expect(desk.text()).toContain(`Onko aiemman illan Anna tämän illan ${now.name}, ${now.municipality}?`);
    expect(desk.text()).toContain("Sen 2 ihmisestä 1 on täällä taas");
    await desk.press("Sama ihminen");
    await desk.press(`Joku toinen: ${known.name}, ${known.municipality}`);
    expect(fakeBook.answers).toEqual([
      { room: "spring", earlier: sampleAuthor(90), person: now.id, isSame: true },
      { room: "spring", earlier: sampleAuthor(91), person: known.id, isSame: false },
    ]);
  });

  it("tells in plain words how the rounds mix people", async () => {
    desk = await openConsole(sampleRoom({ step: "tables", people: 40, roundsStarted: 1 }));
    expect(desk.text()).toMatch(/Kukin tapaa noin 6 uutta ihmistä, jokainen vähintään \d\./);
    expect(desk.text()).toContain("Kukaan ei tapaa samaa ihmistä uudelleen.");
    expect(desk.text()).toContain("Jokaisessa pöydässä on väkeä eri kunnista.");
  });

  it("starts the next round", async () => {
    desk = await openConsole(sampleRoom({ step: "tables", roundsStarted: 1 }));
    await desk.press("Siirry pöytiin: kierros 2");
    expect(desk.asked("startNextRound")).toHaveLength(1);
    expect(desk.notice()).toBe("Kierros 2 alkoi. Puhelin kertoo kullekin oman pöydän.");
  });

  it("says who came or left after the planning, and how to mend it", async () => {
    desk = await openConsole(sampleRoom({ step: "tables", roundsStarted: 0 }));
    await desk.arrive((room) => ({
      ...room,
      people: [
        ...room.people.map((person) => (person.id === sampleAuthor(4) ? { ...person, left: true } : person)),
        { id: sampleAuthor(99), name: "Myöhäinen", municipality: "", background: "", left: false, role: "participant" },
      ],
    }));
    expect(desk.text()).toContain("1 ihminen on vielä ilman pöytää tällä kierroksella. 1 sijoitettu on lähtenyt.");
    expect(desk.text()).toContain("Suunnittele uudelleen, niin kaikki saavat pöydän.");
  });

  it("lists who sits where in the round under way", async () => {
    desk = await openConsole(sampleRoom({ step: "tables", roundsStarted: 1 }));
    const cards = [...desk.root.querySelectorAll(".table-cards__card")];
    expect(cards.length).toBeGreaterThanOrEqual(6);
    expect(cards[0]?.textContent).toContain("Pöytä 1");
  });
});

function proposalOf(seatings: readonly Seating[], issues: readonly SeatingIssue[] = []): SeatingProposal {
  const rounds = seatings.map(({ tableByPerson }) => tableByPerson);
  const offer = {
    steadiness: undefined,
    rounds,
    moved: 0,
    movedPeople: 0,
    leastMoved: 0,
    leastRepeats: 0,
    repeats: 0,
    isOptimal: true,
    issues,
  };
  return { begun: 0, running: undefined, offers: [offer] };
}
