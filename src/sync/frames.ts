import {
  createDecoder,
  hasContent,
  readUint8,
  readUint8Array,
  readVarUint,
  readVarUint8Array,
  type Decoder,
} from "lib0/decoding";
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeUint8Array,
  writeVarUint,
  writeVarUint8Array,
  type Encoder,
} from "lib0/encoding";
import type { AuthorId } from "../domain/ids.ts";
import { bytesToText, sameBytes, textToBytes } from "../journal/bytes.ts";

/** The version of the link protocol that this code speaks. */
export const protocolVersion = 1;

/** The largest plain frame. Sealed and with the relay's header it stays within 16 KiB. */
export const largestFrame = 16 * 1024 - 48;

/** How many rows a digest, or wishes a want, may hold: with them it stays below the largest frame. */
export const mostRows = 300;

/** How many neighbours a hello may name. */
export const mostNeighbours = 64;

export const deviceIdLength = 8;
export const nonceLength = 8;
export const prefixLength = 8;
const authorLength = 16;

/** The room's time as a device knows it: 0 hops from the facilitator's own clock, 1 from hearing it, and so on. */
export interface RoomTime {
  readonly at: number;
  readonly hops: number;
}

/** All journals of a device folded into a few bytes: two devices with equal summaries hold the same. */
export interface Summary {
  readonly journals: number;
  readonly fold: Uint8Array;
}

/** What a device holds of one journal. */
export interface Row {
  readonly author: AuthorId;
  readonly stored: number;
  /** The first bytes of the newest entry's hash. */
  readonly head: Uint8Array;
  readonly forkedAt: number | undefined;
}

/** A wish for one journal's entries from a number on. */
export interface Wish {
  readonly author: AuthorId;
  readonly from: number;
}

/** The first frame each way, and again when something in it has changed. */
export interface Hello {
  readonly kind: "hello";
  readonly version: number;
  readonly device: Uint8Array;
  readonly author: AuthorId | undefined;
  readonly nonce: Uint8Array;
  /** The nonce of the other's hello, which proves that this answer is no recording; zeros before it was heard. */
  readonly echo: Uint8Array;
  readonly time: RoomTime | undefined;
  /** The sender's number on the hub's relay, 0 when it is on none. */
  readonly member: number;
  /** The devices to which the sender pushes live entries over direct links. */
  readonly neighbours: readonly Uint8Array[];
  readonly summary: Summary;
}

export interface SummaryFrame {
  readonly kind: "summary";
  readonly summary: Summary;
  /** Whether the sender wants to hear back. */
  readonly asks: boolean;
}

/** What the sender holds: all journals whose author is after `after` up to `until`, or only some that have changed. */
export interface Digest {
  readonly kind: "digest";
  readonly range: { readonly after: AuthorId | undefined; readonly until: AuthorId | undefined } | "some";
  /** Whether the sender wants the receiver's digest. */
  readonly asks: boolean;
  readonly rows: readonly Row[];
}

interface Want {
  readonly kind: "want";
  readonly wishes: readonly Wish[];
}

/** Signed entries. Live ones are new in the room and travel on; others answer a want. */
export interface Entries {
  readonly kind: "entries";
  readonly live: boolean;
  /** Whether everyone on the bus gets this frame. */
  readonly toAll: boolean;
  /** What the sender holds, these entries included: where both hold the same there is nothing to compare. */
  readonly summary: Summary;
  readonly entries: readonly Uint8Array[];
}

/** Small and lossy: who is there, and what time it is. */
export interface Presence {
  readonly kind: "presence";
  readonly author: AuthorId | undefined;
  readonly time: RoomTime | undefined;
}

/** Asks the other end to push live entries over this link, or not to: they come here sooner by another way. */
interface Flow {
  readonly kind: "flow";
  readonly push: boolean;
}

export type Frame = Hello | SummaryFrame | Digest | Want | Entries | Presence | Flow;

