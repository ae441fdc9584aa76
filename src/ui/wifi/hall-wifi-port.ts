import type { ReadonlySignal } from "@preact/signals";
import type { HallWifi } from "../../domain/hall-wifi.ts";

/** The hall's Wi-Fi as this device knows it, the same in all its windows. */
export interface HallWifiPort {
  readonly wifi: ReadonlySignal<HallWifi | undefined>;
  /** False when it could not be kept. */
  keep(wifi: HallWifi | undefined): Promise<boolean>;
}
