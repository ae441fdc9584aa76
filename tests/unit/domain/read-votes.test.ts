import { ballotCode } from "../../../src/domain/ballot-code.ts";
import { parse } from "valibot";
import { describe, expect, test } from "vitest";
import { ClosingSchema, mostVoters, type Closing } from "../../../src/domain/closing.ts";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { JournalView } from "../../../src/domain/journal-view.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import { closeVote } from "../../../src/domain/close-vote.ts";
import type { Vote } from "../../../src/domain/votes.ts";
import { largestBody } from "../../../src/journal/entry.ts";
import { newRecords, writeChanges } from "../../../src/journal/records.ts";
import { aJournal, anAuthor, type JournalOptions, type Line } from "./a-journal.ts";

const lead = anAuthor("lead");
const noteAt = (key: string, word = "anna") => noteIdOf(anAuthor(word), key);
const opened: Line = ["votes", "v1", { board: "ideas", dots: 3, mostPerNote: 2 }];
const note = (key: string, board = "ideas"): Line => ["notes", key, { text: key, board }];
const ballot = (dots: Readonly<Record<string, number>>, vote = "v1"): Line => ["ballots", vote, dots];
const closed = (closing: Closing, vote = "v1"): Line => ["closings", vote, closing];
const remove = (word: string): Line => ["moderation", `author:${anAuthor(word)}`, { through: -1 }];
const hide = (key: string): Line => ["moderation", `note:${noteAt(key)}`, { hidden: true }];

const anna = aJournal("anna", [note("n1"), note("n2"), note("n3"), note("elsewhere", "other")]);
const leading = (...lines: readonly Line[]) => aJournal("lead", [opened, ...lines], { lamport: 10 });
const voter = (word: string, ballots: readonly Readonly<Record<string, number>>[], options?: JournalOptions) =>
  aJournal(
    word,
    ballots.map((dots) => ballot(dots)),
    options,
  );

function voteIn(...journals: readonly JournalView[]): Vote {
  const [vote] = readRoom(journals, lead).votes;
  if (!vote) throw new TypeError("the room has a vote");
  return vote;
}

/** What closes the vote as a device with these journals sees it, through its schema as in an entry. */
function closing(...journals: readonly JournalView[]): Closing {
  return parse(ClosingSchema, closeVote(voteIn(...journals), readRoom(journals, lead), journals));
}

const rowsOf = (vote: Vote) =>
  vote.tally.map(({ option, dots, voters }) => [option.split(":")[1] ?? option, dots, voters]);

describe("an open vote", () => {
  test("counts each person's last ballot", () => {
    const vote = voteIn(leading(), anna, voter("ben", [{ [noteAt("n1")]: 1 }, { [noteAt("n2")]: 2 }]));
    expect(rowsOf(vote)).toEqual([["n2", 2, 1]]);
    expect(vote).toMatchObject({ open: true, ballots: 1 });
  });

  test("never counts more than its caps, whatever a journal holds", () => {
    const greedy = { [noteAt("n1")]: 20, [noteAt("n2")]: 20, [noteAt("n3")]: 20 };
    expect(rowsOf(voteIn(leading(), anna, voter("eve", [greedy])))).toEqual([
      ["n1", 2, 1],
      ["n2", 1, 1],
    ]);
  });

  test("counts no dots on notes that are hidden, gone, of another board or made up", () => {
    const dots = { [noteAt("n1")]: 1, [noteAt("elsewhere")]: 1, [noteAt("n2")]: 1, nonsense: 1, [noteAt("gone")]: 1 };
    expect(rowsOf(voteIn(leading(hide("n2")), anna, voter("ben", [dots])))).toEqual([["n1", 1, 1]]);
  });

  test("counts nothing of a removed person", () => {
    const vote = voteIn(leading(remove("ben")), anna, voter("ben", [{ [noteAt("n1")]: 1 }]));
    expect(vote.ballots).toBe(0);
  });

  test("keeps the rules under which it was opened", () => {
    const changed: Line = ["votes", "v1", { board: "ideas", dots: 20, mostPerNote: 20 }];
    const vote = voteIn(leading(changed, ["votes", "v1"]), anna, voter("ben", [{ [noteAt("n1")]: 9 }]));
    expect(vote.dots).toBe(3);
    expect(rowsOf(vote)).toEqual([["n1", 2, 1]]);
  });

  test("stands in the order of opening", () => {
    const second: Line = ["votes", "a2", { board: "ideas", dots: 1, mostPerNote: 1 }];
    expect(readRoom([leading(second)], lead).votes.map(({ id }) => id)).toEqual(["v1", "a2"]);
  });
});

