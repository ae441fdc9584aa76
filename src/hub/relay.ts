import { decodeRelayFrame, everyone, relayFrameVersion, relayHeaderBytes } from "../sync/relay-frame.ts";
import type { Connection } from "./connection.ts";
import type { Members } from "./members.ts";
import type { Metrics } from "./metrics.ts";

/** Passes one binary frame on, unread, to one member or to all others. A frame to a member who left is dropped. */
export function handleBinary(bytes: Buffer, connection: Connection, members: Members, metrics: Metrics): void {
  const frame = decodeRelayFrame(bytes);
  const around = members.around(connection);
  if (frame === undefined || around === undefined) return connection.refuse("bad-frame");
  metrics.relayFramesTotal += 1;
  const toAll = frame.member === everyone;
  const receiver = toAll ? undefined : around.get(frame.member);
  const copies = toAll ? around.size - 1 : Number(receiver !== undefined && receiver !== connection);
  if (copies === 0 || !connection.chargeOut(bytes.length, copies)) return;
  metrics.relayCopiesTotal += copies;
  const outgoing = frameFrom(connection.id, frame.payload);
  if (receiver !== undefined) return receiver.sendBinary(outgoing);
  for (const member of around.values()) {
    if (member !== connection) member.sendBinary(outgoing);
  }
}

/**
 * The frame as its receivers get it. A copy of its own: the incoming bytes are a slice of a 64 KiB read that a slow
 * reader's queue would keep alive. One copy serves all receivers.
 */
function frameFrom(id: number, payload: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(relayHeaderBytes + payload.length);
  frame.writeUInt8(relayFrameVersion, 0);
  frame.writeUInt32BE(id, 1);
  frame.set(payload, relayHeaderBytes);
  return frame;
}
