import { gcm } from "@noble/ciphers/aes.js";
import { p256 } from "@noble/curves/nist.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { pbkdf2Async } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { fromBase64UrlEncoded, toBase64UrlEncoded } from "lib0/buffer";

/** A key as it is kept: bytes that any script of this page could read, which WebCrypto's own keys never are. */
interface PlainKey {
  readonly type: "public" | "private" | "secret";
  readonly bytes: Uint8Array;
}

interface Sealing {
  readonly iv: Uint8Array;
  readonly additionalData: Uint8Array;
}

type Derivation =
  | { readonly name: "ECDH"; readonly public: PlainKey }
  | { readonly name: "HKDF"; readonly salt: Uint8Array; readonly info: Uint8Array }
  | { readonly name: "PBKDF2"; readonly salt: Uint8Array; readonly iterations: number };

/**
 * What this app uses of WebCrypto, in plain JavaScript with the same bytes: browsers keep WebCrypto from pages without
 * https. Fetched only there.
 */
export function plainSubtle(): SubtleCrypto {
  const subtle = {
    digest: async (_name: string, bytes: Uint8Array) => bufferOf(sha256(bytes)),
    async importKey(
      _form: string,
      given: Uint8Array | JsonWebKey,
      { name }: { readonly name?: string },
    ): Promise<PlainKey> {
      if (!(given instanceof Uint8Array)) return { type: "private", bytes: fromBase64UrlEncoded(given.d ?? "") };
      const bytes = given;
      const isPoint = name === "ECDSA" || name === "ECDH";
      if (isPoint) p256.Point.fromBytes(bytes);
      return { type: isPoint ? "public" : "secret", bytes: bytes.slice() };
    },
    exportKey: async (form: string, key: PlainKey) =>
      form === "jwk" ? { d: toBase64UrlEncoded(key.bytes) } : bufferOf(key.bytes),
    async generateKey(): Promise<{ readonly publicKey: PlainKey; readonly privateKey: PlainKey }> {
      const bytes = p256.utils.randomSecretKey();
      return {
        privateKey: { type: "private", bytes },
        publicKey: { type: "public", bytes: p256.getPublicKey(bytes, false) },
      };
    },
    sign: async (_how: unknown, key: PlainKey, bytes: Uint8Array) => bufferOf(p256.sign(bytes, key.bytes, loose)),
    verify: async (_how: unknown, key: PlainKey, signature: Uint8Array, bytes: Uint8Array) =>
      p256.verify(signature, bytes, key.bytes, loose),
    async deriveBits(how: Derivation, { bytes }: PlainKey, bits: number) {
      // The shared point's first coordinate, behind the byte that says which of two second ones it has.
      if (how.name === "ECDH") return bufferOf(p256.getSharedSecret(bytes, how.public.bytes).subarray(1));
      if (how.name === "HKDF") return bufferOf(hkdf(sha256, bytes, how.salt, how.info, bits / 8));
      return bufferOf(await pbkdf2Async(sha256, bytes, how.salt, { c: how.iterations, dkLen: bits / 8 }));
    },
    encrypt: async ({ iv, additionalData }: Sealing, key: PlainKey, bytes: Uint8Array) =>
      bufferOf(gcm(key.bytes, iv, additionalData).encrypt(bytes)),
    decrypt: async ({ iv, additionalData }: Sealing, key: PlainKey, bytes: Uint8Array) =>
      bufferOf(gcm(key.bytes, iv, additionalData).decrypt(bytes)),
  };
  // Only web-crypto.ts and web-sealer.ts call it, with these methods and parameters; one test suite runs over both.
  return subtle as unknown as SubtleCrypto;
}

/** As WebCrypto signs and checks: both halves of a signature's range count. */
const loose = { lowS: false };

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
