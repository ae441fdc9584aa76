import { joinCodeAlphabet } from "./join-code.ts";

const base64url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * The short name of a ballot, as K7Q-F2M: the first 30 bits of the hash of the entry that it stands in, as a JournalView
 * gives it. Nobody can choose it, and another ballot has another one but once in a billion.
 */
export function ballotCode(hash: string): string {
  const bits = Array.from(hash.slice(0, 5), (sign) => base64url.indexOf(sign).toString(2).padStart(6, "0")).join("");
  const letters = bits.match(/.{5}/g)?.map((five) => joinCodeAlphabet[Number.parseInt(five, 2)]) ?? [];
  return `${letters.slice(0, 3).join("")}-${letters.slice(3).join("")}`;
}
