import { describe, expect, it } from "vitest";
import { buildSizes } from "../kit/build-sizes.ts";

const sizes = new Map(buildSizes().map((size) => [size.case, size]));

describe("the build", () => {
  it("opens the way in with at most 30 kB", () => {
    expect(sizes.get("join")?.brotliKb).toBeLessThanOrEqual(30);
    expect(sizes.get("join")?.scriptKb).toBeLessThanOrEqual(22);
  });

  it("runs an evening on a phone with at most 120 kB of scripts", () => {
    expect(sizes.get("evening")?.scriptKb).toBeLessThanOrEqual(120);
    expect(sizes.get("evening")?.scriptKb).toBeGreaterThan(sizes.get("join")?.scriptKb ?? 0);
  });

  it("fetches at most 20 kB more as the evening goes on", () => {
    expect(sizes.get("evening-late")?.brotliKb).toBeLessThanOrEqual(20);
    expect(sizes.get("evening-late")?.brotliKb).toBeGreaterThan(1);
  });

  it("installs with at most 150 kB, and keeps at most 350 kB in all", () => {
    expect(sizes.get("precache-first")?.brotliKb).toBeLessThanOrEqual(150);
    expect(sizes.get("precache-all")?.brotliKb).toBeLessThanOrEqual(350);
  });
});
