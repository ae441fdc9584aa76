import * as fc from "fast-check";
import { parse } from "valibot";
import { describe, expect, test } from "vitest";
import { closeVote } from "../../../src/domain/close-vote.ts";
import { ClosingSchema } from "../../../src/domain/closing.ts";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { JournalView } from "../../../src/domain/journal-view.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import { roomToText } from "../../../src/domain/room.ts";
import { dotsUsed, type Vote } from "../../../src/domain/votes.ts";
import { aJournal, anAuthor, type Line } from "./a-journal.ts";

const lead = anAuthor("lead");
const idOf = (key: string) => noteIdOf(anAuthor("anna"), key);
const rules = { board: "ideas", dots: 3, mostPerNote: 2 };
const opened = (more: object = {}): Line => ["votes", "v1", { ...rules, piles: true, ...more }];
const note = (key: string): Line => ["notes", key, { text: key, board: "ideas" }];
const stack = (key: string, face: string): Line => ["stacks", idOf(key), { on: face && idOf(face) }];
const hide = (key: string): Line => ["moderation", `note:${idOf(key)}`, { hidden: true }];
const place = (key: string, theme: string): Line => ["placements", idOf(key), { theme }];
const dotsOn = (dots: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(dots).map(([key, given]) => [idOf(key), given]));
const anna = aJournal("anna", ["a", "b", "c", "d"].map(note));
const leading = (...lines: readonly Line[]) => aJournal("lead", lines, { lamport: 10 });
const voter = (word: string, dots: Readonly<Record<string, number>>) =>
  aJournal(word, [["ballots", "v1", dotsOn(dots)]], { lamport: 20 });
const ben = voter("ben", { a: 1, b: 1, c: 1 });
const cia = voter("cia", { b: 2 });

function voteIn(...journals: readonly JournalView[]): Vote {
  const [vote] = readRoom(journals, lead).votes;
  if (!vote) throw new TypeError("the room has a vote");
  return vote;
}

/** The line that closes the vote as a device with these journals sees it. */
function closed(...journals: readonly JournalView[]): Line {
  const closing = closeVote(voteIn(...journals), readRoom(journals, lead), journals);
  return ["closings", "v1", parse(ClosingSchema, closing)];
}

const rowsOf = ({ tally }: Vote) =>
  tally.map(({ option, dots, voters, under = 0 }) => [option.split(":")[1], dots, voters, under]);

describe("an open vote on piles", () => {
  test("counts the dots of a whole pile for its face", () => {
    expect(rowsOf(voteIn(leading(opened(), stack("b", "a")), anna, ben, cia))).toEqual([
      ["a", 4, 2, 1],
      ["c", 1, 1, 0],
    ]);
  });

  test("lets nobody give a pile more than the cap of one note, and gives her the other dots for later notes", () => {
    const dan = voter("dan", { a: 2, b: 1, c: 1, d: 1 });
    const { ballotsByVoter } = voteIn(leading(opened(), stack("b", "a")), anna, dan);
    expect(ballotsByVoter.get(anAuthor("dan"))).toEqual(dotsOn({ a: 2, c: 1 }));
  });

  test("counts each note again once the pile is taken apart", () => {
    const apart = leading(opened(), stack("b", "a"), stack("b", ""));
    expect(rowsOf(voteIn(apart, anna, ben, cia))).toEqual([
      ["b", 3, 2, 0],
      ["a", 1, 1, 0],
      ["c", 1, 1, 0],
    ]);
  });

  test("keeps what a hidden note of a pile got, under the face that people see", () => {
    const lines = [opened(), stack("b", "a"), stack("c", "a")];
    expect(rowsOf(voteIn(leading(...lines, hide("a")), anna, ben, cia))).toEqual([["b", 4, 2, 1]]);
    expect(rowsOf(voteIn(leading(...lines, hide("a"), hide("b"), hide("c")), anna, ben, cia))).toEqual([]);
  });

  test("counts nothing of a note that was taken back or moved away, as of one that lay alone", () => {
    const lines = [opened(), stack("b", "a")];
    const without = aJournal("anna", [...["a", "b", "c"].map(note), ["notes", "b"]]);
    expect(rowsOf(voteIn(leading(...lines), without, cia))).toEqual([]);
    expect(rowsOf(voteIn(leading(...lines, ["moves", idOf("b"), { board: "parking" }]), anna, cia))).toEqual([]);
  });

  test("has a pile in the running of a second round if any note of it is", () => {
    const among = opened({ among: [idOf("b"), idOf("c")] });
    expect(rowsOf(voteIn(leading(among, stack("b", "a")), anna, ben))).toEqual([
      ["a", 2, 1, 1],
      ["c", 1, 1, 0],
    ]);
    expect(rowsOf(voteIn(leading(among), anna, ben)).map(([key]) => key)).toEqual(["b", "c"]);
  });

  test("adds what was counted by hand on notes of a pile, as far as so many ballots can give one option", () => {
    const count: Line = ["counts", "v1", { kind: "hands", ballots: 3, dots: dotsOn({ a: 5, b: 3, c: 1 }) }];
    const vote = voteIn(leading(opened(), count, stack("b", "a")), anna);
    expect(vote.count?.dots).toEqual(dotsOn({ a: 6, c: 1 }));
    const mistaken: Line = ["counts", "v1", { kind: "hands", ballots: 3, dots: dotsOn({ a: 7 }) }];
    expect(voteIn(leading(opened(), mistaken, stack("b", "a")), anna).count).toBeUndefined();
  });

  test("is on every note where it was opened before piles were options", () => {
    const before: Line = ["votes", "v1", rules];
    expect(rowsOf(voteIn(leading(before, stack("b", "a")), anna, ben, cia))).toEqual([
      ["b", 3, 2, 0],
      ["a", 1, 1, 0],
      ["c", 1, 1, 0],
    ]);
  });
});

