import { MemoryDeviceStore } from "../../src/storage/memory-device-store.ts";
import { MemoryEntryStore } from "../../src/storage/memory-entry-store.ts";
import { deviceStoreContract } from "./device-store-contract.ts";
import { entryStoreContract } from "./entry-store-contract.ts";

entryStoreContract("MemoryEntryStore", () => Promise.resolve(new MemoryEntryStore()));
deviceStoreContract("MemoryDeviceStore", () => Promise.resolve(new MemoryDeviceStore(new MemoryEntryStore())));
