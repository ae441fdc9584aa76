import { effect, type Signal } from "@preact/signals";
import type { Ledger } from "../journal/ledger.ts";
import type { StorageState } from "../live/session.ts";
import type { Device } from "./device.ts";
import type { RoomAccess } from "./open-room.ts";

interface Restored extends Pick<RoomAccess, "keys" | "remember" | "report"> {
  readonly ledger: Ledger;
  readonly storage: Signal<StorageState>;
}

/**
 * Watches whether the browser deletes this device's data while the room is open. Then the person is told, the device
 * keeps its keys, and what it held comes back from the others. Returns how to stop.
 */
export function restoreAfterLoss({ store, losses }: Device, restored: Restored): () => void {
  const { ledger, keys, storage, remember, report } = restored;
  const restore = async (): Promise<void> => {
    if (await store.loadKeys(ledger.room)) return; // only the connection was lost
    storage.value = { kind: "failed", reason: "lost" };
    await store.saveKeys(ledger.room, keys);
    await remember();
    await ledger.recheck();
  };
  let seen = losses.peek();
  return effect(() => {
    if (losses.value === seen) return;
    seen = losses.value;
    restore().catch(report);
  });
}
