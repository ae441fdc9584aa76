import type { Language } from "../../domain/languages.ts";

/** A moment as people read it from a clock in the hall: 19.05 in Finland, in either language, and 19:05 in English. */
export function timeOfDay(epochMs: number, language: Language): string {
  // English is for readers from many countries; the evening itself runs on a 24-hour clock.
  const locale = language === "en" ? "en-GB" : `${language}-FI`;
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(epochMs);
}
