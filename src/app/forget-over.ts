import { isKeepingOver } from "../domain/retention.ts";
import type { DeviceStore, KnownWorkshop } from "../storage/device-store.ts";

/**
 * Deletes the evenings whose keeping time is over, keys and entries included. Archives stay: somebody has opened those
 * files on purpose. Gives how many went.
 */
export async function forgetOver(store: DeviceStore, now: number): Promise<number> {
  const known = await store.workshops();
  const over = known.filter((workshop) => workshop.role !== "archive" && isOver(workshop, now));
  for (const { room } of over) await store.forget(room);
  return over.length;
}

function isOver({ date, keepDays, lastOpenedAt }: KnownWorkshop, now: number): boolean {
  const evening = Date.parse(date ?? "");
  return isKeepingOver({ evening: Number.isNaN(evening) ? undefined : evening, keepDays, lastOpenedAt }, now);
}
