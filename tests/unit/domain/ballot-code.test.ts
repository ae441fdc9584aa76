import { describe, expect, test } from "vitest";
import { ballotCode } from "../../../src/domain/ballot-code.ts";

describe("ballotCode", () => {
  test.each([
    ["AAAAAAAAAAAA", "000-000"],
    ["_____AAAAAAA", "ZZZ-ZZZ"],
    ["BAAAAAAAAAAA", "0G0-000"],
    ["AAAABAAAAAAA", "000-001"],
  ])("reads the first thirty bits of %s as %s", (hash, code) => {
    expect(ballotCode(hash)).toBe(code);
  });
});
