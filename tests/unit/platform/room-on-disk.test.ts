import { describe, expect, it } from "vitest";
import { hasRoom } from "../../../src/platform/room-on-disk.ts";

/** The browser's caches, on a disk with so many bytes left. */
function cachesWith(free: number, failure = new DOMException("Quota exceeded.", "QuotaExceededError")) {
  const kept = new Set<string>();
  const scope = {
    open: async (name: string) => {
      if (failure.name === "SecurityError") throw failure;
      return {
        async put(_address: string, answer: Response) {
          if ((await answer.arrayBuffer()).byteLength > free) throw failure;
          kept.add(name);
        },
      };
    },
    delete: async (name: string) => kept.delete(name),
  };
  // Only these two are asked for.
  return { kept, caches: scope as unknown as CacheStorage };
}

describe("hasRoom", () => {
  it("says yes where 16 MB fit, and leaves nothing behind", async () => {
    const { caches, kept } = cachesWith(2 ** 24);
    expect(await hasRoom(caches)).toBe(true);
    expect([...kept]).toEqual([]);
  });

  it("says no where they do not fit, however the browser puts it", async () => {
    expect(await hasRoom(cachesWith(2 ** 24 - 1).caches)).toBe(false);
    const unknown = new DOMException("Unexpected internal error.", "UnknownError");
    expect(await hasRoom(cachesWith(0, unknown).caches)).toBe(false);
  });

  it("says yes where it cannot be asked", async () => {
    expect(await hasRoom(undefined)).toBe(true);
    expect(await hasRoom(cachesWith(0, new DOMException("Not here.", "SecurityError")).caches)).toBe(true);
  });
});
