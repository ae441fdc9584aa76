import { createCipheriv, createDecipheriv, createHash, createPublicKey, randomBytes, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { JournalCrypto } from "../../src/journal/journal-crypto.ts";
import type { RoomSecrets } from "../../src/journal/join-code.ts";
import { createWebCrypto } from "../../src/platform/web-crypto.ts";
import { sealedMark, sealingBytes, type Sealer } from "../../src/sync/sealing.ts";

const webCrypto = createWebCrypto(globalThis.crypto.subtle);
const keys = new Map<string, KeyObject>();

/**
 * The app's cryptography by Node's own functions, for many devices in one process: the same bytes, but WebCrypto's way
 * over other threads takes Node three times as long as the work itself.
 */
export const nodeCrypto: JournalCrypto = {
  ...webCrypto,
  sha256: async (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest()),
  async verify(publicKey, signature, bytes) {
    try {
      return verify("sha256", bytes, { key: keyOf(publicKey), dsaEncoding: "ieee-p1363" }, signature);
    } catch {
      return false; // no point on the curve
    }
  },
};

function keyOf(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString("latin1");
  const known = keys.get(name);
  if (known) return known;
  const part = (from: number, to: number): string => Buffer.from(publicKey.subarray(from, to)).toString("base64url");
  const jwk = { kty: "EC", crv: "P-256", x: part(1, 33), y: part(33, 65) };
  const key = createPublicKey({ format: "jwk", key: jwk });
  keys.set(name, key);
  return key;
}

/** Seals as createWebSealer does. */
export function createNodeSealer({ contentKey, roomId }: RoomSecrets): Sealer {
  const [ivStart, ivEnd, tagBytes] = [1, 13, 16];
  return {
    async seal(frame) {
      const iv = randomBytes(ivEnd - ivStart);
      const cipher = createCipheriv("aes-256-gcm", contentKey, iv).setAAD(roomId);
      const sealed = new Uint8Array(frame.length + sealingBytes);
      sealed[0] = sealedMark;
      sealed.set(iv, ivStart);
      sealed.set(cipher.update(frame), ivEnd);
      sealed.set(cipher.final(), ivEnd + frame.length);
      sealed.set(cipher.getAuthTag(), ivEnd + frame.length);
      return sealed;
    },
    async open(sealed) {
      if (sealed.length < sealingBytes || sealed[0] !== sealedMark) return undefined;
      try {
        const cipher = createDecipheriv("aes-256-gcm", contentKey, sealed.subarray(ivStart, ivEnd)).setAAD(roomId);
        cipher.setAuthTag(sealed.subarray(-tagBytes));
        const frame = new Uint8Array(cipher.update(sealed.subarray(ivEnd, -tagBytes)));
        cipher.final();
        return frame;
      } catch {
        return undefined; // another key, or changed on the way
      }
    },
  };
}
