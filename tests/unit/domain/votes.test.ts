import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noteIdOf } from "../../../src/domain/ids.ts";
import { addDot, removeDot } from "../../../src/domain/dots.ts";
import { countedBallot, dotsUsed, tallyDots, type Vote } from "../../../src/domain/votes.ts";
import { anAuthor } from "./a-journal.ts";

const rules = { board: "ideas", dots: 3, mostPerNote: 2, hiddenUntilClosed: true };
const note = noteIdOf(anAuthor("anna"), "n1");
const other = noteIdOf(anAuthor("anna"), "n2");
const vote: Vote = {
  id: "v1",
  ...rules,
  open: true,
  tally: [],
  ballots: 0,
  ballotsByVoter: new Map(),
  codeByVoter: new Map(),
};

const all = (name: string): string => name;
const allBut = (gone: string) => (name: string) => (name === gone ? undefined : name);

describe("countedBallot", () => {
  test("leaves a ballot within the caps as it is", () => {
    expect(countedBallot({ a: 2, b: 1 }, rules, all)).toEqual({ a: 2, b: 1 });
  });

  test("cuts dots above the caps, in the order of the notes' ids", () => {
    expect(countedBallot({ c: 9, a: 9, b: 9 }, rules, all)).toEqual({ a: 2, b: 1 });
  });

  test("lets notes that do not count use up nothing", () => {
    expect(countedBallot({ a: 2, b: 2, c: 2 }, rules, allBut("a"))).toEqual({ b: 2, c: 1 });
  });

  test("keeps no zeros", () => {
    expect(countedBallot({ a: 0, b: 1 }, rules, all)).toEqual({ b: 1 });
  });

  test("is within the caps for every ballot, and the same when it is counted again", () => {
    const ballots = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(20));
    fc.assert(
      fc.property(
        ballots,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (ballot, dots, mostPerNote) => {
          const caps = { ...rules, dots, mostPerNote };
          const counted = countedBallot(ballot, caps, allBut("c"));
          expect(dotsUsed(counted)).toBeLessThanOrEqual(dots);
          for (const [id, given] of Object.entries(counted)) {
            expect(given).toBeLessThanOrEqual(Math.min(mostPerNote, ballot[id] ?? 0));
            expect(id).not.toBe("c");
          }
          expect(countedBallot(counted, caps, all)).toEqual(counted);
        },
      ),
    );
  });
});

describe("tallyDots", () => {
  test("sorts by dots, then voters, then id", () => {
    const tally = tallyDots([{ b: 2 }, { a: 1, c: 1 }, { a: 1 }, { d: 1 }]);
    expect(tally.map(({ option, dots, voters }) => [option, dots, voters])).toEqual([
      ["a", 2, 2],
      ["b", 2, 1],
      ["c", 1, 1],
      ["d", 1, 1],
    ]);
  });

  test("is empty without ballots", () => {
    expect(tallyDots([])).toEqual([]);
  });
});

describe("addDot", () => {
  test("gives one more dot", () => {
    expect(addDot(vote, {}, note, true)).toEqual({ [note]: 1 });
    expect(addDot(vote, { [note]: 1 }, note, true)).toEqual({ [note]: 2 });
  });

  test("refuses a dot in a closed vote, on no note, on a full note and beyond the last dot", () => {
    expect(addDot({ ...vote, open: false }, {}, note, true)).toBe("vote-closed");
    expect(addDot(vote, {}, note, false)).toBe("no-such-note");
    expect(addDot(vote, { [note]: 2 }, note, true)).toBe("note-full");
    expect(addDot(vote, { [note]: 2, [other]: 1 }, other, true)).toBe("no-dots-left");
  });
});

describe("removeDot", () => {
  test("takes one dot back, and the note with its last one", () => {
    expect(removeDot(vote, { [note]: 2, [other]: 1 }, note)).toEqual({ [note]: 1, [other]: 1 });
    expect(removeDot(vote, { [note]: 1, [other]: 1 }, note)).toEqual({ [other]: 1 });
  });

  test("refuses where there is no dot, and in a closed vote", () => {
    expect(removeDot(vote, { [other]: 1 }, note)).toBe("no-such-note");
    expect(removeDot({ ...vote, open: false }, { [note]: 1 }, note)).toBe("vote-closed");
  });

  test("undoes addDot", () => {
    const added = addDot(vote, { [other]: 1 }, note, true);
    expect(typeof added === "string" ? added : removeDot(vote, added, note)).toEqual({ [other]: 1 });
  });
});
