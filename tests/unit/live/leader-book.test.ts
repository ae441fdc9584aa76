import { describe, expect, test } from "vitest";
import type { EarlierEvening } from "../../../src/domain/earlier-evenings.ts";
import type { GuestRecord } from "../../../src/domain/guests.ts";
import type { AuthorId } from "../../../src/domain/ids.ts";
import { StorageFailure } from "../../../src/journal/entry-store.ts";
import type { LeaderPapers } from "../../../src/live/leader-papers.ts";
import { memoryPapers } from "../../kit/memory-papers.ts";
import { openEvening, openSession, planAndUse, type OpenSession } from "./open-session.ts";

const done = { done: true };
const hall = { tables: 2, seatsPerTable: 4, seatingRounds: 2 };

const guest = (name: string, fields: Partial<GuestRecord> = {}): GuestRecord => ({
  name,
  municipality: "Teuva",
  background: "",
  state: "expected",
  walkIn: false,
  coffee: true,
  device: "",
  others: [],
  ...fields,
});

const added = (name: string) => ({ id: undefined, guest: guest(name) });

const listOf = async ({ session }: OpenSession): Promise<readonly (readonly [string, string])[]> =>
  (await session.seating.book()).guests.peek().map(({ name, state }) => [name, state]);

/** Every word that a device has of the room, in whichever entry. */
const wordsOn = ({ ledger }: OpenSession): string =>
  JSON.stringify(ledger.journals.flatMap((journal) => [...journal.histories("guests")]));

describe("the list of those who have registered", () => {
  test("stays on the leader's device until somebody is here without a phone", async () => {
    const { lead, others } = await openEvening(["anna"], hall);
    const { seating } = lead.session;
    const [anna] = others;
    if (!anna) throw new Error("Anna is there");
    expect(await seating.saveGuests([added("Paula Paperi"), added("Pekka Poissa")])).toEqual(done);
    await anna.hear(lead);
    expect(wordsOn(anna)).not.toContain("P");
    expect(lead.session.state.value.guests).toEqual([]);
    const [paula] = (await seating.book()).guests.peek();
    expect(await seating.saveGuests([{ id: paula?.id, guest: guest("Paula Paperi", { state: "here" }) }])).toEqual(
      done,
    );
    await anna.hear(lead);
    expect(wordsOn(anna)).toContain("Paula Paperi");
    expect(wordsOn(anna)).not.toContain("Pekka");
    expect(await listOf(lead)).toEqual([
      ["Pekka Poissa", "expected"],
      ["Paula Paperi", "here"],
    ]);
  });

  test("takes a name back from the others' screens when the tick was a mistake", async () => {
    const { lead } = await openEvening([], hall);
    const { seating } = lead.session;
    await seating.saveGuests([{ id: undefined, guest: guest("Paula Paperi", { state: "here" }) }]);
    const id = lead.session.state.value.guests[0]?.id;
    await seating.saveGuests([{ id, guest: guest("Paula Paperi") }]);
    expect(lead.session.state.value.guests).toEqual([]);
    expect(await listOf(lead)).toEqual([["Paula Paperi", "expected"]]);
  });

  test("is there again after a restart, and gone for those who are removed from it", async () => {
    const papers = memoryPapers();
    const { lead, room } = await openEvening([], hall, { papers });
    await lead.session.seating.saveGuests([added("Paula Paperi"), added("Pekka Poissa")]);
    const again = await openSession(room, "facilitator", { papers });
    await again.hear(lead);
    expect(await listOf(again)).toEqual([
      ["Paula Paperi", "expected"],
      ["Pekka Poissa", "expected"],
    ]);
    const [paula] = (await again.session.seating.book()).guests.peek();
    await again.session.seating.saveGuests([{ id: paula?.id, guest: guest("", { state: "removed" }) }]);
    expect(await papers.load("registrations")).not.toContain("Paula");
  });

  test("means the same people on two leaders' devices that took in the same file", async () => {
    const { lead, others } = await openEvening(["ben"], hall);
    const [ben] = others;
    if (!ben) throw new Error("Ben is there");
    await lead.ledger.write([{ root: "grants", key: ben.author, value: { role: "co-facilitator" } }]);
    await ben.hear(lead);
    for (const device of [lead, ben]) await device.session.seating.saveGuests([added("Paula Paperi")]);
    for (const device of [lead, ben]) {
      const [paula] = (await device.session.seating.book()).guests.peek();
      await device.session.seating.saveGuests([{ id: paula?.id, guest: guest("Paula Paperi", { state: "here" }) }]);
    }
    await lead.hear(ben);
    expect(lead.session.state.value.guests.map(({ name }) => name)).toEqual(["Paula Paperi"]);
  });

  test("knows whose phone is whose without telling anybody", async () => {
    const { lead, others } = await openEvening(["anna"], hall);
    const { seating } = lead.session;
    await seating.saveGuests([added("Anna Aho")]);
    const [anna] = (await seating.book()).guests.peek();
    const device = others[0]?.author ?? "";
    await seating.saveGuests([{ id: anna?.id, guest: guest("Anna Aho", { device, state: "here" }) }]);
    expect(wordsOn(lead)).toBe("[]");
    expect((await seating.book()).guests.peek()).toMatchObject([{ name: "Anna Aho", device }]);
  });

  test("is refused to everybody who does not lead, and says when it could not be kept", async () => {
    const { others } = await openEvening(["anna"], hall);
    const refusal = await others[0]?.session.seating.saveGuests([added("Paula Paperi")]);
    expect(refusal).toEqual({ done: false, refusal: "not-allowed" });
    const full: LeaderPapers = {
      ...memoryPapers(),
      save: () => Promise.reject(new StorageFailure("full", "no space")),
    };
    const { lead } = await openEvening([], hall, { papers: full });
    expect(await lead.session.seating.saveGuests([added("Paula Paperi")])).toEqual({
      done: false,
      refusal: "not-saved",
    });
    expect(await listOf(lead)).toEqual([]);
  });

  test("does not keep the console shut when the disk cannot be read, and is not overwritten then", async () => {
    const papers = memoryPapers();
    await papers.save("registrations", "kept");
    let isBroken = true;
    const broken: LeaderPapers = {
      ...papers,
      load: (paper) => (isBroken ? Promise.reject(new StorageFailure("closed", "gone")) : papers.load(paper)),
    };
    const { lead } = await openEvening([], hall, { papers: broken });
    expect(await listOf(lead)).toEqual([]);
    const refused = { done: false, refusal: "not-saved" };
    expect(await lead.session.seating.saveGuests([added("Paula Paperi")])).toEqual(refused);
    expect(await papers.load("registrations")).toBe("kept");
    isBroken = false;
    expect(await lead.session.seating.saveGuests([added("Paula Paperi")])).toEqual(done);
  });

  test("is empty where its text cannot be read", async () => {
    const papers = memoryPapers();
    for (const text of ["", "{", "[1]", '[{"key":"","guest":{"name":"x"}}]', '{"rooms":1}']) {
      await papers.save("registrations", text);
      await papers.save("earlier", text);
      const { lead } = await openEvening([], hall, { papers });
      expect(await listOf(lead)).toEqual([]);
      expect((await lead.session.seating.book()).earlier.peek()).toEqual({ evenings: [], met: [] });
    }
  });
});

