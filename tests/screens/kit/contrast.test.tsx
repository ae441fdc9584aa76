import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const sheet = readFileSync("src/ui/kit/tokens.css", "utf8");

/** The tokens of the first block whose selector is given. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const start = sheet.indexOf("{", sheet.indexOf(selector));
  const block = sheet.slice(start, sheet.indexOf("}", start));
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

const light = tokensOf('[data-theme="light"] {');
const dark = tokensOf('[data-theme="dark"] {');
const darkByItself = tokensOf(":root:not([data-theme]) {");
const notes = tokensOf(":root {");

/** WCAG 2.2 contrast of two hex colours. */
function contrast(one = "", other = ""): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const readPairs = [
  ["ink", "paper"],
  ["ink", "sheet"],
  ["ink", "accent-wash"],
  ["ink", "warning-wash"],
  ["ink", "danger-wash"],
  ["ink", "good-wash"],
  ["ink-soft", "paper"],
  ["ink-soft", "sheet"],
  ["ink-soft", "sunk"],
  ["accent", "paper"],
  ["accent", "sheet"],
  ["accent", "accent-wash"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["danger", "paper"],
  ["danger", "sheet"],
  ["on-danger", "danger"],
  ["good", "paper"],
  ["good", "sheet"],
] as const;

describe("tokens", () => {
  it("measures as the standard does", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it.each([
    ["light", light],
    ["dark", dark],
  ])("reads at 4.5 to 1 or better in the %s theme", (_theme, tokens) => {
    const weak = readPairs.filter(([text, ground]) => contrast(tokens.get(text), tokens.get(ground)) < 4.5);
    expect(weak).toEqual([]);
  });

  it.each([
    ["light", light],
    ["dark", dark],
  ])("draws edges and the focus ring at 3 to 1 or better in the %s theme", (_theme, tokens) => {
    const pairs = ["edge", "focus"].flatMap((line) =>
      ["paper", "sheet", "sunk"].map((ground) => [line, ground] as const),
    );
    expect(pairs.filter(([line, ground]) => contrast(tokens.get(line), tokens.get(ground)) < 3)).toEqual([]);
  });

  it("writes on every note at 8 to 1 or better, and the note's edge shows on the light page", () => {
    const papers = [0, 1, 2, 3, 4, 5].map((colour) => notes.get(`note-${String(colour)}`));
    expect(papers.every((paper) => contrast(notes.get("note-ink"), paper) >= 8)).toBe(true);
    expect(contrast(notes.get("note-edge"), light.get("paper"))).toBeGreaterThan(3);
  });

  it("has the same dark values for those who choose dark and for those whose device does", () => {
    expect(dark.size).toBeGreaterThan(20);
    expect([...darkByItself]).toEqual([...dark]);
  });
});
