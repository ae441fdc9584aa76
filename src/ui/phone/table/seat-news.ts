import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { announce } from "../../kit/announce.ts";
import { phoneText } from "../../../text/phone/area.ts";
import type { Seat } from "./seat.ts";

export interface SeatNews {
  /** The new table, until the person has seen it. */
  readonly unseenTable: ReadonlySignal<number | undefined>;
  stop(): void;
}

/**
 * Tells of a new round's table once: by voice, and where it is another table by `vibrate`, and by `unseenTable` while
 * the table is not on the screen.
 */
export function tellSeatNews(
  seat: ReadonlySignal<Seat>,
  isTableShown: ReadonlySignal<boolean>,
  vibrate: () => void,
): SeatNews {
  const unseenTable = signal<number | undefined>(undefined);
  let before = seat.peek();
  const stopNews = effect(() => {
    const now = seat.value;
    const last = before;
    before = now;
    if (now.round === undefined || now.table === undefined) return;
    if (now.round === last.round && now.table === last.table) return;
    const t = phoneText.current.peek().table;
    if (now.table === last.table) return announce(t.stayAnnounced(now.table, now.round));
    announce(t.goAnnounced(now.table, now.round));
    vibrate();
    if (!isTableShown.peek()) unseenTable.value = now.table;
  });
  const stopSeen = effect(() => {
    if (isTableShown.value) unseenTable.value = undefined;
  });
  return {
    unseenTable,
    stop() {
      stopNews();
      stopSeen();
    },
  };
}