const earlier = (name: string) => ({ id: `old ${name}` as AuthorId, name, municipality: "Teuva" });

describe("earlier evenings", () => {
  const spring: EarlierEvening = {
    room: "spring",
    name: "Kevätpaja",
    date: "2026-04-01",
    people: [earlier("Anna Aho"), earlier("Ben Berg"), earlier("Cilla")],
    pairs: [
      [0, 1],
      [0, 2],
    ],
  };
  const names = ["Anna Aho", "Ben Berg", "Cilla Carlsson", "Daavid Dahl"];

  test("reach the planner once they are chosen, and their people are known again by name", async () => {
    const { lead, others } = await openEvening(names, hall, { papers: memoryPapers([spring]) });
    const [anna, ben, cilla] = others.map(({ author }) => author);
    const book = await lead.session.seating.book();
    expect(await book.evenings()).toEqual([{ room: "spring", name: "Kevätpaja", date: "2026-04-01" }]);
    await planAndUse(lead);
    expect(lead.asked[0]?.met).toEqual([]);
    expect(await book.setEarlier("spring", true)).toEqual(done);
    await planAndUse(lead);
    expect(lead.asked[1]?.met).toEqual([{ pair: [anna, ben].sort(), evenings: 1 }]);
    const question = book.earlier.peek().evenings[0]?.asked[0];
    expect(question).toMatchObject({ earlier: { name: "Cilla" }, person: { id: cilla } });
    await book.answer([{ room: "spring", earlier: "old Cilla" as AuthorId, person: cilla as AuthorId, isSame: true }]);
    expect(book.earlier.peek().met).toHaveLength(2);
    expect(book.earlier.peek().evenings[0]?.asked).toEqual([]);
    expect(await book.setEarlier("spring", false)).toEqual(done);
    expect(book.earlier.peek()).toEqual({ evenings: [], met: [] });
  });

  test("write nothing into the room, and are counted again after a restart", async () => {
    const papers = memoryPapers([spring]);
    const { lead, room } = await openEvening(names, hall, { papers });
    const before = lead.ledger.journals.map(({ length }) => length);
    await (await lead.session.seating.book()).setEarlier("spring", true);
    expect(lead.ledger.journals.map(({ length }) => length)).toEqual(before);
    const again = await openSession(room, "facilitator", { papers });
    await again.hear(lead);
    const book = await again.session.seating.book();
    await expect.poll(() => book.earlier.peek().evenings.length).toBe(1);
  });

  test("that are not on the device any more do not count", async () => {
    const { lead } = await openEvening(names, hall);
    const book = await lead.session.seating.book();
    expect(await book.setEarlier("lost", true)).toEqual({ done: false, refusal: "not-found" });
    expect(book.earlier.peek().evenings).toEqual([]);
  });
});
