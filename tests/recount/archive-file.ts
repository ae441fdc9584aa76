import { createHash, createPublicKey, hkdfSync, pbkdf2Sync, verify } from "node:crypto";

/**
 * Reads an evening's file with nothing of the app: bytes, hashes and signatures by docs/entry-format.md alone. What is
 * not one signed entry of this room is counted as refused.
 */
export interface ArchiveFile {
  readonly code: string;
  readonly room: string;
  readonly roomId: Buffer;
  readonly entries: readonly SignedEntry[];
  readonly refused: number;
  /** The app's own account of the room, to compare with. */
  readonly readable: unknown;
}

export interface SignedEntry {
  readonly author: string;
  readonly seq: number;
  readonly previous: string;
  readonly lamport: number;
  readonly kind: number;
  readonly body: Buffer;
  /** 20 bytes as hex. */
  readonly hash: string;
  readonly hashBytes: Buffer;
}

interface Envelope extends SignedEntry {
  readonly unsigned: Buffer;
  readonly signature: Buffer;
}

const rounds = 120_000;

export function readArchiveFile(text: string): ArchiveFile {
  const file = JSON.parse(text) as Partial<Record<string, unknown>>; // each field is checked below
  const { format, version, room, code, entries, readable } = file;
  if (format !== "iltapaja-archive" || version !== 1) throw new TypeError("this is no evening's file of version 1");
  if (typeof room !== "string" || typeof code !== "string" || !Array.isArray(entries))
    throw new TypeError("the file lacks its room, code or entries");
  const roomId = roomIdOf(code);
  if (roomId.toString("base64url") !== room) throw new TypeError("the room's name does not belong to its code");
  const read = entries.map((entry) =>
    typeof entry === "string" ? parseEntry(Buffer.from(entry, "base64url")) : undefined,
  );
  const whole = read.filter((entry) => entry !== undefined);
  const keys = keysOf(whole);
  const signed = whole.filter((entry) => isSigned(entry, roomId, keys.get(entry.author)));
  return { code, room, roomId, entries: signed, refused: entries.length - signed.length, readable };
}

/** The code is stretched to the room's secret, and that expanded to its name. */
function roomIdOf(code: string): Buffer {
  const secret = pbkdf2Sync(code, "iltapaja room 1", rounds, 32, "sha256");
  return Buffer.from(hkdfSync("sha256", secret, "", "room id", 16));
}

/** Whether a first entry's key and salt give the join code: then its author leads. */
export function leadsBy(code: string, opening: Buffer): boolean {
  if (opening.subarray(65).every((byte) => byte === 0)) return false;
  const hash = pbkdf2Sync(opening, "iltapaja join code 1", rounds, 32, "sha256");
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const found = Array.from({ length: 12 }, (_, at) => alphabet[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)]);
  return found.join("") === code;
}

function parseEntry(bytes: Buffer): Envelope | undefined {
  let at = 0;
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new RangeError("the entry ends too early");
    at += length;
    return bytes.subarray(at - length, at);
  };
  const number = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = take(1)[0] ?? 0;
      value += (byte % 128) * shift;
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError("a number is too large");
      if (byte >= 128) continue;
      if (byte === 0 && shift > 1) throw new RangeError("a number is longer than it needs to be");
      return value;
    }
  };
  try {
    if (take(1)[0] !== 1) return undefined;
    const author = take(16).toString("base64url");
    const [seq, previous, lamport] = [number(), take(20).toString("hex"), number()];
    const kind = take(1)[0] ?? 0;
    const length = number();
    if (length > 14_000 || seq >= 100_000 || lamport < 1 || lamport > 10_000 * (seq + 1)) return undefined;
    const body = take(length);
    const unsigned = bytes.subarray(0, at);
    const signature = take(64);
    if (at !== bytes.length) return undefined;
    const hashBytes = sha256(unsigned).subarray(0, 20);
    return {
      author,
      seq,
      previous,
      lamport,
      kind,
      body,
      hash: hashBytes.toString("hex"),
      hashBytes,
      unsigned,
      signature,
    };
  } catch {
    return undefined;
  }
}

/** Each author's key, from whatever first entry holds the key that makes the author's name. */
function keysOf(entries: readonly Envelope[]): ReadonlyMap<string, Buffer> {
  const keys = new Map<string, Buffer>();
  for (const { author, seq, kind, body } of entries) {
    if (seq !== 0 || kind !== 0 || body.length !== 81 || body[0] !== 4) continue;
    const key = body.subarray(0, 65);
    if (sha256(key).subarray(0, 16).toString("base64url") === author) keys.set(author, key);
  }
  return keys;
}

function isSigned(entry: Envelope, roomId: Buffer, key: Buffer | undefined): boolean {
  if (!key) return false;
  if (entry.seq === 0 && !(entry.kind === 0 && entry.body.length === 81 && entry.body.subarray(0, 65).equals(key)))
    return false;
  const message = Buffer.concat([Buffer.from("iltapaja entry 1"), roomId, entry.unsigned]);
  return isSignedBy(key, message, entry.signature);
}

/** Whether a key, as an uncompressed point, has signed a message. */
export function isSignedBy(key: Buffer, message: Buffer, signature: Buffer): boolean {
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: key.subarray(1, 33).toString("base64url"),
    y: key.subarray(33).toString("base64url"),
  };
  try {
    const publicKey = { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" as const };
    return verify("sha256", message, publicKey, signature);
  } catch {
    return false; // a point that is not on the curve
  }
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
