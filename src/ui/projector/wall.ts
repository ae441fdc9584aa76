import type { ReadonlySignal } from "@preact/signals";
import type { HallWifi } from "../../domain/hall-wifi.ts";
import type { Session } from "../../live/session.ts";
import type { PageTurner } from "./page-turner.ts";

/** What the views on the wall share. */
export interface Wall {
  readonly session: Session;
  readonly turner: PageTurner;
  /** Whether the wall says how many have come. */
  readonly showsCounts: boolean;
  /** The hall's Wi-Fi, where this device was told of it. */
  readonly wifi: ReadonlySignal<HallWifi | undefined>;
}
