import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import type { Room } from "../../../src/domain/room.ts";
import type { Vote } from "../../../src/domain/votes.ts";
import { piled, sampleAuthor, sampleRoom, sampleStart } from "../../kit/sample-room.ts";
import { openPhoneOn, type OpenPhone } from "./open-phone.tsx";

let phone: OpenPhone;
afterEach(() => phone.gone());

/** The sample's vote with rules of its own. */
function withRules(room: Room, rules: Partial<Vote>): Room {
  return { ...room, votes: room.votes.map((vote) => ({ ...vote, ...rules })) };
}

const open = (): Room => sampleRoom({ step: "vote", notes: 24 });
const closed = (): Room => sampleRoom({ step: "talk", notes: 24 });

describe("a round with rules of its own", () => {
  it("on themes offers the themes, and no choice among them", async () => {
    phone = await openPhoneOn(withRules(open(), { on: "themes" }));
    const themes = phone.session.state.value.themes.map(({ title }) => title);
    expect([...phone.root.querySelectorAll(".candidates .note-card__text")].map((each) => each.textContent)).toEqual(
      themes,
    );
    expect(phone.root.querySelector("select")).toBeNull();
    await phone.press(`Anna piste: ${themes[0]}`);
    expect(phone.text()).toContain("Pisteitä jäljellä: 4/5");
  });

  it("that is a second one offers only what is still in the running, and says so", async () => {
    const room = open();
    const among = room.notes.slice(0, 3).map(({ id }) => id);
    phone = await openPhoneOn(withRules(room, { after: "vote-0", among }));
    expect(phone.root.querySelectorAll(".candidates__item")).toHaveLength(3);
    expect(phone.text()).toContain("Toinen kierros: vain edellisen kierroksen parhaat.");
  });

  it("takes a pile as one, and lets people read what lies under its face", async () => {
    const room = piled(open(), [1, 2], 0);
    const [face, ...under] = room.notes.slice(0, 3).map(({ text }) => text);
    phone = await openPhoneOn(room);
    const texts = [...phone.root.querySelectorAll(".candidates .note-card__text")].map((each) => each.textContent);
    expect(texts).toContain(face);
    for (const text of under) expect(texts).not.toContain(text);
    const pile = [...phone.root.querySelectorAll(".candidates__item")].find((each) =>
      each.textContent?.includes(face ?? ""),
    );
    const more = pile?.querySelector("details");
    expect(more?.textContent).toBe("2 muuta sanoo saman");
    await act(() => {
      if (more) more.open = true;
      more?.dispatchEvent(new Event("toggle"));
    });
    expect([...(more?.querySelectorAll("li") ?? [])].map((each) => each.textContent)).toEqual(under);
    await phone.press(`Anna piste: ${face}`);
    expect(phone.text()).toContain("Pisteitä jäljellä: 4/5");
  });

  it("for others takes no dots, and says whose it is", async () => {
    const voters = { kind: "table", of: "3" } as const;
    phone = await openPhoneOn(withRules(open(), { voters, electorate: [sampleAuthor(1)], entitled: 1 }));
    expect(phone.text()).toContain("Vain pöytä 3 äänestää.");
    expect(phone.text()).toContain("Sinulla ei ole ääntä tällä kierroksella.");
    expect(phone.root.querySelector(".dots-left")).toBeNull();
    expect(phone.root.querySelector(".candidates")).toBeNull();
  });

  it("with names says so before the first dot, and not the sentence about secrecy", async () => {
    phone = await openPhoneOn(withRules(open(), { named: true }));
    expect(phone.text()).toContain(
      "Nimet näytetään: kun äänestys suljetaan, kaikki näkevät, kuka antoi pisteitä millekin.",
    );
    expect(phone.text()).not.toContain("Sovellus ei näytä");
    expect(phone.text()).not.toContain("Kukaan ei näe pistemääriä");
  });

  it("that ends by time shows how long there is, and takes no dots after a moment's grace", async () => {
    phone = await openPhoneOn(withRules(open(), { endsAt: sampleStart + 180_000 }));
    expect([...phone.root.querySelectorAll("[role=timer]")].at(-1)?.textContent).toContain("01:00");
    await act(() => void (phone.session.now.value = sampleStart + 182_000));
    expect(phone.root.querySelector(".candidates")).not.toBeNull();
    await act(() => void (phone.session.now.value = sampleStart + 183_000));
    expect(phone.text()).toContain("Aika loppui: pisteet eivät enää muutu.");
    expect(phone.root.querySelector(".candidates")).toBeNull();
  });

  it("with paper slips offers to read one, and takes none of the phone's own dots", async () => {
    phone = await openPhoneOn(withRules(open(), { voters: { kind: "slips", of: "" }, electorate: [], entitled: 0 }));
    expect(phone.text()).toContain("Äänestetään arvotuilla paperilapuilla, ei omilla pisteillä.");
    expect(phone.has("Lue lappuni")).toBe(true);
    expect(phone.root.querySelector(".candidates")).toBeNull();
    expect(phone.text()).not.toContain("Sinulla ei ole ääntä");
  });
});

