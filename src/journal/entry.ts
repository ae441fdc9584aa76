import { createDecoder, hasContent, readUint8, readUint8Array, readVarUint, type Decoder } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8, writeUint8Array, writeVarUint } from "lib0/encoding";
import { joinBytes } from "./bytes.ts";
import type { JournalCrypto, Signer } from "./journal-crypto.ts";

/** What an entry's body is. Other numbers come from newer apps: they are kept and passed on, not read. */
export const entryKinds = { open: 0, records: 1, text: 2 } as const;

/**
 * One signed step of a journal. The body is, by kind: the author's public key and salt (open), a Yjs V1 update of
 * the author's records, or an update of a shared text.
 */
export interface Entry {
  /** First 16 bytes of SHA-256 of the author's public key. */
  readonly author: Uint8Array;
  readonly seq: number;
  /** Hash of the entry before, 20 bytes; zeros for the first. */
  readonly previous: Uint8Array;
  readonly lamport: number;
  readonly kind: number;
  readonly body: Uint8Array;
  /** ECDSA P-256, 64 bytes, over the room's id and everything above. */
  readonly signature: Uint8Array;
}

const entryVersion = 1;
const authorLength = 16;
export const hashLength = 20;
const signatureLength = 64;

/** The largest body. With its envelope an entry stays below the 16 KiB of one frame. */
export const largestBody = 14_000;

/** How far a journal's Lamport time may stand per entry written, so that nobody can claim to be last for ever. */
export const lamportPerEntry = 10_000;

/** The largest sequence number that a journal may reach. */
export const mostEntries = 100_000;

/** The bytes that are hashed and, behind the room's id, signed. */
function encodeUnsigned(entry: Omit<Entry, "signature">): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, entryVersion);
  writeUint8Array(encoder, entry.author);
  writeVarUint(encoder, entry.seq);
  writeUint8Array(encoder, entry.previous);
  writeVarUint(encoder, entry.lamport);
  writeUint8(encoder, entry.kind);
  writeVarUint(encoder, entry.body.length);
  writeUint8Array(encoder, entry.body);
  return toUint8Array(encoder);
}

/** An entry as it is stored and sent: the unsigned bytes and the signature. */
export function encodeEntry(entry: Entry): Uint8Array {
  return joinBytes(encodeUnsigned(entry), entry.signature);
}

/**
 * The entry in the bytes, or undefined when they are not exactly one entry in canonical form within its limits.
 * Says nothing about signature and chain.
 */
export function decodeEntry(bytes: Uint8Array): Entry | undefined {
  try {
    return readEntry(bytes);
  } catch {
    return undefined; // lib0 throws where the bytes end too early or a number is too large
  }
}

function readEntry(bytes: Uint8Array): Entry | undefined {
  if (bytes.length > largestBody + 200) return undefined;
  const decoder = createDecoder(bytes);
  if (readUint8(decoder) !== entryVersion) return undefined;
  const author = readUint8Array(decoder, authorLength).slice();
  const seq = readShortest(decoder);
  const previous = readUint8Array(decoder, hashLength).slice();
  const lamport = readShortest(decoder);
  const kind = readUint8(decoder);
  const length = readShortest(decoder);
  if (length > largestBody || seq >= mostEntries || lamport < 1 || lamport > lamportPerEntry * (seq + 1))
    return undefined;
  const body = readUint8Array(decoder, length).slice();
  const signature = readUint8Array(decoder, signatureLength).slice();
  // A view into a larger buffer can be read beyond its end: then the position is beyond it too.
  return hasContent(decoder) ? undefined : { author, seq, previous, lamport, kind, body, signature };
}

/** A number that is written with no more bytes than it needs, so that an entry has one form only. */
function readShortest(decoder: Decoder): number {
  const start = decoder.pos;
  const number = readVarUint(decoder);
  let needed = 1;
  for (let rest = number; rest >= 128; rest = Math.floor(rest / 128)) needed++;
  if (decoder.pos - start !== needed) throw new RangeError("a number is longer than it needs to be");
  return number;
}

const signingContext = new TextEncoder().encode("iltapaja entry 1");

function signedBytes(room: Uint8Array, unsigned: Uint8Array): Uint8Array {
  return joinBytes(signingContext, room, unsigned);
}

/** The hash of an encoded entry in its chain: SHA-256 of all but the signature, cut to 20 bytes. */
export async function hashEntry(crypto: JournalCrypto, bytes: Uint8Array): Promise<Uint8Array> {
  return (await crypto.sha256(bytes.subarray(0, -signatureLength))).slice(0, hashLength);
}

/** Signs an entry for one room; in another room the signature is worth nothing. */
export async function signEntry(signer: Signer, room: Uint8Array, entry: Omit<Entry, "signature">): Promise<Entry> {
  const signature = await signer.sign(signedBytes(room, encodeUnsigned(entry)));
  return { ...entry, signature };
}

/** Whether an encoded entry was signed by the key, for the room. */
export async function verifyEntry(
  crypto: JournalCrypto,
  publicKey: Uint8Array,
  room: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean> {
  const unsigned = bytes.subarray(0, -signatureLength);
  return crypto.verify(publicKey, bytes.slice(-signatureLength), signedBytes(room, unsigned));
}

/** The author's id that belongs to a public key. */
export async function authorOfKey(crypto: JournalCrypto, publicKey: Uint8Array): Promise<Uint8Array> {
  return (await crypto.sha256(publicKey)).slice(0, authorLength);
}
