/** The three languages of the interface, in the order in which they are offered. */
export const languages = ["fi", "sv", "en"] as const;

export type Language = (typeof languages)[number];

/** A text that the facilitator may give in one, two or three languages. */
export interface LocalText {
  readonly fi?: string | undefined;
  readonly sv?: string | undefined;
  readonly en?: string | undefined;
}

/** The text in the wanted language, or in the first language that has one, or "". */
export function inLanguage(text: LocalText | undefined, language: Language): string {
  if (!text) return "";
  const wanted = text[language];
  if (wanted) return wanted;
  for (const other of languages) {
    const found = text[other];
    if (found) return found;
  }
  return "";
}
