import { describe, expect, test } from "vitest";
import type { SeatingPlanner, TableByPerson } from "../../../src/live/seating-planner.ts";
import { offerOf, openEvening, openSession, planAndUse, roundRobin, type OpenSession } from "./open-session.ts";

const refused = (refusal: string) => ({ done: false, refusal });
const done = { done: true };
const names = ["anna", "ben", "cilla", "daavid"];
const hall = { tables: 2, seatsPerTable: 2, seatingRounds: 3 };

const states = ({ session }: OpenSession): readonly string[] => session.state.value.seatings.map(({ state }) => state);
const tables = ({ session }: OpenSession): readonly TableByPerson[] =>
  session.state.value.seatings.map(({ tableByPerson }) => tableByPerson);

describe("a proposal", () => {
  test("plans all rounds for the people to be seated, and for nobody who leads or has left", async () => {
    const { lead, others } = await openEvening(names, hall);
    await lead.session.actions.join({ name: "Vetäjä", municipality: "", background: "", left: false });
    await others[3]?.session.actions.setLeft(true);
    await lead.hear(...others);
    expect(await planAndUse(lead)).toEqual(done);
    expect(lead.asked).toMatchObject([{ tables: 2, seatsPerTable: 2, rounds: 3, past: [] }]);
    expect(lead.asked[0]?.people.map(({ id }) => id)).toEqual(others.slice(0, 3).map(({ author }) => author));
    expect(states(lead)).toEqual(["planned", "planned", "planned"]);
    expect([...(tables(lead)[0]?.values() ?? [])].sort()).toEqual([1, 1, 2]);
  });

  test("is refused when nobody is there, and to those who do not lead", async () => {
    const empty = await openEvening([], hall);
    expect(await planAndUse(empty.lead)).toEqual(refused("nobody-present"));
    const { others } = await openEvening(names, hall);
    for (const other of others) expect(await planAndUse(other)).toEqual(refused("not-allowed"));
  });

  test("offers one plan once, under whichever name it has first", async () => {
    const twice: SeatingPlanner = {
      ...roundRobin,
      async propose(request) {
        const [offer] = await roundRobin.propose(request);
        const other = offerOf(request.people.length > 0 ? [new Map()] : []);
        return offer ? [{ ...offer, steadiness: "keep" }, { ...offer, steadiness: "balanced" }, other] : [];
      },
    };
    const { lead } = await openEvening(names, hall, { planner: twice });
    const found = await lead.session.seating.propose();
    expect(typeof found === "string" || found.offers.map(({ steadiness }) => steadiness)).toEqual(["keep", undefined]);
  });

  test("writes nothing before it is put in place", async () => {
    const { lead } = await openEvening(names, hall);
    const before = lead.ledger.journals.map(({ length }) => length);
    expect(await lead.session.seating.propose()).toMatchObject({ begun: 0, running: undefined });
    expect(lead.ledger.journals.map(({ length }) => length)).toEqual(before);
  });

  test("keeps the rounds that have begun, and plans the rest knowing of them", async () => {
    const { lead } = await openEvening(names, hall);
    const { actions } = lead.session;
    await planAndUse(lead);
    await actions.startNextRound();
    await actions.startNextRound();
    const [first, second] = tables(lead);
    await planAndUse(lead);
    expect(states(lead)).toEqual(["done", "running", "planned"]);
    expect(tables(lead).slice(0, 2)).toEqual([first, second]);
    expect(lead.asked[1]).toMatchObject({ rounds: 1, past: [first, second] });
  });

  test("keeps who has left in the rounds that were sat", async () => {
    const { lead, others } = await openEvening(names, hall);
    await planAndUse(lead);
    await lead.session.actions.startNextRound();
    await others[0]?.session.actions.setLeft(true);
    await lead.hear(...others);
    await planAndUse(lead);
    const gone = others[0]?.author;
    expect(tables(lead).map((round) => gone !== undefined && round.has(gone))).toEqual([true, false, false]);
  });

  test("takes out the rounds that a shorter plan no longer has, also those that another leader wrote", async () => {
    const { lead, others, room } = await openEvening(names, hall);
    await planAndUse(lead);
    const co = await openSession(room, "co");
    await lead.ledger.write([{ root: "grants", key: co.author, value: { role: "co-facilitator" } }]);
    await co.hear(lead, ...others);
    const { workshop } = co.session.state.value;
    if (!workshop) throw new Error("The workshop is not there");
    await co.session.actions.join({ name: "Toinen vetäjä", municipality: "", background: "", left: false });
    await co.session.actions.setWorkshop({ ...workshop, seatingRounds: 2 });
    expect(await planAndUse(co)).toEqual(done);
    await lead.hear(co);
    for (const device of [co, lead]) expect(states(device)).toEqual(["planned", "planned"]);
  });

  test("is refused when a round has begun since, and other actions pass meanwhile", async () => {
    const gates: (() => void)[] = [];
    const slow: SeatingPlanner = {
      ...roundRobin,
      async propose({ people, rounds }) {
        await new Promise<void>((resolve) => gates.push(resolve));
        return [offerOf(Array.from({ length: rounds }, () => new Map(people.map(({ id }) => [id, 2]))))];
      },
    };
    const { lead } = await openEvening(names, hall, { planner: slow });
    const open = async (): Promise<void> => {
      await expect.poll(() => gates.length).toBe(1);
      gates.pop()?.();
    };
    const first = planAndUse(lead);
    await open();
    expect(await first).toEqual(done);
    const again = planAndUse(lead);
    await expect.poll(() => gates.length).toBe(1);
    expect(await lead.session.actions.startNextRound()).toEqual(done);
    await open();
    expect(await again).toEqual(refused("moved-on"));
    expect(states(lead)).toEqual(["running", "planned", "planned"]);
  });

  test("gives a late comer a chair at once and leaves everybody else seated", async () => {
    const { lead, others, room } = await openEvening(names, hall);
    await planAndUse(lead);
    await lead.session.actions.startNextRound();
    const before = tables(lead)[0];
    const late = await openSession(room, "late");
    await late.hear(lead);
    await late.session.actions.join({ name: "late", municipality: "", background: "", left: false });
    await lead.hear(late);
    expect(await planAndUse(lead)).toEqual(done);
    const after = tables(lead)[0];
    expect(after?.get(late.author)).toBe(1);
    for (const { author } of others) expect(after?.get(author)).toBe(before?.get(author));
    expect(states(lead)).toEqual(["running", "planned", "planned"]);
  });

  test("changes nothing when the plan could not be saved", async () => {
    const { lead } = await openEvening(names, hall);
    lead.store.failures = 1;
    expect(await planAndUse(lead)).toEqual(refused("not-saved"));
    expect(lead.session.state.value.seatings).toEqual([]);
  });
});

