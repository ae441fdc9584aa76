import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import type { Note } from "../../../src/domain/notes.ts";
import type { Room } from "../../../src/domain/room.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openPhoneOn, type OpenPhone } from "./open-phone.tsx";

let phone: OpenPhone;
afterEach(() => phone.gone());

const benches = "Anna piste: Kutsutaksi myös iltaisin";
const candidates = (): readonly string[] =>
  [...phone.root.querySelectorAll(".candidates .note-card__text")].map((text) => text.textContent ?? "");
const firstThree = (): readonly string[] =>
  candidates()
    .slice(0, 3)
    .map((text) => `Anna piste: ${text}`);
const refusal = (): string => phone.root.querySelector(".dots-left .refusal-line")?.textContent ?? "";

describe("the dot vote", () => {
  it("says how many dots there are, how many on one note, and who sees what", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 24 }));
    expect(phone.text()).toContain("Pisteitä jäljellä: 5/5");
    expect(phone.text()).toContain("Sinulla on 5 pistettä. Yhdelle lapulle voit antaa enintään 2.");
    expect(phone.text()).toContain("Kukaan ei näe pistemääriä ennen kuin vetäjä sulkee äänestyksen.");
  });

  it("draws a full hall's notes a part at a time, and all of them in the end", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 120 }));
    const all = Number(/(\d+) lappua äänestettävänä/.exec(phone.text())?.[1]);
    expect(all).toBeGreaterThan(100);
    expect(candidates().length).toBeLessThan(all);
    for (let part = 0; part < 4; part++) await phone.settle();
    expect(candidates().length).toBe(all);
  });

  it("shows nobody's counts while they are hidden", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 24 }));
    expect(phone.root.querySelector("table")).toBeNull();
    await phone.press("Tulokset");
    expect(phone.root.querySelector("table")).toBeNull();
    expect(phone.text()).toContain("Tulos näkyy tässä, kun vetäjä sulkee äänestyksen.");
  });

  it("gives a dot and takes it back", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 24 }));
    await phone.press(benches);
    expect(phone.text()).toContain("Pisteitä jäljellä: 4/5");
    expect(phone.text()).toContain("Annoit 1 pisteen");
    await phone.press("Ota piste pois: Kutsutaksi myös iltaisin");
    expect(phone.text()).toContain("Pisteitä jäljellä: 5/5");
  });

  it("gives a ballot's code with the first dot, and says who sees it", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 24 }));
    expect(phone.text()).not.toContain("Äänestyslappusi tunnus");
    await phone.press(benches);
    expect(phone.text()).toContain("Äänestyslappusi tunnus on 0W6-F2M.");
    expect(phone.text()).toContain("siihen asti vain sinä näet sen");
  });

  it("counts every one of two quick taps", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 24 }));
    const [one = "", two = ""] = firstThree();
    await act(() => {
      phone.named(one).click();
      phone.named(two).click();
    });
    await phone.settle();
    expect(phone.text()).toContain("Pisteitä jäljellä: 3/5");
  });

  it("says why a third dot on one note is refused", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 24 }));
    for (let tap = 0; tap < 3; tap++) await phone.press(benches);
    expect(phone.text()).toContain("Pisteitä jäljellä: 3/5");
    expect(phone.named(benches).getAttribute("aria-disabled")).toBe("true");
    expect(refusal()).toContain("Tälle lapulle");
  });

  it("says why a dot is refused when all are used, on every note", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 24 }));
    const [one = "", two = "", three = ""] = firstThree();
    for (const name of [one, one, two, two, three]) await phone.press(name);
    expect(phone.text()).toContain("Pisteitä jäljellä: 0/5");
    expect(phone.root.querySelectorAll(".candidates button:not([aria-disabled])")).toHaveLength(3);
    await phone.press(three);
    expect(refusal()).not.toBe("");
    expect(phone.text()).toContain("Pisteitä jäljellä: 0/5");
  });

  it("lists one's own dots, also those on a note that has gone", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 24 }));
    await phone.press(benches);
    await phone.press("Omat pisteeni");
    expect(phone.root.querySelector("dialog")?.textContent).toContain("Kutsutaksi myös iltaisin");
    await phone.arrive((room) => hide(room, "Kutsutaksi myös iltaisin"));
    expect(phone.root.querySelector("dialog")?.textContent).toContain("Tämä lappu ei ole enää äänestyksessä.");
    await act(() => phone.root.querySelector<HTMLElement>(".given-dots button")?.click());
    await phone.settle();
    expect(phone.text()).toContain("Pisteitä jäljellä: 5/5");
  });

  it("leaves the notes in their places while themes change and notes arrive", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 12 }));
    const before = candidates();
    const nodes = [...phone.root.querySelectorAll(".candidates__item")];
    await phone.arrive((room) => ({
      ...room,
      notes: [fromOthers(room, "Viimeinen"), ...room.notes.map((note) => ({ ...note, theme: "theme-1" }))],
    }));
    expect(candidates()).toEqual([...before, "Viimeinen"]);
    expect([...phone.root.querySelectorAll(".candidates__item")].slice(0, nodes.length)).toEqual(nodes);
  });

  it("waits for the facilitator to open it", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", vote: "none" }));
    expect(phone.text()).toContain("Äänestys ei ole vielä alkanut.");
    await phone.arrive((room) => ({ ...room, votes: sampleRoom({ vote: "open" }).votes }));
    expect(phone.text()).toContain("Pisteitä jäljellä: 5/5");
  });

  it("gives way to the result once it is closed", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 24 }));
    await phone.press(benches);
    await phone.arrive((room) => ({ ...room, votes: room.votes.map((vote) => ({ ...vote, open: false })) }));
    expect(phone.text()).toContain("Äänestys on suljettu.");
    expect(phone.root.querySelector("table")).not.toBeNull();
    expect(phone.has(benches)).toBe(false);
  });

  it("has nothing to vote on before the first note", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 0 }));
    expect(phone.text()).toContain("Äänestettäviä lappuja ei vielä ole.");
  });
});

