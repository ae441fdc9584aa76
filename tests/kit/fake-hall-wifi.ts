import { signal } from "@preact/signals";
import type { HallWifi } from "../../src/domain/hall-wifi.ts";
import type { HallWifiPort } from "../../src/ui/wifi/hall-wifi-port.ts";

/** A device that keeps the hall's Wi-Fi while the test lasts. */
export function fakeHallWifi(known?: HallWifi): HallWifiPort {
  const wifi = signal(known);
  return {
    wifi,
    keep(next) {
      wifi.value = next;
      return Promise.resolve(true);
    },
  };
}