describe("a closed vote", () => {
  const ben = voter("ben", [{ [noteAt("n1")]: 2, [noteAt("n2")]: 1 }], { lamport: 20 });
  const cia = voter("cia", [{ [noteAt("n1")]: 1 }], { lamport: 20 });
  const result = [
    ["n1", 3, 2],
    ["n2", 1, 1],
  ];
  const line = closed(closing(leading(), anna, ben, cia));

  test("shows what was counted when it was closed", () => {
    const vote = voteIn(leading(line), anna, ben, cia);
    expect(rowsOf(vote)).toEqual(result);
    expect(vote).toMatchObject({ open: false, ballots: 2, dots: 3, board: "ideas" });
    expect(vote.ballotsByVoter.get(anAuthor("ben"))).toEqual({ [noteAt("n1")]: 2, [noteAt("n2")]: 1 });
  });

  test("tells each voter the code of the ballot that was counted, and none while it is open", () => {
    expect(voteIn(leading(), anna, ben, cia).codeByVoter.size).toBe(0);
    const { codeByVoter } = voteIn(leading(line), anna, ben, cia);
    expect([...codeByVoter.keys()].sort()).toEqual([anAuthor("ben"), anAuthor("cia")].sort());
    expect(codeByVoter.get(anAuthor("ben"))).toBe(ballotCode(ben.hashAt(0) ?? ""));
  });

  test.each<readonly [string, readonly JournalView[]]>([
    [
      "a later ballot",
      [
        leading(line),
        anna,
        voter("ben", [{ [noteAt("n1")]: 2, [noteAt("n2")]: 1 }, { [noteAt("n3")]: 3 }], { lamport: 20 }),
        cia,
      ],
    ],
    [
      "a backdated ballot of somebody unknown then",
      [leading(line), anna, ben, cia, voter("eve", [{ [noteAt("n3")]: 2 }], { lamport: 1 })],
    ],
    ["hiding a note", [leading(line, hide("n1")), anna, ben, cia]],
    ["removing a voter", [leading(line, remove("ben")), anna, ben, cia]],
    ["removing the author of the notes", [leading(line, remove("anna")), anna, ben, cia]],
    ["taking back a note", [leading(line), aJournal("anna", [note("n1"), note("n2"), ["notes", "n1"]]), ben, cia]],
    ["other rules", [leading(line, ["votes", "v1", { board: "x", dots: 1, mostPerNote: 1 }]), anna, ben, cia]],
    ["taking back the vote and its closing", [leading(line, ["votes", "v1"], ["closings", "v1"]), anna, ben, cia]],
    ["a second closing", [leading(line, closed(closing(leading(), anna, ben))), anna, ben, cia]],
    ["a voter's fork before her ballot", [leading(line), anna, voter("ben", [{}], { frozenAt: 0 }), cia]],
    [
      "another branch of a voter's journal, with other dots in the same place",
      [leading(line), anna, voter("ben", [{ [noteAt("n3")]: 2 }], { lamport: 20, branch: "B" }), cia],
    ],
    ["a voter's journal that has not arrived", [leading(line), anna, cia]],
    ["having nothing but the facilitator's journal", [leading(line)]],
  ])("is not changed by %s", (_what, journals) => {
    const vote = voteIn(...journals);
    expect(rowsOf(vote)).toEqual(result);
    expect(vote).toMatchObject({ open: false, ballots: 2, dots: 3 });
  });

  test("leaves out dots that did not count at that moment", () => {
    const dan = voter("dan", [{ [noteAt("n2")]: 1, [noteAt("n3")]: 2, junk: 1 }]);
    const at = closing(leading(hide("n2")), anna, dan);
    expect(rowsOf(voteIn(leading(closed(at)), anna, dan))).toEqual([["n3", 2, 1]]);
  });

  test("counts the ballot that a removed person had cast within what still counts", () => {
    const partly: Line = ["moderation", `author:${anAuthor("ben")}`, { through: 0 }];
    const twice = voter("ben", [{ [noteAt("n1")]: 1 }, { [noteAt("n2")]: 1 }]);
    const at = closing(leading(partly), anna, twice);
    expect(rowsOf(voteIn(leading(partly, closed(at)), anna, twice))).toEqual([["n1", 1, 1]]);
  });

  test("takes the facilitator's closing before a co-facilitator's, and the earlier of two others", () => {
    const grants: readonly Line[] = ["dan", "eve"].map((word) => [
      "grants",
      anAuthor(word),
      { role: "co-facilitator" },
    ]);
    const few = closed(closing(leading(), anna, cia));
    const dan = aJournal("dan", [few], { lamport: 5 });
    const eve = aJournal("eve", [closed(closing(leading(), anna, ben))], { lamport: 6 });
    expect(voteIn(leading(...grants, line), dan, eve, anna, ben, cia).ballots).toBe(2);
    expect(rowsOf(voteIn(leading(...grants), dan, eve, anna, ben, cia))).toEqual([["n1", 1, 1]]);
    expect(voteIn(leading(), dan, eve, anna, ben, cia).open).toBe(true);
  });

  test("stays when the grant of who opened it is withdrawn", () => {
    const granted: Line = ["grants", anAuthor("dan"), { role: "co-facilitator" }];
    const withdrawn: Line = ["grants", anAuthor("dan"), { role: "co-facilitator", through: -1 }];
    const dan = aJournal("dan", [opened]);
    const at = closing(aJournal("lead", [granted]), dan, anna, ben);
    const vote = voteIn(aJournal("lead", [granted, closed(at), withdrawn]), dan, anna, ben);
    expect(vote).toMatchObject({ open: false, ballots: 1 });
  });

  test.each<readonly [string, Partial<Closing>]>([
    ["more dots", { dots: [30, 1] }],
    ["fewer dots", { dots: [1, 1] }],
    ["more voters", { voters: [7, 1] }],
    ["a note twice", { noteKeys: ["n1", "n1"], dots: [3, 3], voters: [2, 2] }],
  ])("is counted from the ballots when its closing says otherwise: %s", (_what, lie) => {
    const vote = voteIn(leading(closed({ ...closing(leading(), anna, ben, cia), ...lie })), anna, ben, cia);
    expect(vote.tally.reduce((sum, row) => sum + row.dots, 0)).toBeLessThanOrEqual(4);
    expect(vote.tally[0]).toMatchObject({ option: noteAt("n1"), dots: 3, voters: 2 });
  });

  test("lets missing voters account for their own dots only", () => {
    const honest = closing(leading(), anna, ben, cia);
    const withoutCia = [leading(closed({ ...honest, dots: [4, 1] })), anna, ben];
    expect(rowsOf(voteIn(...withoutCia))).toEqual([
      ["n1", 4, 2],
      ["n2", 1, 1],
    ]);
    const tooMuch = [leading(closed({ ...honest, dots: [5, 1] })), anna, ben];
    expect(rowsOf(voteIn(...tooMuch))).toEqual([
      ["n1", 2, 1],
      ["n2", 1, 1],
    ]);
  });

  test("can be closed without any ballot", () => {
    expect(voteIn(leading(closed(closing(leading(), anna))), anna)).toMatchObject({
      open: false,
      tally: [],
      ballots: 0,
    });
  });
});

