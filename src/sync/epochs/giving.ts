import { createDecoder, hasContent, readUint8, readUint8Array, readVarString } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8, writeUint8Array, writeVarString } from "lib0/encoding";
import type { AuthorId } from "../../domain/ids.ts";
import type { DoorCrypto, Wrapper } from "./door-crypto.ts";
import { secretLength } from "./secrets.ts";

/** The kind of the frame in which secrets are given; devices without epochs pass it over as one of a newer app. */
export const givingKind = 200;

const pointLength = 65;

/** What is given: epochs by name, each with its secret. */
export type Gift = ReadonlyMap<string, Uint8Array>;

/** Lays out a frame that gives secrets to one author, for the key that she has announced; undefined if that is none. */
export async function encodeGift(
  wrapper: Wrapper,
  receiver: { readonly author: AuthorId; readonly key: Uint8Array; readonly room: string },
  gift: Gift,
): Promise<Uint8Array | undefined> {
  const content = createEncoder();
  for (const [epoch, secret] of gift) {
    writeVarString(content, epoch);
    writeUint8Array(content, secret);
  }
  const wrapped = await wrapper.wrap(receiver.key, purposeOf(receiver), toUint8Array(content));
  if (!wrapped) return undefined;
  const frame = createEncoder();
  writeUint8(frame, givingKind);
  writeUint8Array(frame, wrapper.sender);
  writeUint8Array(frame, wrapped);
  return toUint8Array(frame);
}

/** Reads such a frame; undefined when it is not for this author's key, or no such frame. Never rejects. */
export async function decodeGift(
  door: DoorCrypto,
  receiver: { readonly author: AuthorId; readonly room: string },
  frame: Uint8Array,
): Promise<Gift | undefined> {
  try {
    const decoder = createDecoder(frame);
    if (readUint8(decoder) !== givingKind) return undefined;
    const sender = readUint8Array(decoder, pointLength).slice();
    const content = await door.unwrap(sender, purposeOf(receiver), frame.slice(1 + pointLength));
    return content && readGift(content);
  } catch {
    return undefined; // lib0 throws where the bytes end too early
  }
}

function readGift(content: Uint8Array): Gift {
  const gift = new Map<string, Uint8Array>();
  const decoder = createDecoder(content);
  while (hasContent(decoder)) {
    const epoch = readVarString(decoder);
    gift.set(epoch, readUint8Array(decoder, secretLength).slice());
  }
  return gift;
}

function purposeOf({ room, author }: { readonly room: string; readonly author: AuthorId }): string {
  return `${room} given to ${author}`;
}
