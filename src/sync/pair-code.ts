import { createDecoder, hasContent, readUint16, readUint8, readUint8Array, type Decoder } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint16, writeUint8, writeUint8Array, type Encoder } from "lib0/encoding";
import { joinCodeAlphabet } from "../domain/join-code.ts";
import type { Sealer } from "./sealing.ts";

/** An address at which a browser can be reached: of the network, or a name that only its own network resolves. */
export interface PairAddress {
  readonly kind: "ipv4" | "ipv6" | "name";
  /** 4 or 16 bytes; of a name the 16 bytes of its UUID. */
  readonly bytes: Uint8Array;
  readonly port: number;
}

/** What one browser has to know of another to be connected: all of WebRTC's description that differs among browsers. */
export interface PairSide {
  readonly kind: "offer" | "answer";
  /** Four bytes of chance: an answer belongs to one offer. */
  readonly pair: Uint8Array;
  readonly user: string;
  readonly password: string;
  /** SHA-256 of the browser's certificate, 32 bytes. */
  readonly fingerprint: Uint8Array;
  readonly addresses: readonly PairAddress[];
}

/** Two networks, each with its old and its new kind of address. More would make the code too fine for a phone's camera. */
export const mostAddresses = 4;

export const pairLength = 4;
const fingerprintLength = 32;
const version = 1;
const prefix = "ILTA1-";
/** No code is longer, characters. A QR code of version 12 holds them. */
const longestCode = 420;

const kinds = ["offer", "answer"] as const;
const addressKinds = ["ipv4", "ipv6", "name"] as const;
const iceText = /^[A-Za-z0-9+/]+$/;

/** The code, sealed with a key of the room: capitals and digits, which QR codes hold most tightly. */
export async function encodePairCode(sealer: Sealer, side: PairSide): Promise<string> {
  const encoder = createEncoder();
  writeUint8(encoder, version);
  writeUint8(encoder, kinds.indexOf(side.kind));
  writeUint8Array(encoder, side.pair);
  writeText(encoder, side.user);
  writeText(encoder, side.password);
  writeUint8Array(encoder, side.fingerprint);
  for (const { kind, bytes, port } of side.addresses.slice(0, mostAddresses)) {
    writeUint8(encoder, addressKinds.indexOf(kind));
    writeUint8Array(encoder, bytes);
    writeUint16(encoder, port);
  }
  return prefix + toCapitals(await sealer.seal(toUint8Array(encoder)));
}

/** Whether a text looks like one of our codes at all, as a camera that sees many codes must know. */
export function looksLikePairCode(text: string): boolean {
  return plain(text).startsWith(prefix);
}

/** What a code says; undefined when it is none of this room's. Spaces, line breaks and small letters do no harm. */
export async function parsePairCode(sealer: Sealer, text: string): Promise<PairSide | undefined> {
  if (text.length > longestCode * 2) return undefined;
  const code = plain(text);
  if (!code.startsWith(prefix) || code.length > longestCode) return undefined;
  const sealed = fromCapitals(code.slice(prefix.length));
  const bytes = sealed && (await sealer.open(sealed));
  if (!bytes) return undefined;
  try {
    return readSide(createDecoder(bytes));
  } catch {
    return undefined; // lib0 throws where the bytes end too early
  }
}

function readSide(decoder: Decoder): PairSide | undefined {
  if (readUint8(decoder) !== version) return undefined;
  const kind = kinds[readUint8(decoder)];
  const pair = readUint8Array(decoder, pairLength).slice();
  const user = readText(decoder);
  const password = readText(decoder);
  const fingerprint = readUint8Array(decoder, fingerprintLength).slice();
  const addresses: PairAddress[] = [];
  while (hasContent(decoder)) {
    const addressKind = addressKinds[readUint8(decoder)];
    if (!addressKind || addresses.length === mostAddresses) return undefined;
    const bytes = readUint8Array(decoder, addressKind === "ipv4" ? 4 : 16).slice();
    addresses.push({ kind: addressKind, bytes, port: readUint16(decoder) });
  }
  // Lengths that WebRTC itself demands; anything else would only fail later.
  const isSound = user.length >= 4 && user.length <= 32 && password.length >= 22 && password.length <= 64;
  if (!kind || !isSound || !iceText.test(user + password)) return undefined;
  return { kind, pair, user, password, fingerprint, addresses };
}

function writeText(encoder: Encoder, text: string): void {
  writeUint8(encoder, text.length);
  for (const character of text) writeUint8(encoder, character.charCodeAt(0));
}

function readText(decoder: Decoder): string {
  return String.fromCharCode(...readUint8Array(decoder, readUint8(decoder)));
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, "").toUpperCase();
}

/** Five bits a character, in the alphabet of join codes. */
function toCapitals(bytes: Uint8Array): string {
  let text = "";
  let [bits, count] = [0, 0];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    for (count += 8; count >= 5; count -= 5) text += joinCodeAlphabet[(bits >> (count - 5)) & 31] ?? "";
    bits &= (1 << count) - 1;
  }
  return count > 0 ? text + (joinCodeAlphabet[(bits << (5 - count)) & 31] ?? "") : text;
}

function fromCapitals(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array((text.length * 5) >> 3);
  let [bits, count, length] = [0, 0, 0];
  for (const character of text) {
    const value = joinCodeAlphabet.indexOf(character);
    if (value < 0) return undefined;
    bits = (bits << 5) | value;
    count += 5;
    if (count >= 8) {
      count -= 8;
      bytes[length++] = bits >> count;
      bits &= (1 << count) - 1;
    }
  }
  return bytes;
}
