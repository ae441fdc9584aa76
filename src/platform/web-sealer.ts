import { subtleOf } from "./web-crypto.ts";
import { sealedMark, sealingBytes, type Sealer } from "../sync/sealing.ts";

const ivStart = 1;
const ivLength = 12;

/**
 * Sealing with AES-256-GCM under the room's content key, with the room's id as additional data. The random 96-bit
 * vectors stay far below the 2^32 frames per key that NIST SP 800-38D allows.
 */
export async function createWebSealer(
  crypto: Crypto,
  secrets: { readonly roomId: Uint8Array; readonly contentKey: Uint8Array },
): Promise<Sealer> {
  const subtle = await subtleOf(crypto);
  const key = await subtle.importKey("raw", own(secrets.contentKey), { name: "AES-GCM" }, false, [
    "encrypt",
    "decrypt",
  ]);
  const additionalData = own(secrets.roomId);
  return {
    async seal(frame) {
      const iv = crypto.getRandomValues(new Uint8Array(ivLength));
      const sealed = await subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, own(frame));
      const bytes = new Uint8Array(frame.length + sealingBytes);
      bytes[0] = sealedMark;
      bytes.set(iv, ivStart);
      bytes.set(new Uint8Array(sealed), ivStart + ivLength);
      return bytes;
    },
    async open(sealed) {
      if (sealed.length < sealingBytes || sealed[0] !== sealedMark) return undefined;
      const iv = own(sealed.subarray(ivStart, ivStart + ivLength));
      try {
        const bytes = own(sealed.subarray(ivStart + ivLength));
        return new Uint8Array(await subtle.decrypt({ name: "AES-GCM", iv, additionalData }, key, bytes));
      } catch {
        return undefined; // another key, or changed on the way
      }
    },
  };
}

/** WebCrypto takes views of plain buffers only; frames are always such, which the types cannot say. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
