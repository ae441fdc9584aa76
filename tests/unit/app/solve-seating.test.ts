import { describe, expect, test } from "vitest";
import { workerPlanner } from "../../../src/app/plan-seating.ts";
import type { AuthorId } from "../../../src/domain/ids.ts";
import { noSeatingRules, type SeatingRules } from "../../../src/domain/seating-rules.ts";
import type { SeatingRequest, TableByPerson } from "../../../src/live/seating-planner.ts";

const id = (number: number): AuthorId => `p${number}` as AuthorId; // the solver only tells ids apart
const planner = workerPlanner(() => 7);

const evening: SeatingRequest = {
  people: Array.from({ length: 24 }, (_, p) => ({ id: id(p), municipality: `m${p % 4}`, background: "" })),
  tables: 6,
  seatsPerTable: 5,
  rounds: 3,
  past: [],
  shown: [],
  rules: noSeatingRules,
  met: [],
};

const withRules = (rules: Partial<SeatingRules>): SeatingRequest => ({
  ...evening,
  rules: { ...noSeatingRules, ...rules },
});

async function firstPlan(request: SeatingRequest): Promise<readonly TableByPerson[]> {
  const [offer] = await planner.propose(request);
  if (!offer) throw new Error("Nothing was proposed");
  return offer.rounds;
}

/** The evening after its first round, when two have left and one has come. */
async function afterOneRound(): Promise<SeatingRequest> {
  const rounds = await firstPlan(evening);
  const people = [...evening.people.slice(2), { id: id(90), municipality: "m1", background: "" }];
  return { ...evening, people, rounds: 2, past: rounds.slice(0, 1), shown: rounds.slice(1) };
}

/** At how many tables people of several municipalities sit. */
function mixedTables(round: TableByPerson | undefined): number {
  return [1, 2, 3, 4, 5, 6].filter((table) => {
    const kinds = evening.people.filter((person) => round?.get(person.id) === table);
    return new Set(kinds.map(({ municipality }) => municipality)).size > 1;
  }).length;
}

describe("a proposal", () => {
  test("rejects with the reason when it was stopped before it began", async () => {
    const stop = AbortSignal.abort(new Error("not now"));
    await expect(planner.propose(evening, stop)).rejects.toThrow("not now");
  });

  test("gives everybody a place in every round, and nobody meets twice", async () => {
    const [offer] = await planner.propose(evening);
    expect(offer?.rounds.map((round) => round.size)).toEqual([24, 24, 24]);
    expect(offer).toMatchObject({ steadiness: undefined, repeats: 0, issues: [] });
  });

  test("keeps seats, bonds, closed tables and absences", async () => {
    const rules: Partial<SeatingRules> = {
      places: [
        { person: id(0), table: 4, host: false, away: [] },
        { person: id(1), table: 0, host: false, away: [2] },
      ],
      bonds: [
        { id: "a", kind: "together", people: [id(2), id(3)] },
        { id: "b", kind: "apart", people: [id(4), id(5), id(6)] },
      ],
      tables: [{ table: 6, seats: 0 }],
    };
    const rounds = await firstPlan(withRules(rules));
    for (const round of rounds) {
      expect(round.get(id(0))).toBe(4);
      expect(round.get(id(2))).toBe(round.get(id(3)));
      expect(new Set([4, 5, 6].map((person) => round.get(id(person)))).size).toBe(3);
      expect([...round.values()]).not.toContain(6);
    }
    expect(rounds.map((round) => round.has(id(1)))).toEqual([true, false, true]);
  });

  test("sits municipalities together in the round that is for them", async () => {
    const rotation = { pattern: "by-municipality", price: "fair", gather: [3] } as const;
    const rounds = await firstPlan(withRules({ rotation }));
    expect(mixedTables(rounds[0])).toBe(6);
    expect(mixedTables(rounds[2])).toBeLessThanOrEqual(2);
  });

  test("leaves hosts at their tables in a world café", async () => {
    const rotation = { pattern: "world-cafe", price: "fair", gather: [] } as const;
    const places = [1, 2, 3].map((table) => ({ person: id(table), table, host: true, away: [] }));
    for (const round of await firstPlan(withRules({ rotation, places })))
      for (const { person, table } of places) expect(round.get(person)).toBe(table);
  });

  test("names rules that contradict each other, by everybody concerned", async () => {
    const bonds = (["together", "apart"] as const).map((kind) => ({ id: kind, kind, people: [id(1), id(2)] }));
    const request = withRules({ bonds });
    const issue = { kind: "together-and-apart", people: [id(1), id(2)] };
    expect(await planner.check(request)).toMatchObject([issue]);
    expect((await planner.propose(request))[0]?.issues).toMatchObject([issue]);
  });

  test("says how many chairs are missing, and still seats everybody", async () => {
    const request = { ...evening, tables: 4 };
    const [offer] = await planner.propose(request);
    expect(offer?.rounds[0]?.size).toBe(24);
    expect(offer?.issues[0]).toMatchObject({ kind: "too-few-seats", count: 24, seats: 20 });
  });
});

describe("going on from a plan", () => {
  test("offers three ways, each later one changing at least as much", async () => {
    const offers = await planner.propose(await afterOneRound());
    expect(offers.map(({ steadiness }) => steadiness)).toEqual(["keep", "balanced", "open"]);
    const moved = offers.map((offer) => offer.moved);
    expect(moved).toEqual([...moved].sort((a, b) => a - b));
    expect(offers[0]?.moved).toBe(offers[0]?.leastMoved);
    for (const offer of offers) expect(offer.rounds.map((round) => round.has(id(90)))).toEqual([true, true]);
  });

  test("moves nobody in the round under way but those who came and left", async () => {
    const request = await afterOneRound();
    const mended = await planner.mend(request);
    expect(mended.has(id(0))).toBe(false);
    expect(mended.has(id(90))).toBe(true);
    for (const [person, table] of request.past[0] ?? [])
      if (person !== id(0) && person !== id(1)) expect(mended.get(person)).toBe(table);
  });

  test("empties a table that has been closed, and moves nobody else", async () => {
    const request = await afterOneRound();
    const mended = await planner.mend({ ...request, rules: { ...noSeatingRules, tables: [{ table: 2, seats: 0 }] } });
    expect([...mended.values()]).not.toContain(2);
    for (const [person, table] of request.past[0] ?? [])
      if (table !== 2 && mended.has(person)) expect(mended.get(person)).toBe(table);
  });
});

describe("advice", () => {
  test("tells with how many tables nobody meets twice", async () => {
    const advice = await planner.advise(36, 4);
    expect(advice.find(({ tables }) => tables === 6)).toMatchObject({ sizes: [6, 6], isFree: false });
    expect(advice.find(({ tables }) => tables === 7)).toMatchObject({ leastRepeats: 0, isFree: true });
  });
});
