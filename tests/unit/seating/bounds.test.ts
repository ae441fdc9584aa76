import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { boundsOf } from "../../../src/seating/bounds.ts";
import { compile } from "../../../src/seating/compile.ts";
import type { Problem, RoundSeats } from "../../../src/seating/problem.ts";
import { planRotation } from "../../../src/seating/rotation.ts";
import { score } from "../../kit/score-rounds.ts";
import { randomEvening } from "../../kit/random-evening.ts";
import { readInstances, toProblem } from "../../kit/rotation-instance.ts";

const FILE = new URL("../../fixtures/rotation-bench/instances.json", import.meta.url);

describe("boundsOf", () => {
  test.each(readInstances(readFileSync(FILE, "utf8")).map((instance) => [instance.id, instance] as const))(
    "of %s are the benchmark's",
    (_, instance) => {
      const { repeats, coincidences, mix, revisits, moved } = boundsOf(compile(toProblem(instance)));
      expect({ E: repeats, Q: coincidences, mixPairs: mix, revisits, moved }).toEqual(instance.bounds);
    },
  );

  test("do not rise when a pair need no longer be kept apart", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomEvening(seed, { people: 30, rounds: 5, contradictions: false });
      const [strict, loose] = [boundsOf(compile(problem)), boundsOf(compile({ ...problem, apart: [] }))];
      expect(loose.repeats).toBeLessThanOrEqual(strict.repeats);
      expect(loose.coincidences).toBeLessThanOrEqual(strict.coincidences);
    }
  });
});

/** All ways to seat people at equal tables, up to the names of the tables. */
function allRounds(people: number, tables: number): readonly RoundSeats[] {
  const size = people / tables;
  const found: RoundSeats[] = [];
  const seat = (row: readonly number[]): void => {
    if (row.length === people) {
      found.push(Object.fromEntries(row.map((t, p) => [`p${p}`, `t${t}`])));
      return;
    }
    const opened = Math.max(-1, ...row) + 1;
    for (let t = 0; t <= Math.min(opened, tables - 1); t++)
      if (row.filter((other) => other === t).length < size) seat([...row, t]);
  };
  seat([]);
  return found;
}

/** Fewest repeats or coincidences of any plan; the first round is fixed because people can be renamed. */
function leastOf(problem: Problem, rows: readonly RoundSeats[], figure: "repeats" | "coincidences"): number {
  let least = Infinity;
  const go = (plan: readonly RoundSeats[], from: number): void => {
    if (plan.length === problem.rounds) least = Math.min(least, score(problem, plan)[figure]);
    else for (let i = from; i < rows.length; i++) go([...plan, rows[i] ?? {}], i);
  };
  go(rows.slice(0, 1), 0);
  return least;
}

describe("planRotation against all plans there are", () => {
  test.each([
    [4, 2, 3],
    [6, 2, 2],
    [6, 2, 3],
    [6, 3, 3],
    [6, 3, 4],
    [8, 2, 2],
    [8, 4, 2],
    [9, 3, 2],
  ])("finds the best for %i people at %i tables in %i rounds", (people, tables, rounds) => {
    const problem: Problem = {
      people: Array.from({ length: people }, (_, p) => ({ id: `p${p}` })),
      tables: Array.from({ length: tables }, (_, t) => ({ id: `t${t}`, seats: people / tables })),
      rounds,
    };
    const rows = allRounds(people, tables);
    const limits = boundsOf(compile(problem));
    const fair = planRotation({ ...problem, repeatPrice: [0, 1, 2, 3] }, { seed: 1, work: 100_000 }).score;
    const fresh = planRotation({ ...problem, repeatPrice: "newFaces" }, { seed: 1, work: 100_000 }).score;
    const [repeats, coincidences] = [leastOf(problem, rows, "repeats"), leastOf(problem, rows, "coincidences")];
    expect(fresh.repeats).toBe(repeats);
    expect(fair.coincidences).toBe(coincidences);
    expect(limits.repeats).toBeLessThanOrEqual(repeats);
    expect(limits.coincidences).toBeLessThanOrEqual(coincidences);
  });
});
