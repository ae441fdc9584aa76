import { joinCodeAlphabet, joinCodeLength, type JoinCode } from "../domain/join-code.ts";
import { joinBytes } from "./bytes.ts";
import type { JournalCrypto } from "./journal-crypto.ts";
import type { Opening } from "./opening.ts";

/** PBKDF2 rounds; with 60 bits of code, guessing one room's code offline costs 2^77 hashes. */
const stretching = 120_000;

const text = new TextEncoder();

/** The code that certifies a facilitator's key: 60 bits of a stretched hash of the key and its salt. */
export async function joinCodeOf(crypto: JournalCrypto, opening: Opening): Promise<JoinCode> {
  const secret = joinBytes(opening.publicKey, opening.salt);
  const hash = await crypto.stretch(secret, text.encode("iltapaja join code 1"), stretching);
  let code = "";
  for (let bit = 0; bit < joinCodeLength * 5; bit += 5) code += joinCodeAlphabet[readFiveBits(hash, bit)] ?? "";
  return code as JoinCode; // built from the alphabet, twelve characters
}

function readFiveBits(bytes: Uint8Array, bit: number): number {
  const index = bit >> 3;
  const pair = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
  return (pair >> (11 - (bit & 7))) & 31;
}

/** What a join code opens: the room's public name and the key of everything that is said in it. */
export interface RoomSecrets {
  /** 16 bytes. All that a hub learns. */
  readonly roomId: Uint8Array;
  /** 32 bytes for AES-256-GCM. */
  readonly contentKey: Uint8Array;
}

/** Derives a room's id and key from its code. */
export async function roomSecrets(crypto: JournalCrypto, code: JoinCode): Promise<RoomSecrets> {
  const secret = await crypto.stretch(text.encode(code), text.encode("iltapaja room 1"), stretching);
  const [roomId, contentKey] = await Promise.all([
    crypto.expand(secret, "room id", 16),
    crypto.expand(secret, "content key", 32),
  ]);
  return { roomId, contentKey };
}
