/** The form of relay frames that this code reads and writes: the first byte of every frame. */
const relayFrameVersion = 1;

/** As the receiver of a frame: every other member of the topic. Never a member's id. */
export const everyone = 0;

/** Bytes before the payload: version, then a member's id as an unsigned 32-bit big-endian number. */
const relayHeaderBytes = 5;

/** One frame on the blind relay. `member` is the receiver on the way to the hub, the sender on the way from it. */
export interface RelayFrame<Store extends ArrayBufferLike = ArrayBufferLike> {
  readonly member: number;
  /** A view of the frame's own bytes: copy it before keeping it. */
  readonly payload: Uint8Array<Store>;
}

/** Lays out a frame to or from a member. Throws a RangeError when `member` is not an unsigned 32-bit number. */
export function encodeRelayFrame(member: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(member) || member < 0 || member > 0xffff_ffff) {
    throw new RangeError(`Not a member id: ${member}`);
  }
  const frame = new Uint8Array(relayHeaderBytes + payload.length);
  const header = new DataView(frame.buffer);
  header.setUint8(0, relayFrameVersion);
  header.setUint32(1, member);
  frame.set(payload, relayHeaderBytes);
  return frame;
}

/** Reads a frame, or gives nothing when it is too short or of another version. Never throws. */
export function decodeRelayFrame<Store extends ArrayBufferLike>(
  bytes: Uint8Array<Store>,
): RelayFrame<Store> | undefined {
  if (bytes.length < relayHeaderBytes || bytes[0] !== relayFrameVersion) return undefined;
  const member = new DataView(bytes.buffer, bytes.byteOffset, relayHeaderBytes).getUint32(1);
  return { member, payload: bytes.subarray(relayHeaderBytes) };
}
