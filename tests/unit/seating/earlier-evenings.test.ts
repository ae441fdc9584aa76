import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/seating/problem.ts";
import { planRotation } from "../../../src/seating/rotation.ts";

const EFFORT = { seed: 1, work: 400_000 };

const people = Array.from({ length: 24 }, (_, p) => ({ id: `p${p}`, traits: { town: `t${p % 4}` } }));
const tables = Array.from({ length: 6 }, (_, t) => ({ id: `${t}`, seats: 4 }));
const evening: Problem = { people, tables, rounds: 3, attributes: [{ id: "town" }] };

/** Who sat together in three rounds of an evening before, as the solver planned it. */
function metBefore(): NonNullable<Problem["met"]> {
  const { rounds } = planRotation(evening, { seed: 9, work: 100_000 });
  return people.flatMap(({ id }, index) =>
    people.slice(index + 1).flatMap((other) => {
      const times = rounds.filter((row) => row[id] === row[other.id]).length;
      return times > 0 ? [{ pair: [id, other.id] as const, times: 1 }] : [];
    }),
  );
}

describe("people of earlier evenings", () => {
  const met = metBefore();

  test("are met again by fewer than half as many as without a word about them", () => {
    const blind = planRotation(evening, EFFORT).rounds;
    const known = planRotation({ ...evening, met }, EFFORT);
    const again = (rows: typeof blind): number =>
      met.filter(({ pair: [a, b] }) => rows.some((row) => row[a] === row[b])).length;
    expect(known.score.reunions).toBe(again(known.rounds));
    expect(known.score).toMatchObject({ hard: 0, sizeExcess: 0, repeats: 0 });
    expect(2 * again(known.rounds)).toBeLessThan(again(blind));
  });

  test("are no reason to meet anybody of tonight twice", () => {
    const everybody = people.flatMap(({ id }, index) =>
      people.slice(index + 1).map((other) => ({ pair: [id, other.id] as const, times: 3 })),
    );
    const { score, proved } = planRotation({ ...evening, met: everybody }, EFFORT);
    expect(score.repeats).toBe(0);
    expect(score.reunions).toBe(3 * 3 * 6 * 6);
    expect(proved.optimal).toBe(false);
  });

  test("weigh in also where there is nothing else to mix", () => {
    const plain = { ...evening, attributes: [], met };
    const { score } = planRotation(plain, EFFORT);
    const { rounds } = planRotation({ ...plain, met: [] }, EFFORT);
    const blind = met.filter(({ pair: [a, b] }) => rounds.some((row) => row[a] === row[b])).length;
    expect(score.repeats).toBe(0);
    expect(2 * score.reunions).toBeLessThan(blind);
  });

  test("take no part in what is proved of tonight's repeats", () => {
    const { bounds, score } = planRotation({ ...evening, met }, EFFORT);
    expect(bounds.repeats).toBe(0);
    expect(score.coincidences).toBe(0);
  });
});
