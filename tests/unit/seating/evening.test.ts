import { describe, expect, test } from "vitest";
import { advise } from "../../../src/seating/advise.ts";
import { withPattern } from "../../../src/seating/pattern.ts";
import type { Problem } from "../../../src/seating/problem.ts";
import { planRotation } from "../../../src/seating/rotation.ts";
import { offersOf, type Offer } from "../../../src/seating/offers.ts";
import { mendRound } from "../../../src/seating/mend-round.ts";
import { brokenRules, lonelyTables } from "../../kit/naive-rotation.ts";
import { afterEvents, type SeatingEvent } from "../../kit/seating-events.ts";

const SEEDS = [1, 2, 3, 4, 5, 6];
const EFFORT = { seed: 1, work: 150_000 };
const replan = (problem: Problem): readonly Offer[] => offersOf(problem, (each) => planRotation(each, EFFORT));

const hall: Problem = {
  people: Array.from({ length: 34 }, (_, p) => ({ id: `p${p}`, traits: { municipality: `m${p % 5}` } })),
  tables: Array.from({ length: 6 }, (_, t) => ({ id: `t${t}`, seats: 8 })),
  rounds: 4,
  attributes: [{ id: "municipality" }],
  pins: [0, 1, 2, 3, 4, 5].map((i) => ({ person: `p${i}`, table: `t${i}` })),
  apart: [["p20", "p21"]],
};

/** The hall after two rounds of a plan that everybody has seen. */
function afterTwoRounds(seed: number): Problem {
  const { rounds } = planRotation(hall, { seed, work: 100_000 });
  return { ...hall, published: rounds, frozen: rounds.slice(0, 2) };
}

const EVENTS: readonly SeatingEvent[] = [
  { kind: "leaves", from: 2, person: "p30" },
  { kind: "leaves", from: 3, person: "p31" },
  { kind: "arrives", from: 2, person: { id: "late", traits: { municipality: "m1" } } },
  { kind: "leaves", from: 2, person: "p5" },
  { kind: "closes", from: 2, table: "t5" },
];

describe("offersOf", () => {
  test.each(SEEDS)("changes nothing when nothing has happened (seed %i)", (seed) => {
    const problem = afterTwoRounds(seed);
    const [keep] = replan(problem);
    expect(keep?.plan.score.moved).toBe(0);
    expect(keep?.plan.rounds).toEqual(problem.published);
  });

  test.each(SEEDS)("keeps the past to the letter and every rule, and moves as few as must be (seed %i)", (seed) => {
    const problem = afterEvents(afterTwoRounds(seed), EVENTS);
    const offers = replan(problem);
    for (const { plan } of offers) {
      expect(plan.rounds.slice(0, 2)).toEqual(problem.frozen);
      expect(brokenRules(problem, plan.rounds).filter((rule) => !rule.includes("p5 "))).toEqual([]);
      expect(plan.score.hard).toBe(0);
    }
    const [keep] = offers;
    expect(keep?.plan.score.moved).toBe(keep?.plan.bounds.moved);
  });

  test.each(SEEDS)("offers more changes only for fewer repeats (seed %i)", (seed) => {
    const chosen = replan(afterEvents(afterTwoRounds(seed), EVENTS));
    const offers = chosen.map(({ plan }) => plan.score);
    for (const [i, later] of offers.slice(1).entries()) {
      expect(later.moved).toBeGreaterThanOrEqual(offers[i]?.moved ?? 0);
      if (later.moved > (offers[i]?.moved ?? 0)) expect(later.repeats).toBeLessThanOrEqual(offers[i]?.repeats ?? 0);
    }
  });
});

/** The hall when its plan has been made and no round has begun. */
const planned = (): Problem => ({ ...hall, published: planRotation(hall, EFFORT).rounds });

describe("before the first round", () => {
  test("the freest offer plans as if nothing were known", () => {
    const anew = planRotation({ ...planned(), steadiness: "anew" }, { seed: 3, work: 50_000 });
    expect(anew.rounds).toEqual(planRotation(hall, { seed: 3, work: 50_000 }).rounds);
    expect(replan(planned()).map(({ steadiness }) => steadiness)).toEqual(["keep", "balanced", "anew"]);
  });

  test("an earlier evening that counts from now on takes effect in it", () => {
    const problem = planned();
    const [row = {}] = problem.published ?? [];
    const ids = Object.keys(row);
    const met = ids.flatMap((one, i) =>
      ids.slice(i + 1).flatMap((other) => (row[one] === row[other] ? [{ pair: [one, other] as const, times: 1 }] : [])),
    );
    const [keep, , anew] = replan({ ...problem, met });
    expect(keep?.plan.score.reunions).toBeGreaterThanOrEqual(met.length);
    expect(anew?.plan.score.reunions).toBeLessThan(met.length / 2);
  });
});

describe("afterEvents", () => {
  test("gives the same problem whatever the order", () => {
    const problem = afterTwoRounds(1);
    const orders = [EVENTS, [...EVENTS].reverse(), [...EVENTS.slice(2), ...EVENTS.slice(0, 2)]];
    const [first, ...others] = orders.map((events) => afterEvents(problem, events));
    for (const other of others) expect(other).toEqual(first);
  });

  test("lets somebody come back and a table open again", () => {
    const problem = afterEvents(hall, [
      { kind: "leaves", from: 1, person: "p9" },
      { kind: "arrives", from: 3, person: { id: "p9" } },
      { kind: "closes", from: 1, table: "t2" },
      { kind: "opens", from: 2, table: { id: "t2", seats: 5 } },
      { kind: "opens", from: 2, table: { id: "t9", seats: 4 } },
    ]);
    expect(problem.people.find(({ id }) => id === "p9")?.absent).toEqual([1, 2]);
    expect(problem.tables.find(({ id }) => id === "t2")?.seats).toEqual([8, 0, 5, 5]);
    expect(problem.tables.find(({ id }) => id === "t9")?.seats).toEqual([0, 0, 4, 4]);
  });

  test("hands a table over to another host from the next round on", () => {
    const problem = afterEvents(hall, [{ kind: "hosts", from: 2, pin: { person: "p0", table: "t4" } }]);
    expect(problem.pins?.filter(({ person }) => person === "p0")).toEqual([
      { person: "p0", table: "t4", rounds: [2, 3] },
      { person: "p0", table: "t0", rounds: [0, 1] },
    ]);
  });
});

