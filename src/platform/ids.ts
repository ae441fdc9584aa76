const characters = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A short random name, 10 characters: enough that no two in a room are ever the same. */
export function shortId(crypto: Crypto): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => characters[byte % 36]).join("");
}
