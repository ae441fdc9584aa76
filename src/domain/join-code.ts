/** Twelve Crockford base32 characters (60 bits) without dashes: the room's secret and the proof of who leads. */
export type JoinCode = string & { readonly brand: "JoinCode" };

/** Digits and letters without I, L, O and U, as Crockford's base32 has them. */
export const joinCodeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export const joinCodeLength = 12;

export type JoinCodeProblem = "too-short" | "too-long" | "bad-character";

/**
 * Reads a code as people type it: upper or lower case, with or without dashes and spaces, O for 0, I or L for 1.
 * Whole join links are accepted too. Gives the code, or what is wrong with it.
 */
export function parseJoinCode(typed: string): JoinCode | { readonly problem: JoinCodeProblem } {
  const code = plainCharacters(typed);
  if ([...code].some((character) => !joinCodeAlphabet.includes(character))) return { problem: "bad-character" };
  if (code.length < joinCodeLength) return { problem: "too-short" };
  if (code.length > joinCodeLength) return { problem: "too-long" };
  return code as JoinCode; // twelve characters of the alphabet: checked on the lines above
}

/** The code as people read it: K7QF-9XMP-2RTD. */
export function formatJoinCode(code: JoinCode): string {
  return inFours(code);
}

/** What has been typed so far, read like a code and set in groups of four. Wrong characters stay to be seen. */
export function formatTypedCode(typed: string): string {
  return inFours(plainCharacters(typed));
}

/** What a join link says of a hub in the hall, behind the code and unread. A code that was typed has none. */
export function hubInJoinLink(text: string): string | undefined {
  return /^(?:.*#\/?(?:join\/)?)?[^/#]+\/([0-9A-Z]{1,120})$/.exec(text)?.[1];
}

function plainCharacters(typed: string): string {
  return normalCode(afterFragment(typed));
}

/** Characters as a code has them, whatever people make of them. */
export function normalCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s\-–—_.]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
}

function afterFragment(typed: string): string {
  const fragment = typed.slice(typed.indexOf("#") + 1).replace(/^\/?(?:join\/)?/, "");
  return fragment.split(/[/?&]/, 1).join("");
}

function inFours(characters: string): string {
  return characters.replaceAll(/.{4}(?=.)/g, "$&-");
}
