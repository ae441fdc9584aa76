import type { JournalCrypto, Signer } from "../journal/journal-crypto.ts";

const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const;
const signing = { name: "ECDSA", hash: "SHA-256" } as const;

/** The browser's WebCrypto, or where it keeps that from pages without https the same in plain JavaScript. */
export async function subtleOf(crypto: Crypto): Promise<SubtleCrypto> {
  // What the types call always there is missing on such pages.
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  return subtle ?? (await import("./plain-subtle.ts")).plainSubtle();
}

/** The journal's cryptography in terms of WebCrypto, which browsers give to secure pages only. */
export function createWebCrypto(subtle: SubtleCrypto): JournalCrypto {
  const importedKeys = new Map<string, Promise<CryptoKey>>();
  const importedKey = (publicKey: Uint8Array): Promise<CryptoKey> => {
    const name = publicKey.join();
    const known = importedKeys.get(name);
    if (known) return known;
    const imported = subtle.importKey("raw", own(publicKey), algorithm, false, ["verify"]);
    importedKeys.set(name, imported);
    return imported;
  };
  return {
    sha256: async (bytes) => new Uint8Array(await subtle.digest("SHA-256", own(bytes))),
    async verify(publicKey, signature, bytes) {
      try {
        return await subtle.verify(signing, await importedKey(publicKey), own(signature), own(bytes));
      } catch {
        return false; // a point that is not on the curve is refused at import
      }
    },
    async stretch(secret, salt, iterations) {
      const key = await subtle.importKey("raw", own(secret), { name: "PBKDF2" }, false, ["deriveBits"]);
      const parameters = { name: "PBKDF2", hash: "SHA-256", salt: own(salt), iterations };
      return new Uint8Array(await subtle.deriveBits(parameters, key, 256));
    },
    async expand(secret, info, length) {
      const key = await subtle.importKey("raw", own(secret), { name: "HKDF" }, false, ["deriveBits"]);
      const parameters = {
        name: "HKDF",
        hash: "SHA-256",
        salt: new Uint8Array(),
        info: new TextEncoder().encode(info),
      };
      return new Uint8Array(await subtle.deriveBits(parameters, key, length * 8));
    },
  };
}

/** WebCrypto takes views of plain buffers only; entries are always such, which the types cannot say. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

/** Makes a signing key; `extractable` only for one that is made to be given away under a code. */
export async function generateKeys(subtle: SubtleCrypto, extractable: boolean): Promise<CryptoKeyPair> {
  return subtle.generateKey(algorithm, extractable, ["sign", "verify"]);
}

/** Makes the key for which others wrap a room's secrets. */
export async function generateDoor(subtle: SubtleCrypto): Promise<CryptoKeyPair> {
  return subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
}

/** A signer with a stored key pair. */
export async function signerOf(subtle: SubtleCrypto, keys: CryptoKeyPair): Promise<Signer> {
  const publicKey = new Uint8Array(await subtle.exportKey("raw", keys.publicKey));
  return {
    publicKey,
    sign: async (bytes) => new Uint8Array(await subtle.sign(signing, keys.privateKey, own(bytes))),
  };
}
