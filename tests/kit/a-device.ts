import { signal } from "@preact/signals";
import type { Device } from "../../src/app/device.ts";
import { MemoryDeviceStore } from "../../src/storage/memory-device-store.ts";
import { MemoryEntryStore } from "../../src/storage/memory-entry-store.ts";
import { quickCrypto } from "./people.ts";

/** A device in memory, with the quick cryptography of test rooms. */
export function aDevice(): Device {
  const entries = new MemoryEntryStore();
  const none = signal(undefined);
  // Nothing is signed when a file is opened.
  const subtle = crypto.subtle;
  const store = new MemoryDeviceStore(entries);
  return { entries, store, crypto: quickCrypto, subtle, keeps: false, trouble: none, losses: signal(0) };
}
