import type { Language } from "../../domain/languages.ts";
import type { Room } from "../../domain/room.ts";

/** When and where the evening was: day, place and host, as far as they are known. */
export function eveningFacts(room: Room, language: Language): readonly string[] {
  const { workshop } = room;
  if (!workshop) return [];
  return [dayInWords(workshop.date, language), workshop.place, workshop.hostMunicipality].filter((fact) => fact !== "");
}

/** A day as people say it; "" stays "". */
function dayInWords(date: string, language: Language): string {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return "";
  const locale = language === "en" ? "en-GB" : `${language}-FI`;
  // A plan's day belongs to no time zone: it is written out in the one in which it was built.
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.UTC(year, month - 1, day));
}
