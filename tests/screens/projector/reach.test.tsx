import { describe, expect, it } from "vitest";
import { lookFrom, usualLook } from "../../../src/ui/projector/projector-look.ts";
import { pixelsAt1920, readableMetres, readingScale } from "../../../src/ui/projector/reading-size.ts";

const wide = 16 / 9;

function scale(metres: number, pictureMetres: number): number {
  return readingScale({ metres, pictureMetres }, wide);
}

describe("the size of text in a hall", () => {
  it("is the usual one while nothing is known of the hall", () => {
    expect(readingScale({ metres: 0, pictureMetres: 0 }, wide)).toBe(1);
    expect(readingScale({ metres: 12, pictureMetres: 0 }, wide)).toBe(1);
    expect(readableMetres({ metres: 12, pictureMetres: 0 }, wide, 1)).toBeUndefined();
  });

  it("makes capitals a 150th of the way to the last row", () => {
    const hall = { metres: 12, pictureMetres: 3 };
    const needed = readingScale(hall, wide);
    const pictureHeight = 3 / wide;
    const capital = 0.7 * (needed * 5.75 * 0.01 * pictureHeight);
    expect(capital).toBeCloseTo(12 / 150, 5);
    expect(readableMetres(hall, wide, needed)).toBe(12);
    expect(pixelsAt1920(wide, needed)).toBe(73);
  });

  it("grows with the hall and shrinks with the picture, and stops where a page would hold no note", () => {
    expect(scale(8, 3)).toBeLessThan(scale(12, 3));
    expect(scale(12, 4)).toBeLessThan(scale(12, 3));
    expect(scale(60, 2)).toBe(scale(40, 2));
    expect(scale(2, 6)).toBe(scale(3, 6));
  });

  it("says how far is too far, when the picture is too small for the hall", () => {
    const hall = { metres: 30, pictureMetres: 2 };
    expect(readableMetres(hall, wide, readingScale(hall, wide))).toBeLessThan(30);
  });
});

describe("the look that a device has kept", () => {
  it("comes back as it was left", () => {
    const look = { ...usualLook, theme: "weak", hall: { metres: 14, pictureMetres: 2.4 } } as const;
    expect(lookFrom(JSON.stringify(look))).toEqual(look);
  });

  it("keeps what is usable of what somebody else has written there", () => {
    expect(lookFrom('{"theme":"dark","hall":"large","showsCounts":7}')).toEqual({ ...usualLook, theme: "dark" });
    for (const text of ["", "{", "null", "[]", '"dark"']) expect(lookFrom(text)).toEqual(usualLook);
  });
});
