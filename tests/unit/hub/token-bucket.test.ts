import { describe, expect, test } from "vitest";
import { createTokenBucket } from "../../../src/hub/token-bucket.ts";

describe("createTokenBucket", () => {
  test("lets a whole burst pass at once", () => {
    const bucket = createTokenBucket({ perSecond: 10, burst: 100 }, 0);
    expect(bucket.spend(100, 0)).toBe(0);
  });

  test("asks for the rest that pays the debt", () => {
    const bucket = createTokenBucket({ perSecond: 10, burst: 100 }, 0);
    bucket.spend(100, 0);
    expect(bucket.spend(5, 0)).toBe(500);
    expect(bucket.spend(0, 500)).toBe(0);
    expect(bucket.spend(1, 500)).toBe(100);
  });

  test("never earns more than a burst", () => {
    const bucket = createTokenBucket({ perSecond: 10, burst: 100 }, 0);
    expect(bucket.spend(101, 1_000_000)).toBe(100);
  });

  test("calls a debt above one more burst hopeless", () => {
    const bucket = createTokenBucket({ perSecond: 10, burst: 100 }, 0);
    expect(bucket.spend(200, 0)).toBe(10_000);
    expect(bucket.spend(1, 0)).toBe(Infinity);
  });

  test("earns nothing from a clock that steps back", () => {
    const bucket = createTokenBucket({ perSecond: 10, burst: 10 }, 1000);
    bucket.spend(10, 1000);
    expect(bucket.spend(1, 0)).toBe(100);
  });
});
