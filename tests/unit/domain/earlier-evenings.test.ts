import { describe, expect, test } from "vitest";
import {
  acquaintances,
  eveningOf,
  recognise,
  reunionsIn,
  type EarlierEvening,
  type SameAnswer,
} from "../../../src/domain/earlier-evenings.ts";
import type { AuthorId } from "../../../src/domain/ids.ts";
import type { Person } from "../../../src/domain/people.ts";
import type { Seating } from "../../../src/domain/seatings.ts";
import { sampleRoom } from "../../kit/sample-room.ts";

const id = (name: string): AuthorId => name as AuthorId; // only compared
const person = (key: string, name: string, municipality = "Teuva"): Person => ({
  id: id(key),
  name,
  municipality,
  background: "",
  left: false,
  role: "participant",
});

const spring: EarlierEvening = {
  room: "spring",
  name: "Kevätpaja",
  date: "2026-04-01",
  people: [person("old-anna", "Anna Aho"), person("old-ben", "Ben Berg"), person("old-cilla", "Cilla", "")],
  pairs: [
    [0, 1],
    [1, 2],
  ],
};

const answer = (earlier: string, now: string, isSame: boolean): SameAnswer => ({
  room: "spring",
  earlier: id(earlier),
  person: id(now),
  isSame,
});

const seating = (round: number, tables: Readonly<Record<string, number>>): Seating => ({
  round,
  state: "planned",
  tableByPerson: new Map(Object.entries(tables).map(([key, table]) => [id(key), table])),
});

describe("eveningOf", () => {
  test("has each pair that sat together once, and nobody of a round that was only planned", () => {
    const room = sampleRoom({ step: "tables", people: 13, roundsStarted: 1 });
    const evening = eveningOf("spring", room);
    const [first] = room.seatings;
    const together = evening.pairs.map((pair) => pair.map((place) => evening.people[place]?.id ?? id("")));
    for (const [one, other] of together)
      expect(first?.tableByPerson.get(one ?? id(""))).toBe(first?.tableByPerson.get(other ?? id("?")));
    const sizes = new Map<number, number>();
    for (const table of first?.tableByPerson.values() ?? []) sizes.set(table, (sizes.get(table) ?? 0) + 1);
    const pairs = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    expect(evening.pairs).toHaveLength(pairs);
    expect(new Set(evening.pairs.map((pair) => pair.join()))).toHaveProperty("size", pairs);
  });
});

describe("recognise", () => {
  test("knows a full name from the same municipality, in any case and order of words", () => {
    const found = recognise(spring, [person("anna", "AHO Anna"), person("other", "Anna Ala")], []);
    expect([...found.byPlace]).toEqual([[0, "anna"]]);
    expect(found.asked).toEqual([]);
  });

  test("takes nobody of another municipality", () => {
    const found = recognise(spring, [person("anna", "Anna Aho", "Kurikka")], []);
    expect([found.byPlace.size, found.asked]).toEqual([0, []]);
  });

  test("asks about short names, unknown municipalities and two of one name", () => {
    const people = [
      person("a", "Anna A."),
      person("b", "Ben Berg", ""),
      person("c1", "Cilla"),
      person("c2", "Cilla Carlsson", "Kurikka"),
    ];
    const { byPlace, asked } = recognise(spring, people, []);
    expect(byPlace.size).toBe(0);
    expect(asked.map(({ earlier, person: now }) => `${earlier.id} ${now.id}`)).toEqual([
      "old-anna a",
      "old-ben b",
      "old-cilla c1",
      "old-cilla c2",
    ]);
    const twins = recognise(spring, [person("x", "Anna Aho"), person("y", "Anna Aho")], []);
    expect([twins.byPlace.size, twins.asked.length]).toEqual([0, 2]);
  });

  test("believes answers over names, and asks nothing twice", () => {
    const people = [person("anna", "Anna Aho"), person("a", "Anna A."), person("c", "Cilla")];
    const answers = [answer("old-anna", "anna", false), answer("old-cilla", "c", true)];
    const { byPlace, asked } = recognise(spring, people, answers);
    expect([...byPlace]).toEqual([[2, "c"]]);
    expect(asked.map(({ person: now }) => now.id)).toEqual(["a"]);
  });

  test("ignores answers about another evening", () => {
    const other = { ...answer("old-cilla", "c", true), room: "autumn" };
    expect(recognise(spring, [person("c", "Cilla")], [other]).byPlace.size).toBe(0);
  });

  test("gives nobody to two people", () => {
    const answers = [answer("old-anna", "a", true), answer("old-ben", "a", true)];
    expect([...recognise(spring, [person("a", "A")], answers).byPlace]).toEqual([[0, "a"]]);
  });
});

describe("acquaintances", () => {
  test("counts the evenings in which a pair met, whatever the order of names", () => {
    const autumn: EarlierEvening = { ...spring, room: "autumn", people: [...spring.people].reverse(), pairs: [[1, 2]] };
    const people = [person("anna", "Anna Aho"), person("ben", "Ben Berg")];
    const met = acquaintances([recognise(spring, people, []), recognise(autumn, people, [])]);
    expect(met).toEqual([{ pair: ["anna", "ben"], evenings: 2 }]);
  });
});

describe("reunionsIn", () => {
  test("counts a pair once, however often it sits together", () => {
    const met = [
      { pair: [id("anna"), id("ben")], evenings: 2 },
      { pair: [id("anna"), id("cilla")], evenings: 1 },
    ] as const;
    const rounds = [seating(1, { anna: 1, ben: 1, cilla: 2 }), seating(2, { anna: 3, ben: 3 })];
    expect(reunionsIn(rounds, met)).toBe(1);
    expect(reunionsIn([seating(1, {})], met)).toBe(0);
  });
});
