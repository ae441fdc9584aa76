import { describe, expect, test } from "vitest";
import { emptyRoom, type Room } from "../../../src/domain/room.ts";
import {
  electorateOf,
  finalists,
  isDue,
  lateVoters,
  suggestedDots,
  suggestedFinalists,
} from "../../../src/domain/rounds.ts";
import { graceMs, takesDots, type Vote } from "../../../src/domain/votes.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";

const tallyOf = (...dots: readonly number[]) =>
  dots.map((count, index) => ({ option: `o${index}`, dots: count, voters: count }));

const vote: Vote = {
  id: "v1",
  board: "ideas",
  dots: 3,
  mostPerNote: 1,
  hiddenUntilClosed: true,
  open: true,
  tally: [],
  ballots: 0,
  ballotsByVoter: new Map(),
  codeByVoter: new Map(),
};

describe("suggestedDots", () => {
  test.each([
    [0, 1],
    [2, 2],
    [9, 3],
    [12, 4],
    [20, 6],
    [32, 8],
    [600, 10],
  ])("for %d options is %d", (options, dots) => {
    expect(suggestedDots(options)).toBe(dots);
  });

  test("is a quarter to a third of twelve options and more, up to ten dots", () => {
    for (let options = 12; options <= 40; options++) {
      const share = suggestedDots(options) / options;
      expect(share).toBeGreaterThanOrEqual(0.25 - 1 / options);
      expect(share).toBeLessThanOrEqual(1 / 3);
    }
  });
});

describe("finalists", () => {
  test("takes along all that share the last place", () => {
    expect(finalists(tallyOf(9, 7, 5, 5, 5, 1), 3).map(({ dots }) => dots)).toEqual([9, 7, 5, 5, 5]);
    expect(finalists(tallyOf(9, 7, 5), 2)).toHaveLength(2);
    expect(finalists(tallyOf(2, 2), 5)).toHaveLength(2);
    expect(finalists([], 3)).toEqual([]);
  });

  test("suggests a number near a third at which nobody is tied", () => {
    expect(suggestedFinalists(tallyOf(9, 8, 7, 4, 4, 4, 4, 1, 1, 1))).toBe(3);
    expect(suggestedFinalists(tallyOf(9, 8, 5, 5, 4, 3, 3, 1, 1))).toBe(4);
    expect(suggestedFinalists(tallyOf(3, 2))).toBe(2);
    expect(suggestedFinalists([])).toBe(0);
  });
});

describe("the electorate", () => {
  const room = sampleRoom({ step: "tables", people: 20 });

  test("is those present, those at a table, or those of a municipality", () => {
    const present = electorateOf(room, { kind: "present", of: "" });
    expect(present).toHaveLength(21);
    expect(present).toContain(room.facilitator);
    const table = electorateOf(room, { kind: "table", of: "2" });
    expect(table.length).toBeGreaterThan(1);
    for (const id of table) expect(room.seatings[0]?.tableByPerson.get(id)).toBe(2);
    const local = electorateOf(room, { kind: "municipality", of: "Metsälahti" });
    expect(local).toContain(sampleAuthor(12));
    expect(local.length).toBeLessThan(present.length);
    expect(electorateOf(room, { kind: "table", of: "undefined" })).toEqual([]);
    expect(electorateOf(room, { kind: "slips", of: "" })).toEqual([]);
  });

  test("leaves out who has left or was removed", () => {
    const [one, two] = [sampleAuthor(1), sampleAuthor(2)];
    const smaller: Room = {
      ...room,
      removed: [one],
      people: room.people.map((person) => (person.id === two ? { ...person, left: true } : person)),
    };
    const present = electorateOf(smaller, { kind: "present", of: "" });
    expect(present).not.toContain(one);
    expect(present).not.toContain(two);
  });

  test("knows who belongs to it by now and came too late", () => {
    const voters = { kind: "present" as const, of: "" };
    const electorate = electorateOf(room, voters).slice(2);
    expect(lateVoters(room, { ...vote, voters, electorate })).toHaveLength(2);
    expect(lateVoters(room, vote)).toEqual([]);
    expect(lateVoters(emptyRoom, { ...vote, voters, electorate: [] })).toEqual([]);
  });
});

describe("the end of a round", () => {
  test("is a moment after its time for fingers, and a moment later for the closing", () => {
    const timed = { ...vote, endsAt: 10_000 };
    expect(takesDots(timed, 10_000 + graceMs - 1)).toBe(true);
    expect(takesDots(timed, 10_000 + graceMs)).toBe(false);
    expect(isDue(timed, 10_000 + graceMs)).toBe(false);
    expect(isDue(timed, 20_000)).toBe(true);
  });

  test("is the facilitator's where no time was set, or something has to be counted by hand", () => {
    expect(takesDots(vote, Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(isDue(vote, Number.MAX_SAFE_INTEGER)).toBe(false);
    expect(isDue({ ...vote, endsAt: 10_000, byHand: true }, 20_000)).toBe(false);
    expect(isDue({ ...vote, endsAt: 10_000, open: false }, 20_000)).toBe(false);
  });
});
