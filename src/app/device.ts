import { signal, type ReadonlySignal } from "@preact/signals";
import type { EntryStore } from "../journal/entry-store.ts";
import type { JournalCrypto } from "../journal/journal-crypto.ts";
import { hasRoom } from "../platform/room-on-disk.ts";
import { createWebCrypto } from "../platform/web-crypto.ts";
import { Database, type DatabaseEvent } from "../storage/database.ts";
import type { DeviceStore } from "../storage/device-store.ts";
import { DexieDeviceStore } from "../storage/dexie-device-store.ts";
import { DexieEntryStore } from "../storage/dexie-entry-store.ts";

/** What this device is made of, whichever workshop is open. */
export interface Device {
  readonly entries: EntryStore;
  readonly store: DeviceStore;
  readonly crypto: JournalCrypto;
  readonly subtle: SubtleCrypto;
  /** False where the browser lets pages store nothing: all is gone with the page, and people must be told. */
  readonly keeps: boolean;
  /** What happened to the database from outside, newest last seen. */
  readonly trouble: ReadonlySignal<DatabaseEvent | "corrupt" | undefined>;
  /** How many times the connection to the database was lost under the app, perhaps with all data. */
  readonly losses: ReadonlySignal<number>;
}

/** Opens this device's storage; in memory where the browser refuses a disk. */
export async function openDevice(subtle: SubtleCrypto): Promise<Device> {
  const trouble = signal<DatabaseEvent | "corrupt" | undefined>(undefined);
  const crypto = createWebCrypto(subtle);
  const losses = signal(0);
  const note = (event: DatabaseEvent | "corrupt") => (): void => {
    if (event === "lost") losses.value += 1;
    trouble.value = event;
  };
  const database = new Database({ onEvent: (event) => note(event)(), hasRoom: () => hasRoom(globalThis.caches) });
  try {
    await database.open();
    const entries = new DexieEntryStore(database, note("corrupt"));
    return {
      entries,
      store: new DexieDeviceStore(database, note("corrupt")),
      crypto,
      subtle,
      keeps: true,
      trouble,
      losses,
    };
  } catch {
    // Hardly a browser needs them: a file of their own, which phones in general never fetch.
    const { openMemoryStores } = await import("../storage/open-memory-stores.ts");
    return { ...openMemoryStores(), crypto, subtle, keeps: false, trouble, losses };
  }
}
