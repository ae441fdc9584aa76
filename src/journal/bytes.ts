import { fromBase64UrlEncoded, toBase64UrlEncoded } from "lib0/buffer";

/** Bytes as unpadded base64url text. */
export function bytesToText(bytes: Uint8Array): string {
  return toBase64UrlEncoded(bytes);
}

/** The bytes that base64url text stands for, or undefined when it is not canonical base64url. */
export function textToBytes(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    const bytes = fromBase64UrlEncoded(text);
    return toBase64UrlEncoded(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Whether two byte strings are equal. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

/** The parts, one after the other. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
