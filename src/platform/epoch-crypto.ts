import type { DoorCrypto } from "../sync/epochs/door-crypto.ts";

const curve = { name: "ECDH", namedCurve: "P-256" } as const;

/** Wrapping for door keys in terms of WebCrypto, or of what stands in for it on pages without https. */
export function createDoorCrypto(subtle: SubtleCrypto, door: CryptoKeyPair | undefined): DoorCrypto {
  return {
    async wrapper() {
      const { publicKey, privateKey } = await subtle.generateKey(curve, false, ["deriveBits"]);
      return {
        sender: new Uint8Array(await subtle.exportKey("raw", publicKey)),
        async wrap(receiver, purpose, secret) {
          try {
            const { key, how } = await sealingWith(subtle, { privateKey, other: receiver }, purpose);
            return new Uint8Array(await subtle.encrypt(how, key, own(secret)));
          } catch {
            return undefined; // what somebody has announced need not be a key
          }
        },
      };
    },
    async unwrap(sender, purpose, wrapped) {
      if (!door) return undefined;
      try {
        const { key, how } = await sealingWith(subtle, { privateKey: door.privateKey, other: sender }, purpose);
        return new Uint8Array(await subtle.decrypt(how, key, own(wrapped)));
      } catch {
        return undefined; // another's, or no key at all
      }
    },
  };
}

interface Ends {
  readonly privateKey: CryptoKey;
  readonly other: Uint8Array;
}

/** The key that only these two ends have, for one purpose; its vector is derived too, as it seals once. */
async function sealingWith(subtle: SubtleCrypto, { privateKey, other }: Ends, purpose: string) {
  // Some browsers take a point's short form too, and all must say the same.
  if (other.length !== 65) throw new TypeError("Not a whole point");
  const publicKey = await subtle.importKey("raw", own(other), curve, false, []);
  const shared = new Uint8Array(await subtle.deriveBits({ name: "ECDH", public: publicKey }, privateKey, 256));
  const secret = await subtle.importKey("raw", shared, { name: "HKDF" }, false, ["deriveBits"]);
  const info = new TextEncoder().encode(`iltapaja door 1 ${purpose}`);
  const derive = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info } as const;
  const bits = new Uint8Array(await subtle.deriveBits(derive, secret, 44 * 8));
  const key = await subtle.importKey("raw", bits.slice(0, 32), { name: "AES-GCM" }, false, ["encrypt", "decrypt"]);
  return { key, how: { name: "AES-GCM", iv: bits.slice(32), additionalData: new Uint8Array() } };
}

/** WebCrypto takes views of plain buffers only; what comes here is always such, which the types cannot say. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
