import { parse } from "valibot";
import { describe, expect, test } from "vitest";
import { closeVote } from "../../../src/domain/close-vote.ts";
import { ClosingSchema, type Closing } from "../../../src/domain/closing.ts";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { JournalView } from "../../../src/domain/journal-view.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import type { Vote } from "../../../src/domain/votes.ts";
import { aJournal, anAuthor, type Line } from "./a-journal.ts";

const lead = anAuthor("lead");
const noteAt = (key: string) => noteIdOf(anAuthor("anna"), key);
const rules = { board: "ideas", dots: 3, mostPerNote: 2 };
const themes: readonly Line[] = [
  ["themes", "t1", { board: "ideas", title: "Kyydit" }],
  ["themes", "t2", { board: "ideas", title: "Sauna" }],
  ["themes", "t3", { board: "other", title: "Muualla" }],
  ["placements", noteAt("n1"), { theme: "t1" }],
  ["placements", noteAt("n2"), { theme: "t1" }],
  ["placements", noteAt("n3"), { theme: "t2" }],
];
const anna = aJournal(
  "anna",
  ["n1", "n2", "n3", "n4"].map((key): Line => ["notes", key, { text: key, board: "ideas" }]),
);
const voter = (word: string, dots: Readonly<Record<string, number>>) =>
  aJournal(word, [["ballots", "v1", dots]], { lamport: 30 });
const leading = (round: object, ...lines: readonly Line[]) =>
  aJournal("lead", [...themes, ["votes", "v1", { ...rules, ...round }], ...lines], { lamport: 10 });

const count = (ballots: number, dots: object): Line => ["counts", "v1", { kind: "paper", ballots, dots }];

function voteIn(...journals: readonly JournalView[]): Vote {
  const [vote] = readRoom(journals, lead).votes;
  if (!vote) throw new TypeError("the room has a vote");
  return vote;
}

function closing(...journals: readonly JournalView[]): Closing {
  return parse(ClosingSchema, closeVote(voteIn(...journals), readRoom(journals, lead), journals));
}

/** The vote as it is once the leader has closed it, on a device with these journals. */
function afterClosing(round: object, lines: readonly Line[], others: readonly JournalView[], here = others): Vote {
  const closed: Line = ["closings", "v1", closing(leading(round, ...lines), ...others)];
  return voteIn(leading(round, ...lines, closed), ...here);
}

const rowsOf = (vote: Vote) => vote.tally.map(({ option, dots }) => [option, dots]);

describe("a round on themes", () => {
  const ballots = [anna, voter("ben", { t1: 2, t2: 1 }), voter("cia", { t1: 1, t3: 2, [noteAt("n1")]: 2 })];

  test("counts dots on the board's themes, and on nothing else", () => {
    expect(rowsOf(voteIn(leading({ on: "themes" }), ...ballots))).toEqual([
      ["t1", 3],
      ["t2", 1],
    ]);
  });

  test("is closed with the same result, also where nobody's ballot is here", () => {
    const closed = afterClosing({ on: "themes" }, [], ballots);
    expect(closed).toMatchObject({ open: false, ballots: 2, on: "themes" });
    expect(rowsOf(closed)).toEqual([
      ["t1", 3],
      ["t2", 1],
    ]);
    expect(rowsOf(afterClosing({ on: "themes" }, [], ballots, [anna]))).toEqual(rowsOf(closed));
  });

  test("is closed by a count of hands alone", () => {
    const hands: Line = ["counts", "v1", { kind: "hands", ballots: 5, dots: { t2: 4 } }];
    const closed = afterClosing({ on: "themes" }, [hands], [anna]);
    expect(closed.tally).toEqual([{ option: "t2", dots: 4, voters: 0, byHand: 4 }]);
    expect(closed).toMatchObject({ ballots: 0, count: { kind: "hands", ballots: 5 } });
  });
});

describe("a second round", () => {
  test("counts dots on what is still in the running", () => {
    const round = { after: "v0", among: [noteAt("n1"), noteAt("gone")] };
    const vote = voteIn(leading(round), anna, voter("ben", { [noteAt("n1")]: 1, [noteAt("n2")]: 2 }));
    expect(rowsOf(vote)).toEqual([[noteAt("n1"), 1]]);
  });
});

describe("a round for some", () => {
  const round = { voters: { kind: "present" } };
  const ben = voter("ben", { [noteAt("n1")]: 1 });
  const cia = voter("cia", { [noteAt("n2")]: 2 });
  const electorate: Line = ["electorates", "v1", { people: anAuthor("ben") + anAuthor("dan") }];

  test("counts the ballots of those entitled only, and says how many these are", () => {
    const vote = voteIn(leading(round, electorate), anna, ben, cia);
    expect(rowsOf(vote)).toEqual([[noteAt("n1"), 1]]);
    expect(vote).toMatchObject({ ballots: 1, entitled: 2 });
    expect(afterClosing(round, [electorate], [anna, ben, cia])).toMatchObject({ ballots: 1, entitled: 2 });
  });

  test("counts nobody's while it is not said who is entitled", () => {
    expect(voteIn(leading(round), anna, ben, cia)).toMatchObject({ ballots: 0, entitled: 0 });
  });

  test("heeds no electorate of somebody who does not lead", () => {
    const eve = aJournal("eve", [
      ["electorates", "v1", { people: anAuthor("eve") }],
      ["ballots", "v1", { [noteAt("n1")]: 2 }],
    ]);
    expect(voteIn(leading(round, electorate), anna, eve).ballots).toBe(0);
  });

  test("is not changed by an electorate when its rules let everybody vote", () => {
    expect(voteIn(leading({}, electorate), anna, ben, cia)).toMatchObject({ ballots: 2 });
  });
});

