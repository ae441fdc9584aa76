import { describe, expect, test } from "vitest";
import { DIFFERENCE_ARRAYS } from "../../../src/seating/arrays.ts";
import { designFor, type Design } from "../../../src/seating/design.ts";
import { addIn, fieldOf } from "../../../src/seating/galois.ts";

const PRIME_POWERS = [2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29, 31, 32, 37];

/** Meetings beyond the first, and the spread between the largest and the smallest table. */
function faults({ slots, rounds, table, tables }: Design): { readonly repeats: number; readonly spread: number } {
  let [repeats, spread] = [0, 0];
  const met = new Set<number>();
  for (let r = 0; r < rounds; r++) {
    const company: number[][] = Array.from({ length: tables }, () => []);
    for (let slot = 0; slot < slots; slot++) company[table[slot * rounds + r] ?? -1]?.push(slot);
    const sizes = company.map(({ length }) => length);
    spread = Math.max(spread, Math.max(...sizes) - Math.min(...sizes));
    for (const people of company)
      for (const p of people)
        for (const q of people) {
          if (p >= q) continue;
          if (met.has(p * slots + q)) repeats++;
          met.add(p * slots + q);
        }
  }
  return { repeats, spread };
}

describe("fieldOf", () => {
  test.each(PRIME_POWERS)("gives every nonzero element of order %i an inverse", (order) => {
    const field = fieldOf(order);
    for (let a = 1; a < order; a++) {
      const products = new Set(Array.from({ length: order }, (_, b) => field?.multiply(a, b)));
      expect(products.size).toBe(order);
    }
  });

  test.each(PRIME_POWERS)("distributes over addition in order %i", (order) => {
    const field = fieldOf(order);
    if (!field) throw new Error(`no field of order ${order}`);
    const { group, multiply } = field;
    for (let a = 0; a < order; a += 2)
      for (let b = 0; b < order; b++)
        for (let c = 0; c < order; c += 3)
          expect(multiply(a, addIn(group, b, c))).toBe(addIn(group, multiply(a, b), multiply(a, c)));
  });

  test("knows that there is none of order six or ten", () => {
    expect([fieldOf(6), fieldOf(10), fieldOf(12)]).toEqual([undefined, undefined, undefined]);
  });
});

describe("DIFFERENCE_ARRAYS", () => {
  test.each(DIFFERENCE_ARRAYS.map((array) => [array.tables, array.rows[0]?.length, array] as const))(
    "has different differences for %i tables in %i rounds",
    (tables, _, { group, rows }) => {
      expect(group.reduce((product, order) => product * order, 1)).toBe(tables);
      const negative = (a: number): number =>
        Array.from({ length: tables }, (_, b) => b).find((b) => addIn(group, a, b) === 0) ?? -1;
      for (const [i, row] of rows.entries())
        for (const other of rows.slice(i + 1)) {
          const differences = new Set(row.map((shift, r) => addIn(group, shift, negative(other[r] ?? 0))));
          expect(differences.size).toBe(row.length);
        }
    },
  );
});

describe("designFor", () => {
  test("never repeats a meeting and keeps sizes within one, for every number of people up to 70", () => {
    let designs = 0;
    for (let people = 6; people <= 70; people++)
      for (let tables = 2; tables <= Math.min(40, Math.floor(people / 2)); tables++)
        for (const rounds of [3, 6, 8, 10]) {
          const design = designFor({ people, tables, rounds, roam: people % 2 === 0 });
          if (!design) continue;
          designs++;
          const found = faults(design);
          if (found.repeats > 0 || found.spread > 1)
            throw new Error(`${people} people, ${tables} tables, ${rounds} rounds`);
        }
    expect(designs).toBeGreaterThan(1_500);
  });

  test.each([
    ["Kirkman's fifteen schoolgirls for a week", 15, 5, 7],
    ["twenty-four people for seven rounds", 24, 6, 7],
    ["twenty-eight people until everybody has met", 28, 7, 9],
    ["the original thirty-two golfers for ten rounds", 32, 8, 10],
    ["forty people for ten rounds", 40, 10, 10],
    ["forty-nine people until everybody has met", 49, 7, 8],
    ["thirty-six people for three rounds", 36, 6, 3],
  ])("has a plan for %s", (_, people, tables, rounds) => {
    const design = designFor({ people, tables, rounds, roam: false });
    expect(design && faults(design)).toEqual({ repeats: 0, spread: 0 });
  });

  test("keeps the first row at its tables and sends the others to a new one each round", () => {
    const design = designFor({ people: 45, tables: 9, rounds: 6, roam: false });
    const visited = Array.from({ length: 45 }, (_, slot) => new Set(design?.table.slice(slot * 6, slot * 6 + 6)).size);
    expect(visited).toEqual(Array.from({ length: 45 }, (_, slot) => (slot < 9 ? 1 : 6)));
  });

  test("sends everybody to a new table each round when nobody stays", () => {
    const design = designFor({ people: 45, tables: 9, rounds: 6, roam: true });
    const visited = Array.from({ length: 45 }, (_, slot) => new Set(design?.table.slice(slot * 6, slot * 6 + 6)).size);
    expect(new Set(visited)).toEqual(new Set([6]));
  });
});
