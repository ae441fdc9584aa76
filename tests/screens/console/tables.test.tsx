import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import type { Seating } from "../../../src/domain/seatings.ts";
import type { SeatingIssue } from "../../../src/live/seating-planner.ts";
import type { SeatingProposal } from "../../../src/live/session.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

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
    const select = [...desk.root.querySelectorAll("select")].find((each) => each.labels[0]?.textContent === "Pöytä");
    if (!select) throw new Error("There is no choice of tables");
    select.value = "5";
    await act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
    await desk.press("Siirrä sinne");
    expect(desk.notice()).toMatch(/istuu kierroksella 1 pöydässä 5\.$/);
    expect(desk.session.state.value.seatings).not.toEqual(before);
    await desk.press("Kumoa");
    expect(desk.session.state.value.seatings).toEqual(before);
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
