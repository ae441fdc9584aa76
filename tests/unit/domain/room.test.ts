import { describe, expect, test } from "vitest";
import type { Person, Role } from "../../../src/domain/people.ts";
import { emptyRoom, peopleInRoom, presentPeople } from "../../../src/domain/room.ts";
import { anAuthor } from "./a-journal.ts";

const roles: readonly Role[] = ["facilitator", "co-facilitator", "table-host", "participant"];

const people = roles.flatMap((role): Person[] =>
  [false, true].map((left) => ({
    id: anAuthor(`${role} ${left}`),
    name: "",
    municipality: "",
    background: "",
    left,
    role,
  })),
);
const room = { ...emptyRoom, people };

describe("peopleInRoom", () => {
  test("counts everybody who has not left, those who lead too", () => {
    expect(peopleInRoom(room).map(({ role, left }) => [role, left])).toEqual(roles.map((role) => [role, false]));
  });
});

describe("presentPeople", () => {
  test("gives those to be seated: nobody who leads, nobody who has left", () => {
    expect(presentPeople(room).map(({ role, left }) => [role, left])).toEqual([
      ["table-host", false],
      ["participant", false],
    ]);
  });
});