describe("mendRound", () => {
  test("gives a late comer the smallest table with strangers, and nobody moves", () => {
    const problem = afterTwoRounds(1);
    const row = problem.published?.[1] ?? {};
    const late = { ...problem, people: [...problem.people, { id: "late" }] };
    const size = (id: string | undefined): number => Object.values(row).filter((each) => each === id).length;
    const mended = mendRound({ ...late, frozen: problem.frozen ?? [] }, 1, row);
    expect(size(mended["late"])).toBe(Math.min(...hall.tables.map(({ id }) => size(id))));
    expect(mended).toEqual({ ...row, late: mended["late"] });
  });

  test("carries a chair to a table when all are taken", () => {
    const people = ["a", "b", "c", "d", "e", "f"].map((id) => ({ id }));
    const tables = [
      { id: "1", seats: 3 },
      { id: "2", seats: 2 },
    ];
    const row = { a: "1", b: "1", c: "1", d: "2", e: "2" };
    expect(mendRound({ people, tables, rounds: 1 }, 0, row)).toEqual({ ...row, f: "2" });
  });

  test("takes a single person to company and leaves everybody else alone", () => {
    const problem = afterEvents(hall, [
      { kind: "leaves", from: 0, person: "p5" },
      { kind: "leaves", from: 0, person: "p11" },
    ]);
    const row = { p5: "t5", p11: "t5", p17: "t5", p0: "t0", p6: "t0", p1: "t1", p7: "t1", p8: "t1" };
    const { people } = problem;
    const room = { ...problem, people: people.filter(({ id }) => id in row) };
    expect(mendRound(room, 0, row)).toEqual({ p17: "t0", p0: "t0", p6: "t0", p1: "t1", p7: "t1", p8: "t1" });
  });

  test("empties a closed table", () => {
    const problem = afterEvents({ ...hall, pins: [] }, [{ kind: "closes", from: 1, table: "t3" }]);
    const row = planRotation({ ...hall, pins: [] }, { seed: 1, work: 10_000 }).rounds[1] ?? {};
    const mended = mendRound(problem, 1, row);
    expect(Object.values(mended)).not.toContain("t3");
    for (const [id, table] of Object.entries(row)) if (table !== "t3") expect(mended[id]).toBe(table);
    expect(Object.keys(mended).sort()).toEqual(Object.keys(row).sort());
  });
});

describe("withPattern", () => {
  test("sends everybody to each topic once", () => {
    const problem = withPattern({ ...hall, pins: [], rounds: 6 }, { kind: "topics" });
    const plan = planRotation(problem, { seed: 1, work: 500_000 });
    expect(plan.score).toMatchObject({ hard: 0, revisits: 0 });
  });

  test("keeps hosts of a world cafe while guests go to a new table each round", () => {
    const hosts = [0, 1, 2, 3, 4, 5, 6].map((i) => ({ person: `p${i}`, table: `t${i}` }));
    const tables = Array.from({ length: 7 }, (_, t) => ({ id: `t${t}`, seats: 6 }));
    const problem = withPattern({ ...hall, tables, pins: [] }, { kind: "world-cafe", hosts });
    const { rounds, score: figures } = planRotation(problem, { seed: 1, work: 500_000 });
    for (const row of rounds) for (const { person, table } of hosts) expect(row[person]).toBe(table);
    expect(figures).toMatchObject({ hard: 0, repeats: 0, revisits: 0 });
  });

  test("seats each municipality by itself in the round for the plan", () => {
    const problem = withPattern(hall, { kind: "by-attribute", attribute: "municipality", rounds: [3] });
    const { rounds, score: figures } = planRotation(problem, { seed: 1, work: 100_000 });
    const last = rounds[3] ?? {};
    const guests = hall.people.filter(({ id }) => !hall.pins?.some(({ person }) => person === id));
    for (const { id: table } of hall.tables) {
      const kinds = guests.filter(({ id }) => last[id] === table).map(({ traits }) => traits?.["municipality"]);
      expect(new Set(kinds).size).toBe(1);
    }
    expect(figures.hard).toBe(0);
    expect(lonelyTables(rounds)).toEqual([]);
  });

  test("draws lots without looking at municipalities", () => {
    const problem = withPattern(hall, { kind: "random" });
    const plan = planRotation(problem, EFFORT);
    expect(plan.score.hard).toBe(0);
    expect(planRotation(problem, { ...EFFORT, work: 1 }).rounds).toEqual(plan.rounds);
    expect(planRotation(problem, { ...EFFORT, seed: 2 }).rounds).not.toEqual(plan.rounds);
  });
});

describe("advise", () => {
  test("tells that one table more spares all repeats", () => {
    const advice = advise(36, 4);
    expect(advice.find(({ tables }) => tables === 6)).toMatchObject({ sizes: [6, 6], leastRepeats: 2, design: false });
    expect(advice.find(({ tables }) => tables === 7)).toMatchObject({ sizes: [5, 6], leastRepeats: 0, design: true });
  });
});
