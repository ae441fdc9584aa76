/** What hubs tell each other about one relay topic. */
export type HubFrame =
  | {
      readonly kind: "relayed";
      readonly from: number;
      /** A member's id, or `everyone`. */
      readonly to: number;
      readonly payload: Buffer;
    }
  | {
      /** All members that one hub has, so that a lost message is mended by the next one. */
      readonly kind: "presence";
      readonly hub: string;
      /** Whether the sender is new to the topic and wants to hear the others at once. */
      readonly asks: boolean;
      readonly members: readonly number[];
    };

const relayed = 1;
const presence = 2;
const relayedHeaderBytes = 9;
const presenceHeaderBytes = 10;

/** Bytes of a hub's id. */
const hubIdBytes = 8;

/** Far more members than any hub admits to one topic. */
const mostMembers = 4096;

export function encodeHubFrame(frame: HubFrame): Buffer {
  return frame.kind === "relayed" ? encodeRelayed(frame) : encodePresence(frame);
}

/** Reads what another hub sent, or gives nothing when it makes no sense. Never throws. */
export function decodeHubFrame(bytes: Buffer): HubFrame | undefined {
  if (bytes[0] === relayed && bytes.length >= relayedHeaderBytes) {
    const payload = bytes.subarray(relayedHeaderBytes);
    return { kind: "relayed", from: bytes.readUInt32BE(1), to: bytes.readUInt32BE(5), payload };
  }
  if (bytes[0] === presence && bytes.length >= presenceHeaderBytes) return decodePresence(bytes);
  return undefined;
}

function encodeRelayed(frame: HubFrame & { readonly kind: "relayed" }): Buffer {
  const bytes = Buffer.alloc(relayedHeaderBytes + frame.payload.length);
  bytes.writeUInt8(relayed, 0);
  bytes.writeUInt32BE(frame.from, 1);
  bytes.writeUInt32BE(frame.to, 5);
  bytes.set(frame.payload, relayedHeaderBytes);
  return bytes;
}

function encodePresence(frame: HubFrame & { readonly kind: "presence" }): Buffer {
  const bytes = Buffer.alloc(presenceHeaderBytes + frame.members.length * 4);
  bytes.writeUInt8(presence, 0);
  bytes.writeUInt8(Number(frame.asks), 1);
  bytes.write(frame.hub, 2, hubIdBytes, "hex");
  frame.members.forEach((id, index) => bytes.writeUInt32BE(id, presenceHeaderBytes + index * 4));
  return bytes;
}

function decodePresence(bytes: Buffer): HubFrame | undefined {
  const count = (bytes.length - presenceHeaderBytes) / 4;
  if (!Number.isInteger(count) || count > mostMembers) return undefined;
  return {
    kind: "presence",
    hub: bytes.toString("hex", 2, 2 + hubIdBytes),
    asks: bytes[1] === 1,
    members: Array.from({ length: count }, (_, index) => bytes.readUInt32BE(presenceHeaderBytes + index * 4)),
  };
}
