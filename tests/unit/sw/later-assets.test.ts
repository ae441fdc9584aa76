import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cacheLater } from "../../../sw/later-assets.ts";

const origin = "https://paja.example";
const later = [
  { url: "/assets/console-1.js" },
  { url: "/assets/words-fi-1.js", language: "fi" },
  { url: "/assets/words-sv-1.js", language: "sv" },
];
const kept = new Set<string>();
const gone = new Set<string>();
const cache = {
  keys: async () => [...kept].map((path) => new Request(origin + path)),
  add: async (path: string) => {
    if (gone.has(path)) throw new TypeError("no network");
    kept.add(path);
  },
  delete: async ({ url }: Request) => kept.delete(new URL(url).pathname),
};

beforeEach(() => {
  kept.clear();
  gone.clear();
  vi.stubGlobal("caches", { open: async () => cache });
});
afterEach(() => void vi.unstubAllGlobals());

describe("what is kept when there is time", () => {
  it("has the words of the language in use, and those of another once it is chosen", async () => {
    await cacheLater(later, "fi");
    expect([...kept]).toEqual(["/assets/console-1.js", "/assets/words-fi-1.js"]);
    await cacheLater(later, "sv");
    expect([...kept].sort()).toEqual(["/assets/console-1.js", "/assets/words-fi-1.js", "/assets/words-sv-1.js"]);
  });

  it("goes on behind a file that cannot be had, and tries that again", async () => {
    gone.add("/assets/console-1.js");
    await cacheLater(later, "fi");
    expect([...kept]).toEqual(["/assets/words-fi-1.js"]);
    gone.clear();
    await cacheLater(later, "fi");
    expect(kept.size).toBe(2);
  });

  it("drops what this version does not know", async () => {
    kept.add("/assets/console-0.js");
    await cacheLater(later, "fi");
    expect(kept.has("/assets/console-0.js")).toBe(false);
  });
});
