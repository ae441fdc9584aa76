import { describe, expect, test } from "vitest";
import { check } from "../../../src/seating/check.ts";
import type { Problem } from "../../../src/seating/problem.ts";
import { planRotation, startRotation } from "../../../src/seating/rotation.ts";
import { score } from "../../kit/score-rounds.ts";

const evening = (people: number, tables: number, rounds: number): Problem => ({
  people: Array.from({ length: people }, (_, i) => ({ id: `p${i}` })),
  tables: Array.from({ length: tables }, (_, i) => ({ id: `t${i}`, seats: Math.ceil(people / tables) })),
  rounds,
});

describe("planRotation", () => {
  test("seats twenty people so that nobody meets twice in three rounds", () => {
    const plan = planRotation(evening(20, 5, 3), { seed: 1, work: 1_000_000 });
    expect(plan.score).toMatchObject({ hard: 0, sizeExcess: 0, repeats: 0 });
    expect(plan.proved.repeats).toBe(true);
  });

  test("gives the same plan for the same seed and work", () => {
    const problem = evening(23, 5, 5);
    expect(planRotation(problem, { seed: 7, work: 300_000 })).toEqual(
      planRotation(problem, { seed: 7, work: 300_000 }),
    );
  });

  test("keeps hosts at their tables and pairs together or apart", () => {
    const problem: Problem = {
      ...evening(24, 4, 3),
      pins: [0, 1, 2, 3].map((i) => ({ person: `p${i}`, table: `t${i}` })),
      together: [["p10", "p11"]],
      apart: [["p20", "p21"]],
    };
    const { score: figures, rounds, issues } = planRotation(problem, { seed: 3, work: 500_000 });
    expect(issues).toEqual([]);
    expect(figures.hard).toBe(0);
    for (const row of rounds) {
      expect(row["p2"]).toBe("t2");
      expect(row["p10"]).toBe(row["p11"]);
      expect(row["p20"]).not.toBe(row["p21"]);
    }
  });

  test("leaves nobody alone and leaves nobody out", () => {
    const tables = Array.from({ length: 8 }, (_, i) => ({ id: `t${i}`, seats: 3 }));
    const { rounds, issues } = planRotation({ ...evening(11, 8, 4), tables }, { seed: 5, work: 100_000 });
    expect(issues).toEqual([]);
    for (const row of rounds) {
      const sizes = new Map<string, number>();
      for (const table of Object.values(row)) sizes.set(table, (sizes.get(table) ?? 0) + 1);
      expect(Math.min(...sizes.values())).toBeGreaterThan(1);
      expect(Object.keys(row)).toHaveLength(11);
    }
  });
});

describe("check", () => {
  test("names the tables at which chairs for two leave somebody alone", () => {
    expect(check(evening(3, 2, 1)).map(({ kind }) => kind)).toEqual(["alone"]);
  });
});

describe("startRotation", () => {
  test("has a complete plan before the first step", () => {
    const problem = evening(50, 8, 6);
    const plan = startRotation(problem, { seed: 1, work: 1_000 }).best();
    expect(score(problem, plan.rounds)).toEqual(plan.score);
    expect(plan.score.hard).toBe(0);
  });
});

describe("check", () => {
  test("names missing chairs and still offers a plan for everybody", () => {
    const problem: Problem = {
      ...evening(10, 2, 2),
      tables: [
        { id: "t0", seats: 4 },
        { id: "t1", seats: 4 },
      ],
    };
    expect(check(problem)).toEqual([0, 1].map((round) => ({ kind: "too-few-seats", round, people: 10, seats: 8 })));
    expect(planRotation(problem, { seed: 1, work: 10_000 }).score.hard).toBe(0);
  });

  test("names a trio to be kept apart at two tables", () => {
    const problem: Problem = {
      ...evening(8, 2, 1),
      apart: [
        ["p0", "p1"],
        ["p1", "p2"],
        ["p0", "p2"],
      ],
    };
    expect(check(problem).map(({ kind }) => kind)).toEqual(["apart-impossible"]);
  });
});