describe("the result of such a round", () => {
  it("marks what was counted by hand, in all and at each row", async () => {
    const room = closed();
    const [first] = room.votes[0]?.tally ?? [];
    const tally = room.votes[0]?.tally.map((row) => (row === first ? { ...row, dots: row.dots + 4, byHand: 4 } : row));
    phone = await openPhoneOn(
      withRules(room, {
        ...(tally && { tally }),
        count: { kind: "paper", ballots: 6, dots: { [first?.option ?? ""]: 4 } },
      }),
    );
    await phone.press("Tulokset");
    expect(phone.text()).toContain("Paperilappuja 6, pisteitä 4. Vetäjän kirjaama.");
    expect(phone.root.querySelector("tbody tr")?.textContent).toContain("näistä 4 paperilta, vetäjän kirjaama");
    expect(phone.root.querySelectorAll("tbody tr")[1]?.textContent).not.toContain("paperilta");
  });

  it("says how many notes lay under the one that was voted on", async () => {
    const room = closed();
    const tally = room.votes[0]?.tally.map((row, place) => (place === 1 ? { ...row, under: 3 } : row)) ?? [];
    phone = await openPhoneOn(withRules(room, { tally }));
    await phone.press("Tulokset");
    const rows = [...phone.root.querySelectorAll("tbody tr")].map((row) => row.textContent ?? "");
    expect(rows.map((row) => row.includes("3 muuta sanoo saman")).slice(0, 3)).toEqual([false, true, false]);
  });

  it("says what the themes got, by the round's rule", async () => {
    const sums = [
      { theme: "theme-1", dots: 9, people: 2 },
      { theme: "theme-2", dots: 5, people: 5 },
    ];
    phone = await openPhoneOn(withRules(closed(), { sums, once: true }));
    await phone.press("Tulokset");
    const rows = [...phone.root.querySelectorAll("details tbody tr")].map((row) => row.textContent ?? "");
    expect(rows[0]).toMatch(/55$/);
    expect(rows[1]).toMatch(/92$/);
    expect(phone.text()).toContain("Kukin ihminen lasketaan teemassa kerran");
  });

  it("names who gave what only where that was the rule", async () => {
    phone = await openPhoneOn(closed());
    await phone.press("Tulokset");
    expect(phone.text()).not.toContain("Antajat:");
    await phone.arrive((room) => withRules(room, { named: true }));
    expect(phone.text()).toContain("Antajat:");
  });

  it("says how many were entitled instead of how many are here", async () => {
    phone = await openPhoneOn(withRules(closed(), { voters: { kind: "slips", of: "" }, entitled: 50 }));
    await phone.press("Tulokset");
    expect(phone.text()).toContain("Lappuja tulostettu: 50. Käytetty: 39.");
  });

  it("says ties", async () => {
    const room = closed();
    const tally = room.votes[0]?.tally.slice(0, 3).map((row, index) => ({ ...row, dots: [5, 4, 4][index] ?? 0 })) ?? [];
    phone = await openPhoneOn(withRules(room, { tally }));
    await phone.press("Tulokset");
    const rows = [...phone.root.querySelectorAll("tbody tr")].map((row) => row.textContent?.includes("tasan"));
    expect(rows).toEqual([false, true, true]);
  });
});