describe("the result", () => {
  it("stands as dots and numbers beside the turnout", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "talk", notes: 60 }));
    await phone.press("Tulokset");
    const [vote] = phone.session.state.value.votes;
    const [first] = vote?.tally ?? [];
    expect(phone.text()).toContain("Paikalla: 40. Äänestäneitä: 39.");
    const row = phone.root.querySelector("tbody tr");
    expect(row?.querySelector("td")?.textContent).toBe(String(first?.dots));
    expect(row?.querySelectorAll(".dots__dot")).toHaveLength(first?.dots ?? -1);
    expect(row?.textContent).toContain(`${first?.voters} antajaa`);
  });

  it("marks the dots that one gave oneself", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "talk", notes: 60 }), { me: sampleAuthor(3) });
    await phone.press("Tulokset");
    await phone.press("Näytä kaikki 31");
    const given = [...phone.root.querySelectorAll(".vote-result__mine")].map((mark) => mark.textContent ?? "");
    expect(given.length).toBeGreaterThan(0);
    expect(given.every((mark) => mark.startsWith("sinulta "))).toBe(true);
  });

  it("does not show the text of a note that has been hidden since", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "talk", notes: 60 }));
    await phone.press("Tulokset");
    const text = phone.root.querySelector(".vote-result__note span")?.textContent ?? "";
    await phone.arrive((room) => hide(room, text));
    expect(phone.root.querySelector("table")?.textContent).not.toContain(text);
    expect(phone.root.querySelector("table")?.textContent).toContain("Ei enää näkyvissä");
  });

  it("says that one's own ballot was counted, and lists the codes of all", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "talk", notes: 60 }), { me: sampleAuthor(3) });
    await phone.press("Tulokset");
    const code = phone.session.state.value.votes[0]?.codeByVoter.get(sampleAuthor(3)) ?? "none";
    expect(phone.text()).toContain(`oli tunnuksella ${code}`);
    expect(phone.root.querySelector(".ballot-codes")).toBeNull();
    await phone.press("Näytä laskettujen äänestyslappujen tunnukset (39)");
    expect(phone.root.querySelectorAll(".ballot-codes li")).toHaveLength(39);
    expect(phone.root.querySelector(".ballot-codes__mine")?.textContent).toBe(code);
  });

  it("tells that nothing has been voted on yet", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    await phone.press("Tulokset");
    expect(phone.text()).toContain("Vielä ei ole äänestetty.");
  });
});

function hide(room: Room, text: string): Room {
  return { ...room, notes: room.notes.map((note) => (note.text === text ? { ...note, hidden: true } : note)) };
}

function fromOthers(room: Room, text: string): Note {
  const [model] = room.notes;
  if (!model) throw new Error("The sample has no notes");
  return { ...model, id: `${model.author}:${text}` as Note["id"], text };
}