const kinds = { hello: 1, summary: 2, digest: 3, want: 4, entries: 5, presence: 6, flow: 7 } as const;
const noHops = 255;
const noAuthor = new Uint8Array(authorLength);

/** Lays out a frame. */
export function encodeFrame(frame: Frame): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, kinds[frame.kind]);
  writeBody(encoder, frame);
  return toUint8Array(encoder);
}

/**
 * Reads a frame. "unknown" is a kind of a newer app; undefined are bytes that are no frame in canonical form within
 * its limits. Never throws.
 */
export function parseFrame(bytes: Uint8Array): Frame | "unknown" | undefined {
  if (bytes.length === 0 || bytes.length > largestFrame) return undefined;
  try {
    const decoder = createDecoder(bytes);
    const frame = readBody(decoder, readUint8(decoder));
    if (frame === undefined || frame === "unknown") return frame;
    // One frame has one form, so that nothing can hide in the way it is written.
    return !hasContent(decoder) && sameBytes(encodeFrame(frame), bytes) ? frame : undefined;
  } catch {
    return undefined; // lib0 throws where the bytes end too early or a number is too large
  }
}

function writeBody(encoder: Encoder, frame: Frame): void {
  switch (frame.kind) {
    case "hello":
      return writeHello(encoder, frame);
    case "summary":
      writeUint8(encoder, Number(frame.asks));
      return writeSummary(encoder, frame.summary);
    case "digest":
      return writeDigest(encoder, frame);
    case "want":
      return writeList(encoder, frame.wishes, ({ author, from }) => {
        writeAuthor(encoder, author);
        writeVarUint(encoder, from);
      });
    case "entries":
      writeUint8(encoder, Number(frame.live) + 2 * Number(frame.toAll));
      writeSummary(encoder, frame.summary);
      return writeList(encoder, frame.entries, (entry) => writeVarUint8Array(encoder, entry));
    case "presence":
      writeAuthor(encoder, frame.author);
      return writeTime(encoder, frame.time);
    case "flow":
      return writeUint8(encoder, Number(frame.push));
  }
}

function readBody(decoder: Decoder, kind: number): Frame | "unknown" | undefined {
  switch (kind) {
    case kinds.hello:
      return readHello(decoder);
    case kinds.summary:
      return { kind: "summary", asks: readFlag(decoder), summary: readSummary(decoder) };
    case kinds.digest:
      return readDigest(decoder);
    case kinds.want:
      return { kind: "want", wishes: readList(decoder, mostRows, () => readWish(decoder)) };
    case kinds.entries: {
      const flags = readUint8(decoder);
      const summary = readSummary(decoder);
      const entries = readList(decoder, largestFrame, () => readVarUint8Array(decoder).slice());
      return { kind: "entries", live: (flags & 1) === 1, toAll: (flags & 2) === 2, summary, entries };
    }
    case kinds.presence:
      return { kind: "presence", author: readAuthor(decoder), time: readTime(decoder) };
    case kinds.flow:
      return { kind: "flow", push: readFlag(decoder) };
    default:
      return kind > kinds.flow ? "unknown" : undefined;
  }
}

function writeHello(encoder: Encoder, hello: Hello): void {
  writeUint8(encoder, hello.version);
  writeUint8Array(encoder, hello.device);
  writeAuthor(encoder, hello.author);
  writeUint8Array(encoder, hello.nonce);
  writeUint8Array(encoder, hello.echo);
  writeTime(encoder, hello.time);
  writeVarUint(encoder, hello.member);
  writeList(encoder, hello.neighbours, (id) => writeUint8Array(encoder, id));
  writeSummary(encoder, hello.summary);
}