const bigVote: Line = ["votes", "v1", { board: "ideas", dots: 8, mostPerNote: 2 }];
const writers = (count: number, keyLength: number) =>
  Array.from({ length: count }, (_, index) =>
    aJournal(
      `writer${index}`,
      Array.from({ length: 4 }, (_, key) => note(`${key}`.padEnd(keyLength, "k"))),
    ),
  );
const voters = (count: number, notes: readonly string[]) =>
  Array.from({ length: count }, (_, index) =>
    voter(`voter${index}`, [
      Object.fromEntries(
        Array.from({ length: 8 }, (_, dot) => [notes[(index * 8 + dot * 37) % notes.length] ?? "", 1]),
      ),
    ]),
  );

function bodyOf(value: Closing): number {
  const parsed = parse(ClosingSchema, value);
  return writeChanges(newRecords(), 1, [{ root: "closings", key: "v1", value: parsed }])?.update.length ?? 0;
}

describe("closeVote", () => {
  test.each([
    ["150 voters with eight dots each on 600 notes", 150, 150, 8],
    ["320 voters on 400 notes", 320, 100, 8],
    ["notes with keys of 36 characters", 150, 100, 36],
    ["500 voters", 500, 100, 8],
  ])("fits into one entry: %s", (_what, people, authors, keyLength) => {
    const journals = [aJournal("lead", [bigVote]), ...writers(authors, keyLength)];
    const notes = readRoom(journals, lead).notes.map(({ id }) => id);
    const all = [...journals, ...voters(people, notes)];
    const room = readRoom(all, lead);
    const [vote] = room.votes;
    if (!vote) throw new TypeError("the room has a vote");
    const closing = closeVote(vote, room, all);
    expect(bodyOf(closing)).toBeLessThanOrEqual(largestBody);
    expect(closing.seqs.length).toBe(Math.min(people, mostVoters));
    const after = readRoom([aJournal("lead", [bigVote, closed(closing)]), ...all.slice(1)], lead).votes[0];
    const alone = readRoom([aJournal("lead", [bigVote, closed(closing)])], lead).votes[0];
    expect(after?.tally).toEqual(alone?.tally);
    expect(after?.tally.length).toBeGreaterThan(30);
    expect(after?.tally[0]?.dots).toBe(closing.dots[0]);
  });

  test("keeps every row where 150 people spread five dots over 100 notes", () => {
    const journals = [aJournal("lead", [bigVote]), ...writers(25, 8)];
    const notes = readRoom(journals, lead).notes.map(({ id }) => id);
    const all = [...journals, ...voters(150, notes)];
    const room = readRoom(all, lead);
    const [vote] = room.votes;
    if (!vote) throw new TypeError("the room has a vote");
    const after = readRoom([aJournal("lead", [bigVote, closed(closeVote(vote, room, all))])], lead).votes[0];
    expect(after?.tally).toEqual(vote.tally);
    expect(bodyOf(closeVote(vote, room, all))).toBeLessThan(8_500);
  });
});
