import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestPiece, PieceReader, pieceOfWord, piecesOf } from "../../../src/sync/channel-pieces.ts";

const messages = fc.record({
  isText: fc.boolean(),
  bytes: fc.nat(64 * 1024).map((length) => Uint8Array.from({ length }, (_, index) => index * 7)),
});

/** Long bytes compare much faster as text. */
function asText({ isText, bytes }: { readonly isText: boolean; readonly bytes: Uint8Array }): string {
  return `${isText} ${Buffer.from(bytes).toString("base64")}`;
}

describe("pieces of a message", () => {
  test("are put together again, and none is too large", () => {
    fc.assert(
      fc.property(fc.array(messages, { maxLength: 4 }), (all) => {
        const reader = new PieceReader();
        const pieces = all.flatMap(piecesOf);
        expect(pieces.every((piece) => piece.length <= largestPiece)).toBe(true);
        const read = pieces.map((piece) => reader.take(piece)).filter((one) => typeof one === "object");
        expect(read.map(asText)).toEqual(all.map(asText));
      }),
      { numRuns: 50 },
    );
  });

  test.each(["ping", "pong", "pause", "resume"] as const)("may stand around a %s", (word) => {
    const reader = new PieceReader();
    const [first = new Uint8Array(), second = new Uint8Array()] = piecesOf({
      isText: false,
      bytes: new Uint8Array(20_000),
    });
    expect([first, pieceOfWord(word), second].map((piece) => reader.take(piece))).toEqual([
      "more",
      word,
      { isText: false, bytes: new Uint8Array(20_000) },
    ]);
  });

  test.each([
    ["nothing", [[]]],
    ["an unknown kind", [[8]]],
    ["a word with more to it", [[4, 0]]],
    ["an empty piece before another", [[2]]],
    [
      "a change from bytes to text",
      [
        [2, 1],
        [1, 1],
      ],
    ],
  ])("are broken by %s", (_what, pieces) => {
    const reader = new PieceReader();
    expect(pieces.map((piece) => reader.take(Uint8Array.from(piece))).at(-1)).toBe("broken");
  });

  test("are broken by more than 64 KiB, and by more than 64 of them", () => {
    const large = new PieceReader();
    const piece = new Uint8Array(largestPiece).fill(2, 0, 1);
    expect(Array.from({ length: 5 }, () => large.take(piece)).at(-1)).toBe("broken");
    const tiny = new PieceReader();
    expect(Array.from({ length: 65 }, () => tiny.take(Uint8Array.of(2, 0))).at(-1)).toBe("broken");
  });

  test("never throw, whatever comes", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 40 }), (pieces) => {
        const reader = new PieceReader();
        for (const piece of pieces) if (reader.take(piece) === "broken") return;
      }),
      { numRuns: 500 },
    );
  });
});
