import { describe, expect, it } from "vitest";
import {
  formatJoinCode,
  formatTypedCode,
  hubInJoinLink,
  parseJoinCode,
  type JoinCode,
} from "../../../src/domain/join-code.ts";

const code = "K7QF9XMP2RTD" as JoinCode; // twelve characters of the alphabet

describe("parseJoinCode", () => {
  it.each([
    "K7QF-9XMP-2RTD",
    "k7qf 9xmp 2rtd",
    " K7QF9XMP2RTD\n",
    "K7QF–9XMP—2RTD",
    "https://iltapaja.example/#K7QF-9XMP-2RTD",
    "https://iltapaja.example/#/join/K7QF-9XMP-2RTD",
    "https://iltapaja.example/#K7QF-9XMP-2RTD?hub=1",
    "iltapaja.example/#/K7QF-9XMP-2RTD&hub=1",
    "https://iltapaja.example/#K7QF-9XMP-2RTD/1ABC",
    "K7QF-9XMP-2RTD/1ABC",
  ])("reads %j", (typed) => {
    expect(parseJoinCode(typed)).toBe(code);
  });

  it("takes O for 0 and I and L for 1", () => {
    expect(parseJoinCode("OoIi-LlAA-AAAA")).toBe("001111AAAAAA");
  });

  it.each([
    ["", "too-short"],
    ["K7QF-9XMP-2RT", "too-short"],
    ["K7QF-9XMP-2RTDD", "too-long"],
    ["K7QF-9XMP-2RTU", "bad-character"],
    ["K7QF-9XÄP-2RTD", "bad-character"],
    ["https://elsewhere.example/", "bad-character"],
  ])("says what is wrong with %j", (typed, problem) => {
    expect(parseJoinCode(typed)).toEqual({ problem });
  });
});

describe("hubInJoinLink", () => {
  it.each([
    "https://iltapaja.example/#K7QF-9XMP-2RTD/1ABC",
    "http://192.168.1.20:8080/#/join/K7QF-9XMP-2RTD/1ABC",
    "K7QF-9XMP-2RTD/1ABC",
  ])("finds what %j says of a hub", (link) => {
    expect(hubInJoinLink(link)).toBe("1ABC");
  });

  it.each([
    "",
    "K7QF-9XMP-2RTD",
    "https://iltapaja.example/#K7QF-9XMP-2RTD",
    "https://iltapaja.example/#K7QF-9XMP-2RTD/",
    "https://iltapaja.example/#K7QF-9XMP-2RTD/1abc",
    "https://iltapaja.example/#K7QF-9XMP-2RTD/1ABC/2",
    `K7QF-9XMP-2RTD/${"1".repeat(121)}`,
  ])("finds none in %j", (link) => {
    expect(hubInJoinLink(link)).toBeUndefined();
  });
});

describe("formatJoinCode", () => {
  it("sets dashes between groups of four", () => {
    expect(formatJoinCode(code)).toBe("K7QF-9XMP-2RTD");
  });
});

describe("formatTypedCode", () => {
  it.each([
    ["k7q", "K7Q"],
    ["k7qf", "K7QF"],
    ["k7qf9", "K7QF-9"],
    ["K7QF-9XMP2", "K7QF-9XMP-2"],
    ["K7QF-", "K7QF"],
    ["k7qu", "K7QU"],
    ["https://iltapaja.example/#K7QF-9XMP-2RTD", "K7QF-9XMP-2RTD"],
  ])("shows %j as %j", (typed, shown) => {
    expect(formatTypedCode(typed)).toBe(shown);
  });

  it("changes nothing when it is done twice", () => {
    expect(formatTypedCode(formatTypedCode("k7qf 9xmp 2rtd"))).toBe("K7QF-9XMP-2RTD");
  });
});