function readHello(decoder: Decoder): Hello | "unknown" {
  const version = readUint8(decoder);
  if (version !== protocolVersion) return "unknown";
  return {
    kind: "hello",
    version,
    device: readUint8Array(decoder, deviceIdLength).slice(),
    author: readAuthor(decoder),
    nonce: readUint8Array(decoder, nonceLength).slice(),
    echo: readUint8Array(decoder, nonceLength).slice(),
    time: readTime(decoder),
    member: readVarUint(decoder),
    neighbours: readList(decoder, mostNeighbours, () => readUint8Array(decoder, deviceIdLength).slice()),
    summary: readSummary(decoder),
  };
}

function writeDigest(encoder: Encoder, digest: Digest): void {
  writeUint8(encoder, Number(digest.asks) + (digest.range === "some" ? 2 : 0));
  if (digest.range !== "some") {
    writeAuthor(encoder, digest.range.after);
    writeAuthor(encoder, digest.range.until);
  }
  writeList(encoder, digest.rows, (row) => {
    writeAuthor(encoder, row.author);
    writeVarUint(encoder, row.stored);
    writeUint8Array(encoder, row.head);
    writeVarUint(encoder, row.forkedAt === undefined ? 0 : row.forkedAt + 1);
  });
}

function readDigest(decoder: Decoder): Digest {
  const flags = readUint8(decoder);
  const range = (flags & 2) === 2 ? "some" : { after: readAuthor(decoder), until: readAuthor(decoder) };
  return { kind: "digest", asks: (flags & 1) === 1, range, rows: readList(decoder, mostRows, () => readRow(decoder)) };
}

function readRow(decoder: Decoder): Row {
  const author = readSomeAuthor(decoder);
  const stored = readVarUint(decoder);
  const head = readUint8Array(decoder, prefixLength).slice();
  const forked = readVarUint(decoder);
  return { author, stored, head, forkedAt: forked === 0 ? undefined : forked - 1 };
}

function readWish(decoder: Decoder): Wish {
  return { author: readSomeAuthor(decoder), from: readVarUint(decoder) };
}

function writeSummary(encoder: Encoder, summary: Summary): void {
  writeVarUint(encoder, summary.journals);
  writeUint8Array(encoder, summary.fold);
}

function readSummary(decoder: Decoder): Summary {
  return { journals: readVarUint(decoder), fold: readUint8Array(decoder, prefixLength).slice() };
}

function writeTime(encoder: Encoder, time: RoomTime | undefined): void {
  writeUint8(encoder, time?.hops ?? noHops);
  if (time) writeVarUint(encoder, Math.max(0, Math.floor(time.at)));
}

function readTime(decoder: Decoder): RoomTime | undefined {
  const hops = readUint8(decoder);
  return hops === noHops ? undefined : { hops, at: readVarUint(decoder) };
}

/** Sixteen zeros stand for no author: a hash that nobody has. */
function writeAuthor(encoder: Encoder, author: AuthorId | undefined): void {
  const bytes = author === undefined ? noAuthor : textToBytes(author);
  if (bytes?.length !== authorLength) throw new RangeError(`Not an author id: ${author}`);
  writeUint8Array(encoder, bytes);
}

function readAuthor(decoder: Decoder): AuthorId | undefined {
  const bytes = readUint8Array(decoder, authorLength);
  // An author id is its 16 bytes as text.
  return bytes.every((byte) => byte === 0) ? undefined : (bytesToText(bytes) as AuthorId);
}

function readSomeAuthor(decoder: Decoder): AuthorId {
  const author = readAuthor(decoder);
  if (author === undefined) throw new RangeError("An author is missing");
  return author;
}

function readFlag(decoder: Decoder): boolean {
  return readUint8(decoder) === 1;
}

function writeList<T>(encoder: Encoder, items: readonly T[], write: (item: T) => void): void {
  writeVarUint(encoder, items.length);
  for (const item of items) write(item);
}

function readList<T>(decoder: Decoder, most: number, read: () => T): readonly T[] {
  const length = readVarUint(decoder);
  if (length > most) throw new RangeError("Too many");
  return Array.from({ length }, read);
}
