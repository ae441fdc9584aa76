import { describe, expect, test } from "vitest";
import type { SeatingPlanner, TableByPerson } from "../../../src/live/seating-planner.ts";
import { openEvening, openSession, type OpenSession } from "./open-session.ts";

const refused = (refusal: string) => ({ done: false, refusal });
const done = { done: true };
const names = ["anna", "ben", "cilla", "daavid"];
const hall = { tables: 2, seatsPerTable: 2, seatingRounds: 3 };

const states = ({ session }: OpenSession): readonly string[] => session.state.value.seatings.map(({ state }) => state);
const tables = ({ session }: OpenSession): readonly TableByPerson[] =>
  session.state.value.seatings.map(({ tableByPerson }) => tableByPerson);

describe("planSeating", () => {
  test("plans all rounds for the people to be seated, and for nobody who leads or has left", async () => {
    const { lead, others } = await openEvening(names, hall);
    await lead.session.actions.join({ name: "Vetäjä", municipality: "", background: "", left: false });
    await others[3]?.session.actions.setLeft(true);
    await lead.hear(...others);
    expect(await lead.session.actions.planSeating()).toEqual(done);
    expect(lead.asked).toMatchObject([{ tables: 2, seatsPerTable: 2, rounds: 3, past: [] }]);
    expect(lead.asked[0]?.people.map(({ id }) => id)).toEqual(others.slice(0, 3).map(({ author }) => author));
    expect(states(lead)).toEqual(["planned", "planned", "planned"]);
    expect([...(tables(lead)[0]?.values() ?? [])].sort()).toEqual([1, 1, 2]);
  });

  test("refuses when nobody is there, and when the chairs do not suffice", async () => {
    const empty = await openEvening([], hall);
    expect(await empty.lead.session.actions.planSeating()).toEqual(refused("nobody-present"));
    const full = await openEvening(names, { ...hall, tables: 1 });
    expect(await full.lead.session.actions.planSeating()).toEqual(refused("too-few-chairs"));
    expect(full.lead.asked).toEqual([]);
  });

  test("keeps the rounds that have begun, and plans the rest knowing of them", async () => {
    const { lead } = await openEvening(names, hall);
    const { actions } = lead.session;
    await actions.planSeating();
    await actions.startNextRound();
    await actions.startNextRound();
    const [first, second] = tables(lead);
    await actions.planSeating();
    expect(states(lead)).toEqual(["done", "running", "planned"]);
    expect(tables(lead).slice(0, 2)).toEqual([first, second]);
    expect(lead.asked[1]).toMatchObject({ rounds: 1, past: [first, second] });
  });

  test("keeps who has left in the rounds that were sat", async () => {
    const { lead, others } = await openEvening(names, hall);
    await lead.session.actions.planSeating();
    await lead.session.actions.startNextRound();
    await others[0]?.session.actions.setLeft(true);
    await lead.hear(...others);
    await lead.session.actions.planSeating();
    const gone = others[0]?.author;
    expect(tables(lead).map((round) => gone !== undefined && round.has(gone))).toEqual([true, false, false]);
  });

  test("takes out the rounds that a shorter plan no longer has, also those that another leader wrote", async () => {
    const { lead, others, room } = await openEvening(names, hall);
    await lead.session.actions.planSeating();
    const co = await openSession(room, "co");
    await lead.ledger.write([{ root: "grants", key: co.author, value: { role: "co-facilitator" } }]);
    await co.hear(lead, ...others);
    const { workshop } = co.session.state.value;
    if (!workshop) throw new Error("The workshop is not there");
    await co.session.actions.join({ name: "Toinen vetäjä", municipality: "", background: "", left: false });
    await co.session.actions.setWorkshop({ ...workshop, seatingRounds: 2 });
    expect(await co.session.actions.planSeating()).toEqual(done);
    await lead.hear(co);
    for (const device of [co, lead]) expect(states(device)).toEqual(["planned", "planned"]);
  });

  test("plans again when a round was started while it planned, and lets other actions pass", async () => {
    const gates: (() => void)[] = [];
    const slow: SeatingPlanner = {
      async plan({ people, rounds, past }) {
        await new Promise<void>((resolve) => gates.push(resolve));
        return Array.from({ length: rounds }, () => new Map(people.map(({ id }) => [id, past.length + 1])));
      },
    };
    const { lead } = await openEvening(names, hall, { planner: slow });
    const { actions } = lead.session;
    const open = async (): Promise<void> => {
      await expect.poll(() => gates.length).toBe(1);
      gates.pop()?.();
    };
    const first = actions.planSeating();
    await open();
    await first;
    const again = actions.planSeating();
    await expect.poll(() => gates.length).toBe(1);
    expect(await actions.startNextRound()).toEqual(done);
    await open();
    await open();
    expect(await again).toEqual(done);
    expect(states(lead)).toEqual(["running", "planned", "planned"]);
    expect(lead.asked.map(({ past }) => past.length)).toEqual([0, 0, 1]);
    expect(tables(lead).map((round) => new Set(round.values()))).toEqual([new Set([1]), new Set([2]), new Set([2])]);
  });

  test("changes nothing when the plan could not be saved", async () => {
    const { lead } = await openEvening(names, hall);
    lead.store.failures = 1;
    expect(await lead.session.actions.planSeating()).toEqual(refused("not-saved"));
    expect(lead.session.state.value.seatings).toEqual([]);
  });
});

describe("startNextRound", () => {
  test("skips no round when two taps meet before the disk has answered", async () => {
    const { lead } = await openEvening(names, hall);
    const { actions } = lead.session;
    await actions.planSeating();
    expect(await Promise.all([actions.startNextRound(), actions.startNextRound()])).toEqual([done, done]);
    expect(states(lead)).toEqual(["running", "planned", "planned"]);
  });

  test("ends the round before, and refuses when there is none left", async () => {
    const { lead } = await openEvening(names, { ...hall, seatingRounds: 2 });
    const { actions } = lead.session;
    expect(await actions.startNextRound()).toEqual(refused("not-found"));
    await actions.planSeating();
    await actions.startNextRound();
    expect(states(lead)).toEqual(["running", "planned"]);
    await actions.startNextRound();
    expect(states(lead)).toEqual(["done", "running"]);
    expect(await actions.startNextRound()).toEqual(refused("not-found"));
  });
});
