import { effect } from "@preact/signals";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openHallWifi } from "../../../src/app/hall-wifi.ts";
import { MemoryDeviceStore } from "../../../src/storage/memory-device-store.ts";
import { MemoryEntryStore } from "../../../src/storage/memory-entry-store.ts";

const hall = { name: "Kylätalo", password: "tervetuloa", hidden: false };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function aStore(): MemoryDeviceStore {
  return new MemoryDeviceStore(new MemoryEntryStore());
}

describe("the hall's Wi-Fi on a device", () => {
  it("is there when the room is opened again, and only for that room", async () => {
    const store = aStore();
    expect(await (await openHallWifi(store, "room")).keep(hall)).toBe(true);
    expect((await openHallWifi(store, "room")).wifi.value).toEqual(hall);
    expect((await openHallWifi(store, "other")).wifi.value).toBeUndefined();
  });

  it("is followed by the device's other windows, and leaves them when it is removed", async () => {
    const store = aStore();
    const [console, projector] = [await openHallWifi(store, "room"), await openHallWifi(store, "room")];
    const seen: unknown[] = [];
    stops.push(effect(() => void seen.push(projector.wifi.value)));
    await console.keep(hall);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(hall));
    await console.keep(undefined);
    await vi.waitFor(() => expect(seen.at(-1)).toBeUndefined());
  });

  it("goes with the room", async () => {
    const store = aStore();
    await (await openHallWifi(store, "room")).keep(hall);
    await store.forget("room");
    expect((await openHallWifi(store, "room")).wifi.value).toBeUndefined();
  });

  it("says when it could not be kept, and takes nothing that makes no sense from the disk", async () => {
    const store = aStore();
    await store.saveDraft("room", "hall-wifi", '{"name":7}');
    const { wifi, keep } = await openHallWifi(
      {
        loadDraft: (room, field) => store.loadDraft(room, field),
        saveDraft: () => Promise.reject(new Error("full")),
        clearDraft: () => Promise.reject(new Error("full")),
      },
      "room",
    );
    expect(wifi.value).toBeUndefined();
    expect(await keep(hall)).toBe(false);
    expect(wifi.value).toBeUndefined();
  });
});
