import { signal } from "@preact/signals";
import type { DeviceStore } from "../storage/device-store.ts";
import { loadHallWifi, saveHallWifi } from "../storage/hall-wifi.ts";
import type { HallWifiPort } from "../ui/wifi/hall-wifi-port.ts";

type Store = Pick<DeviceStore, "loadDraft" | "saveDraft" | "clearDraft">;

/** The Wi-Fi that is kept for a room on this device; the projector's window follows what the console's window keeps. */
export async function openHallWifi(store: Store, room: string): Promise<HallWifiPort> {
  const windows = `iltapaja-wifi ${room}`;
  let others: BroadcastChannel | undefined;
  const renew = async (): Promise<void> => {
    wifi.value = await loadHallWifi(store, room);
  };
  const wifi = signal(await loadHallWifi(store, room), {
    watched() {
      others = new BroadcastChannel(windows);
      others.onmessage = () => void renew();
      void renew();
    },
    unwatched: () => others?.close(),
  });
  return {
    wifi,
    async keep(next) {
      try {
        await saveHallWifi(store, room, next);
      } catch {
        return false;
      }
      wifi.value = next;
      const channel = new BroadcastChannel(windows);
      channel.postMessage("changed");
      channel.close();
      return true;
    },
  };
}
