import type { Hall } from "./projector-look.ts";

/**
 * A capital letter is read from 150 times its height: InfoComm's rule for meeting rooms, 23 minutes of arc, where ISO
 * 9241-3 asks for 16 at least and prefers 20 to 22. Capitals of system fonts are 0.7 of the font's size.
 */
const readFrom = 150 * 0.7;

/** The size of text in notes where nothing is known of the hall, in hundredths of the picture's height. */
const usualUnits = 5.75;

/** Smaller than this is not read beside larger things; larger than this and a page holds no whole note. */
const leastScale = 0.75;
const mostScale = 1.75;

/** How notes and lists have to be scaled for the last row. `aspect` is the picture's width by its height. */
export function readingScale(hall: Hall, aspect: number): number {
  if (!isKnown(hall)) return 1;
  const needed = (100 * hall.metres) / readFrom / (hall.pictureMetres / aspect);
  return Math.min(mostScale, Math.max(leastScale, needed / usualUnits));
}

/** From how many metres the smallest text is read at a scale; undefined while the picture's width is not known. */
export function readableMetres(hall: Hall, aspect: number, scale: number): number | undefined {
  if (hall.pictureMetres <= 0) return undefined;
  return Math.floor((readFrom * scale * usualUnits * hall.pictureMetres) / aspect / 100 + 0.001);
}

/** How many pixels high the smallest text's line is drawn on a picture 1920 pixels wide. */
export function pixelsAt1920(aspect: number, scale: number): number {
  return Math.round((scale * usualUnits * 1920) / aspect / 100);
}

function isKnown({ metres, pictureMetres }: Hall): boolean {
  return metres > 0 && pictureMetres > 0;
}
