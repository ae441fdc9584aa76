import { createECDH, createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { joinBytes } from "../../src/journal/bytes.ts";
import type { JournalCrypto, Signer } from "../../src/journal/journal-crypto.ts";
import { signerOf } from "../../src/platform/web-crypto.ts";

/** The key pair that belongs to a name: the same on every run. */
async function keysOf(name: string): Promise<CryptoKeyPair> {
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(createHash("sha256").update(`key of ${name}`).digest());
  const point = curve.getPublicKey();
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  return keysFrom({ ...jwk, d: curve.getPrivateKey("base64url") });
}

/** The key pair that a private key in JWK form stands for. */
export async function keysFrom(jwk: JsonWebKey): Promise<CryptoKeyPair> {
  const { d: _private, ...open } = jwk;
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  return {
    privateKey: await crypto.subtle.importKey("jwk", jwk, algorithm, true, ["sign"]),
    publicKey: await crypto.subtle.importKey("jwk", open, algorithm, true, ["verify"]),
  };
}

/** A signer with the real cryptography and the key that belongs to the name. */
export async function signerNamed(name: string): Promise<Signer> {
  return signerOf(crypto.subtle, await keysOf(name));
}

/**
 * Quick cryptography for thousands of rooms: hashes are real, a signature is a keyed hash that anybody could make, so
 * tampering is found and only deliberate forgery is not.
 */
export const quickCrypto: JournalCrypto = {
  sha256: async (bytes) => sha256(bytes),
  verify: async (publicKey, signature, bytes) =>
    signature.length === 64 && timingSafeEqual(signature, quickSignature(publicKey, bytes)),
  stretch: async (secret, salt) => sha256(joinBytes(salt, secret)),
  expand: async (secret, info, length) => new Uint8Array(hkdfSync("sha256", secret, new Uint8Array(), info, length)),
};

/** A signer for `quickCrypto` with the key that belongs to the name. */
export function quickSigner(name: string): Signer {
  const tail = createHash("sha512").update(`quick key of ${name}`).digest();
  const publicKey = joinBytes(Uint8Array.of(4), tail);
  return { publicKey, sign: async (bytes) => quickSignature(publicKey, bytes) };
}

function quickSignature(publicKey: Uint8Array, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHmac("sha512", publicKey).update(bytes).digest());
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}