describe("a closed vote on piles", () => {
  const lines = [opened(), stack("b", "a")];
  const line = closed(leading(...lines), anna, ben, cia);
  const result = [
    ["a", 4, 2, 1],
    ["c", 1, 1, 0],
  ];

  test.each<readonly [string, readonly JournalView[]]>([
    ["nothing", [leading(...lines, line), anna, ben, cia]],
    ["taking a pile apart", [leading(...lines, line, stack("b", "")), anna, ben, cia]],
    ["another pile", [leading(...lines, line, stack("c", "d"), stack("d", "b")), anna, ben, cia]],
    ["turning a pile around", [leading(...lines, line, stack("b", ""), stack("a", "b")), anna, ben, cia]],
    ["hiding its face", [leading(...lines, line, hide("a")), anna, ben, cia]],
    ["a ballot that is missing", [leading(...lines, line), anna, ben]],
    ["having nothing but the facilitator's journal", [leading(...lines, line)]],
  ])("is not changed by %s", (_what, journals) => {
    const vote = voteIn(...journals);
    expect(rowsOf(vote)).toEqual(result);
    expect(vote).toMatchObject({ open: false, piles: true, ballots: 2 });
  });

  test("counts the ballots that are here by the piles of that moment", () => {
    const vote = voteIn(leading(...lines, line, stack("b", "")), anna, ben, cia);
    expect(vote.ballotsByVoter.get(anAuthor("ben"))).toEqual(dotsOn({ a: 2, c: 1 }));
    expect(vote.ballotsByVoter.get(anAuthor("cia"))).toEqual(dotsOn({ a: 2 }));
  });

  test("adds no dot to a ballot by a pile that was never there", () => {
    const lie = { ...(line[2] as object), dots: [5, 1] };
    expect(rowsOf(voteIn(leading(...lines, ["closings", "v1", lie]), anna, ben, cia))).toEqual(result);
  });

  test("sums a theme by the faces that lie in it, each voter once", () => {
    const themes: readonly Line[] = [
      ["themes", "t1", { board: "ideas", title: "t1" }],
      ["themes", "t2", { board: "ideas", title: "t2" }],
      place("a", "t1"),
      place("b", "t2"),
    ];
    const all = [...lines, ...themes];
    const vote = voteIn(leading(...all, closed(leading(...all), anna, ben, cia)), anna, ben, cia);
    expect(vote.sums).toEqual([{ theme: "t1", dots: 4, people: 2 }]);
  });

  test("reads a closing of before as it was", () => {
    const before: readonly Line[] = [["votes", "v1", rules], stack("b", "a")];
    const closing = closed(leading(...before), anna, ben, cia);
    expect(closing[2]).not.toHaveProperty("piles");
    expect(rowsOf(voteIn(leading(...before, closing), anna, ben, cia))).toEqual([
      ["b", 3, 2, 0],
      ["a", 1, 1, 0],
      ["c", 1, 1, 0],
    ]);
  });
});

describe("piles and votes of any kind", () => {
  const keys = ["a", "b", "c", "d"];
  const ballots = fc.dictionary(fc.constantFrom(...keys, "gone"), fc.nat(4), { maxKeys: 5 });
  const moves = fc.array(
    fc.oneof(
      fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys, "gone", "")).map(([key, on]) => stack(key, on)),
      fc.constantFrom(...keys).map(hide),
    ),
    { maxLength: 6 },
  );
  const caps = fc.record({ dots: fc.integer({ min: 1, max: 5 }), mostPerNote: fc.integer({ min: 1, max: 3 }) });
  const evening = fc.record({ given: fc.array(ballots, { maxLength: 4 }), before: moves, after: moves, caps });

  test("keep the caps, give the same room in any order, and the same result however notes are put later", () => {
    fc.assert(
      fc.property(
        evening,
        fc.infiniteStream(fc.nat()),
        ({ given, before, after, caps: { dots, mostPerNote } }, chance) => {
          const lines = [opened({ dots, mostPerNote }), ...before];
          const others = [anna, ...given.map((each, index) => voter(`voter${index}`, each))];
          const vote = voteIn(leading(...lines), ...others);
          for (const ballot of vote.ballotsByVoter.values()) {
            expect(dotsUsed(ballot)).toBeLessThanOrEqual(dots);
            expect(Math.max(...Object.values(ballot))).toBeLessThanOrEqual(mostPerNote);
          }
          const all = [leading(...lines, closed(leading(...lines), ...others), ...after), ...others];
          const shuffled = [...all].sort(() => ((chance.next().value ?? 0) % 3) - 1);
          expect(roomToText(readRoom(shuffled, lead))).toBe(roomToText(readRoom(all, lead)));
          expect(voteIn(...all).tally).toEqual(vote.tally);
          expect([...voteIn(...all).ballotsByVoter]).toEqual([...vote.ballotsByVoter]);
        },
      ),
    );
  });
});
