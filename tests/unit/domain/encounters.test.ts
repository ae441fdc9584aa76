import { describe, expect, test } from "vitest";
import { encountersByRound, eveningEncounters, seatingGaps, tableGroups } from "../../../src/domain/encounters.ts";
import type { AuthorId } from "../../../src/domain/ids.ts";
import type { Person } from "../../../src/domain/people.ts";
import type { Seating } from "../../../src/domain/seatings.ts";

function person(id: string, municipality = ""): Person {
  return { id: id as AuthorId, name: id, municipality, background: "", left: false, role: "participant" };
}

function round(number: number, tables: readonly string[]): Seating {
  const seats = tables.flatMap((ids, index) => [...ids].map((id) => [id as AuthorId, index + 1] as const));
  return { round: number, state: "planned", tableByPerson: new Map(seats) };
}

const four = [person("a", "Kaskinen"), person("b", "Kaskinen"), person("c", "Närpiö"), person("d", "Närpiö")];

describe("tableGroups", () => {
  test("lists the tables in order, each with its people", () => {
    const groups = tableGroups(round(1, ["cd", "ab"]), four);
    expect(groups.map((group) => [group.table, group.people.map(({ id }) => id).join("")])).toEqual([
      [1, "cd"],
      [2, "ab"],
    ]);
  });

  test("leaves out a place of somebody who is not known", () => {
    expect(tableGroups(round(1, ["az"]), four)[0]?.people).toEqual([four[0]]);
  });
});

describe("encountersByRound", () => {
  test("counts everybody at the table as new in the first round", () => {
    const [first] = encountersByRound([round(1, ["ab", "cd"])], four);
    expect(first).toMatchObject({ seated: 4, tables: 2, newPerPerson: 1, fewestNew: 1, repeatedPairs: 0 });
  });

  test("counts a pair that sits together again as a repeat, once", () => {
    const [, second] = encountersByRound([round(1, ["ab", "cd"]), round(2, ["ab", "cd"])], four);
    expect(second).toMatchObject({ newPerPerson: 0, fewestNew: 0, repeatedPairs: 2 });
  });

  test("takes the rounds in their order, whatever the order of the list", () => {
    const figures = encountersByRound([round(2, ["ab", "cd"]), round(1, ["abcd"])], four);
    expect(figures.map(({ round, repeatedPairs }) => [round, repeatedPairs])).toEqual([
      [1, 0],
      [2, 2],
    ]);
  });

  test("tells tables of two municipalities from tables of one", () => {
    const [apart, mixed] = encountersByRound([round(1, ["ab", "cd"]), round(2, ["ac", "bd"])], four);
    expect([apart?.mixedTables, apart?.mixableTables]).toEqual([0, 2]);
    expect([mixed?.mixedTables, mixed?.mixableTables]).toEqual([2, 2]);
  });

  test("asks no mixing of a table whose people have not said their municipality", () => {
    const [only] = encountersByRound([round(1, ["ab"])], [person("a"), person("b", "Kaskinen")]);
    expect([only?.mixedTables, only?.mixableTables]).toEqual([0, 0]);
  });

  test("gives zeros for a round without people", () => {
    expect(encountersByRound([round(1, [])], four)[0]).toMatchObject({ seated: 0, newPerPerson: 0, fewestNew: 0 });
  });
});

describe("eveningEncounters", () => {
  test("counts the different people each one meets in all the rounds", () => {
    const evening = eveningEncounters([round(1, ["ab", "cd"]), round(2, ["ac", "bd"]), round(3, ["ab", "cd"])], four);
    expect(evening).toEqual({
      metPerPerson: 2,
      fewestMet: 2,
      acrossPerPerson: 1,
      pairsAgain: 2,
      pairs: 4,
      repeatedPairs: 2,
      pairsAcross: 2,
    });
  });

  test("counts somebody who sat alone as having met nobody", () => {
    expect(eveningEncounters([round(1, ["a", "bcd"])], four).fewestMet).toBe(0);
  });
});

describe("seatingGaps", () => {
  test("finds who came after the planning and whose place is empty", () => {
    const present = [...four.slice(0, 3), person("e")];
    const gaps = seatingGaps(round(1, ["ab", "cd"]), present);
    expect(gaps.unseated.map(({ id }) => id)).toEqual(["e"]);
    expect(gaps.absent).toBe(1);
  });
});
