/** How large names are on a card: `small` and `least` where large ones would not all find room. */
export type PrintSize = "large" | "small" | "least";

/** Letters in a line of a table card, and lines under its number; smaller sizes hold more of both. */
const room = { letters: { large: 54, small: 78 }, lines: { large: 8, small: 11 } } as const;

/** The size at which all names of a table find room on its card. */
export function sizeOfNames(names: readonly string[]): PrintSize {
  const fits = (size: "large" | "small"): boolean => linesOf(names, room.letters[size]) <= room.lines[size];
  if (fits("large")) return "large";
  return fits("small") ? "small" : "least";
}

/** The size of one name on a card of its own: two lines of large letters hold some thirty. */
export function sizeOfName(name: string): PrintSize {
  return name.length > 30 || name.split(/[\s-]/).some((word) => word.length > 18) ? "small" : "large";
}

/** Lines that names take side by side, with a gap of three letters. */
function linesOf(names: readonly string[], letters: number): number {
  let [lines, used] = [0, letters];
  for (const { length } of names) {
    const fitsBeside = used > 0 && used + 3 + length <= letters;
    if (!fitsBeside) lines += Math.max(1, Math.ceil(length / letters));
    used = fitsBeside ? used + 3 + length : length;
  }
  return lines;
}
