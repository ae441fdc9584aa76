import { afterEach, describe, expect, it, vi } from "vitest";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

const row = (number: number): HTMLButtonElement => {
  const buttons = desk.root.querySelectorAll<HTMLButtonElement>(".people-panel__open");
  const found = buttons[number];
  if (!found) throw new Error("There is nobody in that row");
  return found;
};

describe("the people of an evening", () => {
  it("are given a role and have it taken back by the facilitator", async () => {
    desk = await openConsole(sampleRoom({ people: 5, notes: 6 }));
    const [name = ""] = [row(0).querySelector(".people-panel__name")?.textContent];
    await desk.press(row(0).textContent ?? "");
    await desk.press("Tee toiseksi vetäjäksi");
    const [person] = desk.asked("setRole")[0] ?? [];
    expect(desk.asked("setRole")).toEqual([[person, "co-facilitator"]]);
    expect(desk.notice()).toContain(`${name} on nyt toinen vetäjä.`);
    await desk.arrive((room) => ({
      ...room,
      people: room.people.map((each) => (each.id === person ? { ...each, role: "co-facilitator" as const } : each)),
    }));
    await desk.press(row(0).textContent ?? "");
    expect(desk.text()).not.toContain("Tee toiseksi vetäjäksi");
    await desk.press("Ota rooli pois");
    expect(desk.asked("setRole").at(-1)).toEqual([person, "participant"]);
  });

  it("go on with a new phone by a code, and get their seat back", async () => {
    desk = await openConsole(sampleRoom({ people: 5, notes: 6 }));
    await desk.press(row(0).textContent ?? "");
    await desk.press("Siirrä paikka uuteen puhelimeen");
    await vi.waitFor(() => expect(desk.root.querySelectorAll(".ticket-code [aria-hidden]")).toHaveLength(9));
    expect(desk.text()).toContain("Vanha puhelin voi sen jälkeen vain lukea.");
    await desk.press("Sulje");
    const holder = desk.session.state.value.people.find(({ role }) => role === "participant");
    if (!holder) throw new Error("The sample has no people");
    await desk.arrive((room) => ({ ...room, moved: [{ from: sampleAuthor(99), to: holder.id }] }));
    await desk.press(row(0).textContent ?? "");
    await desk.press("Palauta paikka aiempaan puhelimeen");
    await vi.waitFor(() => expect(desk.notice()).toContain("Aiemmalla puhelimella on taas paikkansa."));
  });

  it("are told apart from a laptop that leads with the code", async () => {
    desk = await openConsole(sampleRoom({ people: 5, notes: 6 }));
    const [spare] = desk.session.state.value.people;
    if (!spare) throw new Error("The sample has no people");
    await desk.arrive((room) => ({ ...room, spares: [spare.id] }));
    expect(desk.text()).toContain(`${spare.name} vetää iltaa varakoodilla.`);
  });

  it("get no role from a co-facilitator, who is told whose it is to give", async () => {
    desk = await openConsole(sampleRoom({ people: 5, notes: 6 }));
    desk.session.mayGrant.value = false;
    await desk.press(row(0).textContent ?? "");
    expect(desk.text()).toContain("Vain työpajan luonut laite voi antaa rooleja.");
    expect(desk.text()).not.toContain("Tee pöydän vetäjäksi");
  });

  it("are removed after a question that says what it does, and let in again", async () => {
    desk = await openConsole(sampleRoom({ people: 5, notes: 6 }));
    await desk.press(row(1).textContent ?? "");
    await desk.press("Poista työpajasta…");
    expect(desk.asked("removePerson")).toEqual([]);
    expect(desk.text()).toContain("liittymiskoodilla voi yhä lukea mukana");
    await desk.press("Poista");
    const [person] = desk.asked("removePerson")[0] ?? [];
    expect(desk.asked("removePerson")).toEqual([[person, true]]);
    await desk.press("Päästä takaisin");
    expect(desk.asked("removePerson").at(-1)).toEqual([person, false]);
  });

  it("are marked once they are removed", async () => {
    desk = await openConsole({ ...sampleRoom({ people: 5, notes: 6 }), removed: [sampleAuthor(1)] });
    expect(desk.root.querySelector(".people-panel__person--left")?.textContent).toContain("poistettu");
  });
});
