import { expect, test } from "vitest";
import { sizeOfName, sizeOfNames } from "../../../src/ui/results/print-size.ts";

const names = (count: number, letters: number): readonly string[] =>
  Array.from({ length: count }, () => "x".repeat(letters));

test("names of a table are as large as all of them find room", () => {
  expect(sizeOfNames([])).toBe("large");
  expect(sizeOfNames(names(12, 12))).toBe("large");
  expect(sizeOfNames(names(9, 50))).toBe("small");
  expect(sizeOfNames(names(12, 60))).toBe("least");
});

test("a name of its own card is large until it takes three lines, or one word is wider than the card", () => {
  expect(sizeOfName("Anna Aho")).toBe("large");
  expect(sizeOfName("Alexandra-Josefiina von Hohenhausen")).toBe("small");
  expect(sizeOfName("Wolfeschlegelsteinhausen")).toBe("small");
});
