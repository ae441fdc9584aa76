import type { Workshop } from "../../domain/workshop.ts";
import type { Language } from "../../domain/languages.ts";
import { clockText } from "../plan/programme-times.ts";

/** When the evening is to begin, in epoch milliseconds by this device's time zone; undefined while it is open. */
export function plannedStart(workshop: Pick<Workshop, "date" | "startsAt"> | undefined): number | undefined {
  if (!workshop || workshop.date === "" || workshop.startsAt === "") return undefined;
  const start = new Date(`${workshop.date}T${workshop.startsAt}`).getTime();
  return Number.isNaN(start) ? undefined : start;
}

/** The wall-clock time of a moment on this device. */
export function clockOf(moment: number, language: Language): string {
  const date = new Date(moment);
  return clockText(date.getHours() * 60 + date.getMinutes(), language);
}
