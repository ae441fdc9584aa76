import { MemoryDeviceStore } from "./memory-device-store.ts";
import { MemoryEntryStore } from "./memory-entry-store.ts";

/** Stores that last as long as the page, for a browser that lets pages store nothing. */
export function openMemoryStores() {
  const entries = new MemoryEntryStore();
  return { entries, store: new MemoryDeviceStore(entries) };
}
