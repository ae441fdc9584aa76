import { bytesToText, joinBytes, textToBytes } from "../journal/bytes.ts";
import type { Signer } from "../journal/journal-crypto.ts";
import { generateKeys, signerOf } from "./web-crypto.ts";

const privateLength = 32;
const half = 32;

/** A fresh signing key in bytes that can be sealed and given away: the private number, then the public point. */
export async function newPortableKey(subtle: SubtleCrypto): Promise<{ bytes: Uint8Array; publicKey: Uint8Array }> {
  const keys = await generateKeys(subtle, true);
  const { publicKey } = await signerOf(subtle, keys);
  const { d = "" } = await subtle.exportKey("jwk", keys.privateKey);
  const number = textToBytes(d);
  if (number?.length !== privateLength) throw new TypeError("a private key has 32 bytes");
  return { bytes: joinBytes(number, publicKey), publicKey };
}

/** The key in such bytes, as a signer that cannot be read out; rejects where the bytes are none. */
export async function portableSigner(subtle: SubtleCrypto, bytes: Uint8Array): Promise<Signer> {
  const publicKey = bytes.slice(privateLength);
  const jwk = {
    kty: "EC",
    crv: "P-256",
    d: bytesToText(bytes.slice(0, privateLength)),
    x: bytesToText(publicKey.slice(1, 1 + half)),
    y: bytesToText(publicKey.slice(1 + half)),
  };
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
  const privateKey = await subtle.importKey("jwk", jwk, algorithm, false, ["sign"]);
  return {
    publicKey,
    sign: async (message) =>
      new Uint8Array(await subtle.sign(algorithm, privateKey, message as Uint8Array<ArrayBuffer>)), // a plain buffer's
  };
}