describe("startNextRound", () => {
  test("skips no round when two taps meet before the disk has answered", async () => {
    const { lead } = await openEvening(names, hall);
    const { actions } = lead.session;
    await planAndUse(lead);
    expect(await Promise.all([actions.startNextRound(), actions.startNextRound()])).toEqual([done, done]);
    expect(states(lead)).toEqual(["running", "planned", "planned"]);
  });

  test("ends the round before, and refuses when there is none left", async () => {
    const { lead } = await openEvening(names, { ...hall, seatingRounds: 2 });
    const { actions } = lead.session;
    expect(await actions.startNextRound()).toEqual(refused("not-found"));
    await planAndUse(lead);
    await actions.startNextRound();
    expect(states(lead)).toEqual(["running", "planned"]);
    await actions.startNextRound();
    expect(states(lead)).toEqual(["done", "running"]);
    expect(await actions.startNextRound()).toEqual(refused("not-found"));
  });
});

describe("who never came", () => {
  test("gives up her place in the round under way", async () => {
    const { lead } = await openEvening(names, hall);
    const { seating } = lead.session;
    const guest = {
      name: "Paula",
      municipality: "",
      background: "",
      walkIn: false,
      coffee: true,
      device: "",
      others: [],
    };
    await seating.saveGuests([{ id: undefined, guest: { ...guest, state: "here" } }]);
    const [paula] = lead.session.state.value.guests;
    if (!paula) throw new Error("The guest is not there");
    await planAndUse(lead);
    await lead.session.actions.startNextRound();
    expect(tables(lead)[0]?.has(paula.id)).toBe(true);
    await seating.saveGuests([{ id: paula.id, guest: { ...guest, state: "absent" } }]);
    await planAndUse(lead);
    expect(tables(lead).map((round) => round.has(paula.id))).toEqual([false, false, false]);
  });
});

