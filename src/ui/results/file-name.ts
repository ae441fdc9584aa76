import type { Workshop } from "../../domain/workshop.ts";

/** The longest name before the date, in characters: some file systems and e-mail programs cut names. */
const longestStem = 50;

/** A file name that every system takes: a-z, digits and hyphens of the workshop's name, its day, and the ending. */
export function fileName(workshop: Workshop | undefined, fallback: string, ending: string): string {
  const stem = plain(workshop?.name ?? "") || plain(fallback);
  return `${[stem, workshop?.date].filter(Boolean).join("-")}.${ending}`;
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, longestStem)
    .replaceAll(/^-+|-+$/g, "");
}
