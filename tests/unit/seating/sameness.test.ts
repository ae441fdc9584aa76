import { describe, expect, test } from "vitest";
import { driveRotation } from "../../../src/seating/drive.ts";
import type { Problem, RoundSeats } from "../../../src/seating/problem.ts";
import { planRotation, startRotation } from "../../../src/seating/rotation.ts";
import { score } from "../../kit/score-rounds.ts";
import { randomEvening } from "../../kit/random-evening.ts";

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);
const evening = (seed: number): Problem => randomEvening(seed, { people: 30, rounds: 5, contradictions: false });

describe("planRotation", () => {
  test.each(SEEDS)(
    "gives the same plan for the same seed and work, also after a trip through JSON (seed %i)",
    (seed) => {
      const problem = evening(seed);
      const plan = planRotation(problem, { seed, work: 30_000 });
      const copy: Problem = JSON.parse(JSON.stringify(problem));
      expect(planRotation(copy, { seed, work: 30_000 })).toEqual(plan);
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    },
  );

  test("gives this very plan on every engine", () => {
    const problem: Problem = {
      people: Array.from({ length: 11 }, (_, p) => ({ id: `p${p}`, traits: { town: `m${p % 3}` } })),
      tables: Array.from({ length: 3 }, (_, t) => ({ id: `${t}`, seats: 4 })),
      rounds: 4,
      attributes: [{ id: "town" }],
    };
    const { rounds } = planRotation(problem, { seed: 2, work: 50_000 });
    const seen = rounds.map((row) => problem.people.map(({ id }) => row[id]).join(""));
    expect(seen).toEqual(["21001112200", "22110211002", "02020101211", "00022212101"]);
  });
});

describe("startRotation", () => {
  test.each(SEEDS)("never gets worse with more work (seed %i)", (seed) => {
    const run = startRotation(evening(seed), { seed, work: 200_000 });
    let price = run.best().price;
    while (run.step(20_000)) {
      expect(run.best().price).toBeLessThanOrEqual(price);
      price = run.best().price;
    }
    expect(run.best().price).toBeLessThanOrEqual(price);
  });
});

describe("driveRotation", () => {
  test("stops when the clock says so and hears of each better plan", () => {
    let clock = 0;
    const prices: number[] = [];
    const plan = driveRotation(evening(3), {
      seed: 1,
      budgetMs: 40,
      now: () => clock++,
      onPlan: ({ price }) => prices.push(price),
    });
    expect(clock).toBeLessThan(60);
    expect(prices.length).toBeGreaterThan(0);
    expect(prices.at(-1)).toBe(plan.price);
  });
});

describe("score", () => {
  test.each(SEEDS)("does not care what people and tables are called or in what order they stand (seed %i)", (seed) => {
    const problem = evening(seed);
    const { rounds } = planRotation(problem, { seed, work: 5_000 });
    const renamed = rename(problem, rounds);
    expect(score(renamed.problem, renamed.rounds)).toEqual(score(problem, rounds));
  });

  test.each(SEEDS)("counts no pairs of an attribute in which all differ (seed %i)", (seed) => {
    const plain = evening(seed);
    const { rounds } = planRotation(plain, { seed, work: 5_000 });
    const people = plain.people.map((person) => ({ ...person, traits: { shoe: person.id } }));
    const different: Problem = { ...plain, people, attributes: [{ id: "shoe" }] };
    expect(score(different, rounds).mix).toEqual([
      { attribute: "shoe", pairs: 0, pairsAcross: score(plain, rounds).pairsMet },
    ]);
  });
});

/** Everybody and every table by another name, listed backwards. */
function rename(problem: Problem, rounds: readonly RoundSeats[]) {
  const renamed: Problem = {
    ...problem,
    people: problem.people.map((person) => ({ ...person, id: guest(person.id) })).reverse(),
    tables: problem.tables.map((table) => ({ ...table, id: place(table.id) })).reverse(),
    pins: (problem.pins ?? []).map((pin) => ({ ...pin, person: guest(pin.person), table: place(pin.table) })),
    together: (problem.together ?? []).map((group) => group.map(guest)),
    apart: (problem.apart ?? []).map(([a, b]) => [guest(a), guest(b)] as const),
    met: (problem.met ?? []).map(({ pair: [a, b], times }) => ({ pair: [guest(b), guest(a)] as const, times })),
  };
  const rows = rounds.map((row) => Object.fromEntries(Object.entries(row).map(([a, b]) => [guest(a), place(b)])));
  return { problem: renamed, rounds: rows };
}

function guest(id: string): string {
  return `guest ${id}`;
}

function place(id: string): string {
  return `table ${id}`;
}
