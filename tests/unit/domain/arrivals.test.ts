import { describe, expect, test } from "vitest";
import { arrivals, countArrivals } from "../../../src/domain/arrivals.ts";
import type { Person } from "../../../src/domain/people.ts";
import { aGuest } from "../../kit/a-guest.ts";
import { anAuthor } from "./a-journal.ts";

const person = (name: string, fields: Partial<Person> = {}): Person => ({
  id: anAuthor(name.replaceAll(" ", "-")),
  name,
  municipality: "",
  background: "",
  left: false,
  role: "participant",
  ...fields,
});

const statuses = (...given: Parameters<typeof arrivals>) => arrivals(...given).map(({ status }) => status);

describe("arrivals", () => {
  test("takes one exact name as the same person, in any order and case", () => {
    const list = [aGuest("a", { name: "Anna Aho", municipality: "Teuva" })];
    expect(statuses(list, [person("aho ANNA", { municipality: "Teuva" })])).toEqual(["joined"]);
    expect(statuses(list, [person("Anna Aho")])).toEqual(["joined"]);
    expect(statuses(list, [person("Anna Aho", { left: true })])).toEqual(["left"]);
  });

  test.each([
    ["another municipality", [person("Anna Aho", { municipality: "Kauhajoki" })]],
    ["a short name", [person("Anna A.")]],
    ["two of that name", [person("Anna Aho"), person("Anna Aho", { id: anAuthor("anna-2") })]],
  ])("asks about %s", (_name, people) => {
    const [arrival] = arrivals([aGuest("a", { name: "Anna Aho", municipality: "Teuva" })], people);
    expect(arrival?.status).toBe("expected");
    expect(arrival?.asked).toEqual(people);
  });

  test("asks about somebody ticked as here who then joins: she must not be seated twice", () => {
    const [arrival] = arrivals([aGuest("a", { name: "Anna Aho", state: "here" })], [person("Anna Aho")]);
    expect(arrival).toMatchObject({ status: "here", asked: [{ name: "Anna Aho" }] });
  });

  test("asks neither about those told to be somebody else nor about leaders", () => {
    const anna = person("Anna");
    const list = [aGuest("a", { name: "Anna Aho", others: [anna.id] })];
    expect(arrivals(list, [anna])[0]?.asked).toEqual([]);
    expect(arrivals([aGuest("a", { name: "Anna" })], [person("Anna", { role: "facilitator" })])[0]?.asked).toEqual([]);
  });

  test("does not take one person for two guests", () => {
    const list = ["a", "b"].map((key) => aGuest(key, { name: "Anna Aho" }));
    expect(statuses(list, [person("Anna Aho")])).toEqual(["expected", "expected"]);
  });

  test("counts for the door and the kitchen", () => {
    const list = arrivals(
      [
        aGuest("a", { name: "Anna Aho" }),
        aGuest("b", { name: "Ben", coffee: false }),
        aGuest("c", { name: "Cilla", state: "absent" }),
        aGuest("d", { name: "Daavid", state: "here", walkIn: true }),
      ],
      [person("Anna Aho")],
    );
    const present = [person("Anna Aho"), person("Erik")];
    expect(countArrivals(list, present)).toEqual({ registered: 3, here: 3, absent: 1, coffee: 3 });
  });
});
