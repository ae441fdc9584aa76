import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import { storageFaults } from "./storage-faults.ts";

storageFaults("fake-indexeddb", { indexedDB: new IDBFactory(), IDBKeyRange, IDBDatabase, IDBObjectStore });
