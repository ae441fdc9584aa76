import { describe, expect, test } from "vitest";
import { forgetOver } from "../../../src/app/forget-over.ts";
import { generateKeys } from "../../../src/platform/web-crypto.ts";
import type { KnownWorkshop } from "../../../src/storage/device-store.ts";
import { MemoryDeviceStore } from "../../../src/storage/memory-device-store.ts";
import { MemoryEntryStore } from "../../../src/storage/memory-entry-store.ts";

const day = 86_400_000;
const evening = Date.UTC(2027, 2, 10);

const aWorkshop = (room: string, more: Partial<KnownWorkshop> = {}): KnownWorkshop => ({
  room,
  code: "K7QF9XMP2RTD",
  name: room,
  date: "2027-03-10",
  role: "participant",
  lastOpenedAt: evening,
  keepDays: 30,
  ...more,
});

/** A device that has the workshop with its keys, an entry and a draft. */
async function deviceWith(...workshops: readonly KnownWorkshop[]) {
  const entries = new MemoryEntryStore();
  const store = new MemoryDeviceStore(entries);
  for (const workshop of workshops) {
    const { room } = workshop;
    await store.saveWorkshop(workshop);
    await store.saveKeys(room, { keys: await generateKeys(crypto.subtle, false) });
    await store.saveDraft(room, "note", "kesken");
    await entries.put([{ room, author: "a", seq: 0, hash: "h", bytes: Uint8Array.of(1) }]);
  }
  return { entries, store };
}

describe("forgetOver", () => {
  test("takes the keys, the entries and the drafts once the time is over, and nothing before", async () => {
    const { store, entries } = await deviceWith(aWorkshop("ilta"));
    expect(await forgetOver(store, evening + 30 * day)).toBe(0);
    expect(await store.loadKeys("ilta")).toBeDefined();
    expect(await forgetOver(store, evening + 30 * day + 1)).toBe(1);
    expect(await store.workshops()).toEqual([]);
    expect(await store.loadKeys("ilta")).toBeUndefined();
    expect(await store.loadDraft("ilta", "note")).toBeUndefined();
    expect((await entries.since("ilta", 0)).entries).toEqual([]);
  });

  test("takes nothing else", async () => {
    const { store } = await deviceWith(
      aWorkshop("over"),
      aWorkshop("no end", { keepDays: 0 }),
      aWorkshop("never said", { keepDays: undefined }),
      aWorkshop("without a date", { date: "" }),
      aWorkshop("for a year", { keepDays: 365 }),
      aWorkshop("an archive", { role: "archive" }),
    );
    await forgetOver(store, evening + 100 * day);
    const left = (await store.workshops()).map(({ room }) => room).sort();
    expect(left).toEqual(["an archive", "for a year", "never said", "no end", "without a date"]);
  });

  test("takes nothing that was open within the last week, as after a mistyped year", async () => {
    const opened = evening + 60 * day;
    const { store } = await deviceWith(aWorkshop("in use", { lastOpenedAt: opened }));
    expect(await forgetOver(store, opened + 7 * day)).toBe(0);
    expect(await forgetOver(store, opened + 7 * day + 1)).toBe(1);
  });

  test("keeps an evening for thirty days, however few a device was told", async () => {
    const { store } = await deviceWith(aWorkshop("ilta", { keepDays: 1 }));
    expect(await forgetOver(store, evening + 29 * day)).toBe(0);
  });

  test("is not misled by a clock that leaps two days", async () => {
    const { store } = await deviceWith(aWorkshop("ilta", { lastOpenedAt: evening + 29 * day }));
    expect(await forgetOver(store, evening + 31 * day)).toBe(0);
  });
});