describe("a count by hand", () => {
  const ben = voter("ben", { [noteAt("n1")]: 2 });

  test("is added and marked, while the vote is open and when it is closed", () => {
    const line = count(3, { [noteAt("n1")]: 4, [noteAt("n4")]: 1, [noteAt("gone")]: 2 });
    const expected = [
      { option: noteAt("n1"), dots: 6, voters: 1, byHand: 4 },
      { option: noteAt("n4"), dots: 1, voters: 0, byHand: 1 },
    ];
    expect(voteIn(leading({}, line), anna, ben).tally).toEqual(expected);
    const closed = afterClosing({}, [line], [anna, ben]);
    expect(closed.tally).toEqual(expected);
    expect(closed).toMatchObject({ ballots: 1, count: { kind: "paper", ballots: 3 } });
  });

  test.each([
    ["an option more than its ballots can", 1, { [noteAt("n1")]: 3 }],
    ["all options more than its ballots can", 1, { [noteAt("n1")]: 2, [noteAt("n2")]: 2 }],
  ])("counts for nothing where it gives %s", (_what, ballots, dots) => {
    const vote = voteIn(leading({}, count(ballots, dots)), anna, ben);
    expect(rowsOf(vote)).toEqual([[noteAt("n1"), 2]]);
    expect(vote.count).toBeUndefined();
  });

  test("can be taken back, and counts no more once the vote is closed", () => {
    expect(voteIn(leading({}, count(3, { [noteAt("n4")]: 1 }), ["counts", "v1"]), anna, ben).count).toBeUndefined();
    const closed: Line = ["closings", "v1", closing(leading({}), anna, ben)];
    const late = voteIn(leading({}, closed, count(3, { [noteAt("n4")]: 1 })), anna, ben);
    expect(rowsOf(late)).toEqual([[noteAt("n1"), 2]]);
  });

  test("is not believed in a closing that gives more than its ballots can", () => {
    const honest = closing(leading({}, count(3, { [noteAt("n1")]: 4 })), anna, ben);
    const lie = { ...honest, byHand: { kind: "paper" as const, ballots: 1, dots: [40] } };
    expect(rowsOf(voteIn(leading({}, ["closings", "v1", parse(ClosingSchema, lie)]), anna, ben))).toEqual([
      [noteAt("n1"), 2],
    ]);
  });
});

describe("the sums of themes", () => {
  const ben = voter("ben", { [noteAt("n1")]: 1, [noteAt("n2")]: 1, [noteAt("n3")]: 1 });
  const cia = voter("cia", { [noteAt("n2")]: 2, [noteAt("n4")]: 1 });
  const sums = [
    { theme: "t1", dots: 4, people: 2 },
    { theme: "t2", dots: 1, people: 1 },
  ];

  test("count every dot, and each person once", () => {
    expect(afterClosing({}, [], [anna, ben, cia]).sums).toEqual(sums);
  });

  test("stand as the notes were grouped then", () => {
    const closed: Line = ["closings", "v1", closing(leading({}), anna, ben, cia)];
    const regrouped: Line = ["placements", noteAt("n3"), { theme: "t1" }];
    expect(voteIn(leading({}, closed, regrouped, ["placements", noteAt("n1")]), anna, ben, cia).sums).toEqual(sums);
  });

  test("are the same where a ballot has not arrived", () => {
    expect(afterClosing({}, [], [anna, ben, cia], [anna, ben]).sums).toEqual(sums);
  });

  test("say of people no more than the ballots can give", () => {
    const honest = closing(leading({}), anna, ben, cia);
    const lie = honest.sums && { ...honest, sums: { ...honest.sums, people: [9, 9] } };
    const line: Line = ["closings", "v1", parse(ClosingSchema, lie)];
    expect(voteIn(leading({}, line), anna, ben, cia).sums).toEqual(sums);
  });

  test("have no place in a round on themes", () => {
    expect(afterClosing({ on: "themes" }, [], [anna, voter("ben", { t1: 1 })]).sums).toBeUndefined();
  });
});

describe("a closing", () => {
  const honest = closing(leading({}), anna, voter("ben", { [noteAt("n1")]: 1 }));

  test.each([
    ["dots by hand for other rows", { byHand: { kind: "paper", ballots: 1, dots: [] } }],
    ["a theme that it does not name", { sums: { themes: ["t1"], of: [2], people: [1] } }],
    ["people for other themes", { sums: { themes: ["t1"], of: [1], people: [] } }],
  ])("is refused with %s", (_what, more) => {
    expect(() => parse(ClosingSchema, { ...honest, ...more })).toThrow();
  });
});
