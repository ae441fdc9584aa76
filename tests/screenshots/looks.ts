/** How a set of pictures looks: whose language, by day or by night, and how large the letters are on phones. */
export interface Look {
  readonly language: "fi" | "sv";
  readonly scheme: "light" | "dark";
  /** Also pictures of phones with letters twice as large. */
  readonly largeText: boolean;
  /** Also walls with no note, one, thirty and six hundred. */
  readonly walls: boolean;
  /** Names of pictures that would show nothing new in this look. */
  readonly leavesOut?: RegExp;
}

const sameInSwedish =
  /^(laptop-(plan|plan-new|home-forget)|print-sheets|projector-(timer|note|info)|console-(arrival|info|group|closing))$/;
/** The projector and paper have their own light, whatever the laptop's. */
const sameInTheDark =
  /^(projector|print|laptop-(plan|results)|phone-(trust|accessibility)|console-(arrival|info|closing))/;

/** What is pictured. Everything once, in Finnish by day; where words or colours differ, once more. */
export const looks: readonly Look[] = [
  { language: "fi", scheme: "light", largeText: true, walls: true },
  { language: "sv", scheme: "light", largeText: false, walls: false, leavesOut: sameInSwedish },
  { language: "fi", scheme: "dark", largeText: false, walls: false, leavesOut: sameInTheDark },
];

/** The folder of a look's pictures. */
export function nameOf({ language, scheme }: Look): string {
  return `${language}-${scheme}`;
}
