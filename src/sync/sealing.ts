import type { Link } from "./link.ts";

/** Seals frames so that only devices of the room can read or make them. */
export interface Sealer {
  /** The frame, encrypted and authenticated. */
  seal(frame: Uint8Array): Promise<Uint8Array>;
  /** The frame that was sealed, or undefined when this is none of this room's. Never rejects. */
  open(sealed: Uint8Array): Promise<Uint8Array | undefined>;
}

/** Seals what goes over links. Where the room's key has been changed, some of what comes is not for the exchange. */
export interface LinkSealer extends Pick<Sealer, "seal"> {
  /** As a sealer's; "aside" when the frame is none of the exchange's and was seen to, or is to be passed over. */
  open(sealed: Uint8Array, link: Link): Promise<Uint8Array | "aside" | undefined>;
}

/** The first byte of a frame that is sealed with the join code's key. y-webrtc, which shares the data channel at first, begins its own with 0 to 4. */
export const sealedMark = 0xb5;

/** The first byte of one that is sealed with a key of later; eight bytes that name the key follow. */
export const levelMark = 0xb4;

/** What sealing adds to a frame: mark, initialisation vector and tag. */
export const sealingBytes = 1 + 12 + 16;

/** Whether the bytes may be a sealed frame at all; others are not even counted as broken. */
export function isSealed(bytes: Uint8Array): boolean {
  return bytes[0] === sealedMark || bytes[0] === levelMark;
}
