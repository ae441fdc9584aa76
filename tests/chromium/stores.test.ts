import { afterAll } from "vitest";
import { Database } from "../../src/storage/database.ts";
import { DexieDeviceStore } from "../../src/storage/dexie-device-store.ts";
import { DexieEntryStore } from "../../src/storage/dexie-entry-store.ts";
import { deviceStoreContract } from "../contract/device-store-contract.ts";
import { entryStoreContract } from "../contract/entry-store-contract.ts";
import { storageFaults } from "../contract/storage-faults.ts";
import { resultOf } from "../kit/idb-engine.ts";

const opened: { readonly name: string; readonly database: Database }[] = [];

entryStoreContract("DexieEntryStore", () => Promise.resolve(new DexieEntryStore(freshDatabase(), () => undefined)));
deviceStoreContract("DexieDeviceStore", () => Promise.resolve(new DexieDeviceStore(freshDatabase(), () => undefined)));
storageFaults("Chromium", { indexedDB, IDBKeyRange, IDBDatabase, IDBObjectStore });

afterAll(async () => {
  for (const { name, database } of opened) {
    database.close();
    await resultOf(indexedDB.deleteDatabase(name));
  }
});

function freshDatabase(): Database {
  const name = `contract-${opened.length}`;
  const database = new Database({ name, onEvent: () => undefined });
  opened.push({ name, database });
  return database;
}
