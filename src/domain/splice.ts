/** One change of a text: from `at` on, `removed` UTF-16 units give way to `inserted`. */
export interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The smallest single change that makes one text of the other; no half of a character pair is ever cut off. */
export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at++;
  if (isInsidePair(before, at) || isInsidePair(after, at)) at--;
  let tail = 0;
  while (tail < shorter - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (isInsidePair(before, before.length - tail) || isInsidePair(after, after.length - tail)) tail--;
  return { at, removed: before.length - at - tail, inserted: after.slice(at, after.length - tail) };
}

/** The text after the change. */
export function spliced(text: string, { at, removed, inserted }: Splice): string {
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

/**
 * The same change for a text that another change has reached first. What others have just written is never removed:
 * where they wrote inside what was to go, only the part before their words goes.
 */
export function carriedOver(mine: Splice, theirs: Splice): Splice {
  const end = mine.at + mine.removed;
  if (theirs.at > mine.at && theirs.at < end && theirs.inserted !== "") {
    return { ...mine, removed: theirs.at - mine.at };
  }
  const isSamePlace = theirs.at === mine.at && mine.removed > 0;
  const at = isSamePlace ? mine.at + theirs.inserted.length : carriedPosition(mine.at, theirs);
  return { at, removed: Math.max(0, carriedPosition(end, theirs) - at), inserted: mine.inserted };
}

/** Where a place in the text, such as the cursor, is after the change; at its very place it stays before it. */
export function carriedPosition(position: number, { at, removed, inserted }: Splice): number {
  if (position <= at) return position;
  return position >= at + removed ? position - removed + inserted.length : at + inserted.length;
}

function isInsidePair(text: string, at: number): boolean {
  return isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
