import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { Database } from "../../src/storage/database.ts";
import { DexieDeviceStore } from "../../src/storage/dexie-device-store.ts";
import { DexieEntryStore } from "../../src/storage/dexie-entry-store.ts";
import { deviceStoreContract } from "./device-store-contract.ts";
import { entryStoreContract } from "./entry-store-contract.ts";

entryStoreContract("DexieEntryStore", () => Promise.resolve(new DexieEntryStore(freshDatabase(), () => undefined)));
deviceStoreContract("DexieDeviceStore", () => Promise.resolve(new DexieDeviceStore(freshDatabase(), () => undefined)));

function freshDatabase(): Database {
  return new Database({ onEvent: () => undefined, engine: { indexedDB: new IDBFactory(), IDBKeyRange } });
}
