/** Seals frames so that only devices of the room can read or make them. */
export interface Sealer {
  /** The frame, encrypted and authenticated. */
  seal(frame: Uint8Array): Promise<Uint8Array>;
  /** The frame that was sealed, or undefined when this is none of this room's. Never rejects. */
  open(sealed: Uint8Array): Promise<Uint8Array | undefined>;
}

/** The first byte of every sealed frame. y-webrtc, which shares the data channel at first, begins its own with 0 to 4. */
export const sealedMark = 0xb5;

/** What sealing adds to a frame: mark, initialisation vector and tag. */
export const sealingBytes = 1 + 12 + 16;

/** Whether the bytes may be a sealed frame at all; others are not even counted as broken. */
export function isSealed(bytes: Uint8Array): boolean {
  return bytes[0] === sealedMark;
}
