import { decodeRelayFrame, encodeRelayFrame, everyone } from "../sync/relay-frame.ts";
import type { Connection } from "./connection.ts";
import type { Group } from "./group.ts";
import type { Members } from "./members.ts";
import type { Metrics } from "./metrics.ts";

/** Passes one binary frame on, unread, to one member or to all others. A frame to a member who left is dropped. */
export function handleBinary(bytes: Buffer, connection: Connection, members: Members, metrics: Metrics): void {
  const frame = decodeRelayFrame(bytes);
  const group = members.around(connection);
  if (frame === undefined || group === undefined) return connection.refuse("bad-frame");
  metrics.relayFramesTotal += 1;
  const payload = Buffer.from(frame.payload.buffer, frame.payload.byteOffset, frame.payload.length);
  const route = routeFrom(connection, frame.member, group);
  const copies = route.here.length + route.elsewhere;
  if (copies === 0 || !connection.chargeOut(bytes.length, copies)) return;
  metrics.relayCopiesTotal += copies;
  // A copy of its own, one for all receivers: the incoming bytes are a slice of a 64 KiB read, which a slow reader's
  // queue would keep alive.
  const outgoing = Buffer.from(encodeRelayFrame(connection.id, payload).buffer);
  for (const member of route.here) member.sendBinary(outgoing);
  if (route.elsewhere > 0) members.sendElsewhere(group, connection.id, frame.member, payload);
}

/** Whom a frame reaches. */
interface Route {
  readonly here: readonly Connection[];
  /** How many it reaches through other hubs, which get it once. */
  readonly elsewhere: number;
}

function routeFrom(sender: Connection, to: number, group: Group): Route {
  if (to === everyone) {
    const here = [...group.here.values()].filter((member) => member !== sender);
    return { here, elsewhere: group.ids.size - group.here.size };
  }
  const receiver = group.here.get(to);
  if (receiver === undefined) return { here: [], elsewhere: Number(group.ids.has(to)) };
  return { here: receiver === sender ? [] : [receiver], elsewhere: 0 };
}
