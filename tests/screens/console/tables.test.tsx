import { afterEach, describe, expect, it } from "vitest";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

describe("the tables", () => {
  it("plans the rounds and says so", async () => {
    desk = await openConsole({ ...sampleRoom({ step: "tables" }), seatings: [] });
    expect(desk.text()).toContain("Paikalla 39 ihmistä, 6 pöytää, kussakin 8 paikkaa.");
    await desk.press("Suunnittele kierrokset");
    expect(desk.asked("planSeating")).toHaveLength(1);
    expect(desk.notice()).toContain("Kierrokset on suunniteltu.");
  });

  it("says what to do when there are too few chairs", async () => {
    desk = await openConsole({ ...sampleRoom({ step: "tables", people: 60 }), seatings: [] });
    desk.session.refuse("planSeating", "too-few-chairs");
    await desk.press("Suunnittele kierrokset");
    expect(desk.notice()).toContain("Lisää pöytiä tai tuoleja.");
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
