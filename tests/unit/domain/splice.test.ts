import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedOver, carriedPosition, spliceBetween, spliced } from "../../../src/domain/splice.ts";

const texts = string({ unit: constantFrom("a", "b", "ä", " ", "🙂", "👍"), maxLength: 12 });

/** What comes of two changes of one text, the other one first. */
function both(before: string, mine: string, theirs: string): string {
  const first = spliceBetween(before, theirs);
  return spliced(theirs, carriedOver(spliceBetween(before, mine), first));
}

describe("spliceBetween", () => {
  it("gives the change that makes one text of the other, between whole characters", () => {
    assert(
      property(texts, texts, (before, after) => {
        const splice = spliceBetween(before, after);
        expect(spliced(before, splice)).toBe(after);
        for (const part of [before.slice(0, splice.at), splice.inserted, before.slice(splice.at + splice.removed)]) {
          expect(part).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
        }
      }),
    );
  });

  it("is as small as what was typed", () => {
    expect(spliceBetween("Kahvit klo 18", "Kahvit heti klo 18")).toEqual({ at: 7, removed: 0, inserted: "heti " });
    expect(spliceBetween("sama", "sama")).toEqual({ at: 4, removed: 0, inserted: "" });
  });
});

describe("carriedOver", () => {
  it("keeps what both have written", () => {
    expect(both("Kylätalo auki.", "Joka torstai: Kylätalo auki.", "Kylätalo auki. Kahvit.")).toBe(
      "Joka torstai: Kylätalo auki. Kahvit.",
    );
    expect(both("a-b", "ab", "a-b!")).toBe("ab!");
  });

  it("removes nothing that the other has just written", () => {
    expect(both("yksi kaksi kolme", "yksi kolme", "yksi KAKSI kolme")).toContain("KAKSI");
    assert(
      property(texts, texts, texts, (before, mine, theirs) => {
        const first = spliceBetween(before, theirs);
        expect(both(before, mine, theirs)).toContain(first.inserted);
      }),
    );
  });
});

describe("carriedPosition", () => {
  it("moves the cursor along with the text before it only", () => {
    const splice = { at: 2, removed: 1, inserted: "xyz" };
    expect([0, 2, 3, 5].map((position) => carriedPosition(position, splice))).toEqual([0, 2, 5, 7]);
  });
});
