import { joinBytes } from "./bytes.ts";

/** The body of a journal's first entry: the key that signs it, and a salt that only the facilitator's needs. */
export interface Opening {
  readonly publicKey: Uint8Array;
  readonly salt: Uint8Array;
}

const keyLength = 65;
export const saltLength = 16;

/** The opening as the body of an entry. */
export function encodeOpening(opening: Opening): Uint8Array {
  return joinBytes(opening.publicKey, opening.salt);
}

/** The opening in a body, or undefined when it is not one uncompressed P-256 point and one salt. */
export function decodeOpening(body: Uint8Array): Opening | undefined {
  if (body.length !== keyLength + saltLength || body[0] !== 4) return undefined;
  return { publicKey: body.slice(0, keyLength), salt: body.slice(keyLength) };
}
