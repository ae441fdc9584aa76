import { describe, expect, test } from "vitest";
import { loadIntroduction, saveIntroduction } from "../../../src/storage/introduction.ts";
import { MemoryDeviceStore } from "../../../src/storage/memory-device-store.ts";
import { MemoryEntryStore } from "../../../src/storage/memory-entry-store.ts";

const anna = { name: "Anna", municipality: "Teuva", background: "" };

function aStore(): MemoryDeviceStore {
  return new MemoryDeviceStore(new MemoryEntryStore());
}

describe("loadIntroduction", () => {
  test("gives what was kept last", async () => {
    const store = aStore();
    await saveIntroduction(store, { ...anna, name: "Anni" });
    await saveIntroduction(store, anna);
    expect(await loadIntroduction(store)).toEqual(anna);
  });

  test("gives nothing on a device where nobody has joined", async () => {
    expect(await loadIntroduction(aStore())).toBeUndefined();
  });

  test.each(["", "{", "[]", '{"name":"Anna"}', JSON.stringify({ ...anna, name: "x".repeat(61) })])(
    "gives nothing for what it cannot read: %s",
    async (kept) => {
      const store = aStore();
      await store.saveSetting("introduction", kept);
      expect(await loadIntroduction(store)).toBeUndefined();
    },
  );

  test("gives nothing when the disk cannot be read", async () => {
    const broken = { loadSetting: () => Promise.reject(new Error("closed")) };
    expect(await loadIntroduction(broken)).toBeUndefined();
  });
});
