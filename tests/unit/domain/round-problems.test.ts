import { describe, expect, test } from "vitest";
import type { AuthorId } from "../../../src/domain/ids.ts";
import { newProblems, roundProblems } from "../../../src/domain/round-problems.ts";
import { noSeatingRules, type SeatingRules } from "../../../src/domain/seating-rules.ts";

const id = (name: string): AuthorId => name as AuthorId; // only compared

const problems = (tables: Readonly<Record<string, number>>, rules: Partial<SeatingRules> = {}) => {
  const tableByPerson = new Map(Object.entries(tables).map(([key, table]) => [id(key), table]));
  const present = new Set([...tableByPerson.keys()].filter((key) => key !== id("gone")));
  return roundProblems(
    { round: 2, tableByPerson },
    { present, rules: { ...noSeatingRules, ...rules }, seatsPerTable: 3 },
  );
};

describe("roundProblems", () => {
  test("are none where everything is as it was laid down", () => {
    const rules: Partial<SeatingRules> = {
      places: [{ person: id("a"), table: 1, host: true, away: [1] }],
      bonds: [
        { id: "x", kind: "together", people: [id("a"), id("b")] },
        { id: "y", kind: "apart", people: [id("a"), id("c")] },
      ],
      tables: [{ table: 2, seats: 2 }],
    };
    expect(problems({ a: 1, b: 1, c: 2, d: 2 }, rules)).toEqual([]);
  });

  test("name tables with too few chairs, by their own number of them", () => {
    const tables = [{ table: 2, seats: 1 }];
    expect(problems({ a: 1, b: 1, c: 1, d: 1, e: 2, f: 2 }, { tables })).toEqual([
      { kind: "overfull", table: 1, people: 4, seats: 3 },
      { kind: "overfull", table: 2, people: 2, seats: 1 },
    ]);
  });

  test("name a closed table and somebody alone, and do not count those who have gone", () => {
    const tables = [{ table: 3, seats: 0 }];
    expect(problems({ a: 1, gone: 1, b: 3 }, { tables })).toEqual([
      { kind: "alone", table: 1, person: "a" },
      { kind: "closed", table: 3, people: 1 },
    ]);
  });

  test("name whoever has left a fixed place, or is said to be away", () => {
    const places = [
      { person: id("a"), table: 1, host: false, away: [] },
      { person: id("b"), table: 0, host: false, away: [2] },
      { person: id("nobody"), table: 4, host: false, away: [2] },
    ];
    expect(problems({ a: 2, b: 2 }, { places })).toEqual([
      { kind: "moved-from", table: 1, person: "a" },
      { kind: "away", person: "b" },
    ]);
  });

  test("name those parted who belong together, and pairs beside each other who do not", () => {
    const people = [id("a"), id("b"), id("c"), id("gone")];
    const bonds = [
      { id: "x", kind: "together", people },
      { id: "y", kind: "apart", people },
    ] as const;
    expect(problems({ a: 1, b: 1, c: 2, d: 2, gone: 2 }, { bonds })).toEqual([
      { kind: "parted", people: ["a", "b", "c"] },
      { kind: "beside", people: ["a", "b"] },
    ]);
  });
});

describe("newProblems", () => {
  test("are those that a move has made, a fuller table among them", () => {
    const before = problems({ a: 1, b: 1, c: 1, d: 1, e: 2, f: 2 });
    const after = problems({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 2 });
    expect(newProblems(before, after)).toEqual([
      { kind: "overfull", table: 1, people: 5, seats: 3 },
      { kind: "alone", table: 2, person: "f" },
    ]);
    expect(newProblems(after, after)).toEqual([]);
  });
});
