import * as v from "valibot";
import type { HallWifi } from "../domain/hall-wifi.ts";
import type { DeviceStore } from "./device-store.ts";

/** Among what is typed on this device and never sent; forgotten with the room. */
const field = "hall-wifi";

const HallWifiSchema = v.object({ name: v.string(), password: v.string(), hidden: v.boolean() });

/** The hall's Wi-Fi as it was entered for a room on this device; undefined when it was not, or cannot be read. */
export async function loadHallWifi(store: Pick<DeviceStore, "loadDraft">, room: string): Promise<HallWifi | undefined> {
  try {
    const parsed = v.safeParse(HallWifiSchema, JSON.parse((await store.loadDraft(room, field)) ?? "null"));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined; // a convenience: people join the Wi-Fi as they do elsewhere
  }
}

/** Keeps it, or forgets it. Rejects with a StorageFailure. */
export function saveHallWifi(
  store: Pick<DeviceStore, "saveDraft" | "clearDraft">,
  room: string,
  wifi: HallWifi | undefined,
): Promise<void> {
  return wifi ? store.saveDraft(room, field, JSON.stringify(wifi)) : store.clearDraft(room, field);
}