describe("seat", () => {
  const open = { begun: 1, onlyThese: false };

  test("never changes what has been sat", async () => {
    const { lead } = await openEvening(names, hall);
    await planAndUse(lead);
    await lead.session.actions.startNextRound();
    await lead.session.actions.startNextRound();
    const before = tables(lead);
    const sat = new Map([[1, new Map([[lead.author, 1]])]]);
    expect(await lead.session.seating.seat(sat, { ...open, begun: 2 })).toEqual(refused("not-allowed"));
    expect(tables(lead)).toEqual(before);
  });

  test("moves one person in one round, and back", async () => {
    const { lead, others } = await openEvening(names, hall);
    await planAndUse(lead);
    const [before] = tables(lead);
    const anna = others[0]?.author;
    if (!before || !anna) throw new Error("Nobody is seated");
    const moved = new Map(before).set(anna, 2);
    const basis = { begun: 0, onlyThese: false };
    expect(await lead.session.seating.seat(new Map([[1, moved]]), basis)).toEqual(done);
    expect(tables(lead)[0]).toEqual(moved);
    expect(await lead.session.seating.seat(new Map([[1, before]]), basis)).toEqual(done);
    expect(tables(lead)).toHaveLength(3);
    expect(tables(lead)[0]).toEqual(before);
  });
});

describe("rules about seating", () => {
  test("are written by those who lead, reach the planner, and can be taken back", async () => {
    const { lead, others } = await openEvening(names, hall);
    const [anna, ben] = others.map(({ author }) => author);
    if (!anna || !ben) throw new Error("Nobody is there");
    const { seating } = lead.session;
    const rules = (): unknown => lead.session.state.value.seatingRules;
    expect(
      await seating.setRules([
        { kind: "place", person: anna, place: { table: 2, host: true, away: [3] } },
        { kind: "bond", bond: { kind: "apart", people: [anna, ben] } },
        { kind: "table", table: 1, seats: 0 },
        { kind: "rotation", rotation: { pattern: "world-cafe", price: "newFaces", gather: [] } },
      ]),
    ).toEqual(done);
    expect(rules()).toEqual({
      places: [{ person: anna, table: 2, host: true, away: [3] }],
      bonds: [{ id: "facilitator-1", kind: "apart", people: [anna, ben] }],
      tables: [{ table: 1, seats: 0 }],
      rotation: { pattern: "world-cafe", price: "newFaces", gather: [] },
    });
    await planAndUse(lead);
    expect(lead.asked[0]?.rules).toEqual(rules());
    await seating.setRules([
      { kind: "place", person: anna, place: { table: 0, host: false, away: [] } },
      { kind: "bond", id: "facilitator-1", bond: { kind: "apart", people: [] } },
    ]);
    expect(rules()).toMatchObject({ places: [], bonds: [] });
  });

  test("are refused to everybody else", async () => {
    const { others } = await openEvening(names, hall);
    const anna = others[0];
    expect(await anna?.session.seating.setRules([{ kind: "table", table: 1, seats: 0 }])).toEqual(
      refused("not-allowed"),
    );
    expect(anna?.session.state.value.seatingRules.tables).toEqual([]);
  });
});

describe("guests", () => {
  const guest = {
    name: "Paula Paperi",
    municipality: "Teuva",
    background: "",
    walkIn: false,
    coffee: true,
    device: "",
    others: [],
  };

  test("are seated like all others while they are here", async () => {
    const { lead } = await openEvening(names, hall);
    const { seating } = lead.session;
    expect(await seating.saveGuests([{ id: undefined, guest: { ...guest, state: "here" } }])).toEqual(done);
    const [paula] = lead.session.state.value.guests;
    if (!paula) throw new Error("The guest is not there");
    await planAndUse(lead);
    expect(tables(lead).every((round) => round.has(paula.id))).toBe(true);
    await seating.saveGuests([{ id: paula.id, guest: { ...guest, state: "left" } }]);
    await planAndUse(lead);
    expect(tables(lead).some((round) => round.has(paula.id))).toBe(false);
  });

  test("who join by phone keep their place", async () => {
    const { lead, others } = await openEvening(names, hall);
    const { seating } = lead.session;
    await seating.saveGuests([{ id: undefined, guest: { ...guest, state: "here" } }]);
    const [paula] = lead.session.state.value.guests;
    const [anna, ...rest] = others;
    if (!paula || !anna) throw new Error("Somebody is missing");
    await seating.seat(new Map([[1, new Map([[paula.id, 2], ...rest.map(({ author }) => [author, 1] as const)])]]), {
      begun: 0,
      onlyThese: true,
    });
    await seating.saveGuests([{ id: paula.id, guest: { ...guest, state: "here", device: anna.author } }]);
    expect(tables(lead)[0]?.get(anna.author)).toBe(2);
    expect(tables(lead)[0]?.has(paula.id)).toBe(false);
  });
});
