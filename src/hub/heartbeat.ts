import type { ClientSocket } from "./client-socket.ts";
import type { Connection } from "./connection.ts";
import type { Limits } from "./limits.ts";
import type { Metrics } from "./metrics.ts";

/** A socket under the heartbeat's care. */
export interface OpenSocket {
  readonly connection: Connection;
  readonly socket: ClientSocket;
  /** Whether anything was heard since the last ping. */
  heard: boolean;
}

/** Pings everyone, drops the silent, and keeps all queues together bounded. Gives the function that stops it. */
export function startHeartbeat(all: () => Iterable<OpenSocket>, limits: Limits, metrics: Metrics): () => void {
  const pinging = setInterval(() => pingAll(all(), metrics), limits.pingEveryMs);
  const relieving = setInterval(() => relieve(all(), limits, metrics), limits.membersEveryMs);
  return () => {
    clearInterval(pinging);
    clearInterval(relieving);
  };
}

function pingAll(all: Iterable<OpenSocket>, metrics: Metrics): void {
  for (const opened of all) {
    // While a fast sender rests it is not read from, so its silence means nothing.
    if (!opened.heard && !opened.socket.isPaused) {
      metrics.deadSocketsDroppedTotal += 1;
      opened.connection.drop();
      continue;
    }
    opened.heard = false;
    if (opened.connection.isOpen) opened.socket.ping();
  }
}

/** Drops the readers with the longest queues while all queues together are over their limit. */
function relieve(all: Iterable<OpenSocket>, limits: Limits, metrics: Metrics): void {
  const queues = [...all].map(({ connection }) => ({ connection, bytes: connection.queuedBytes }));
  let total = queues.reduce((sum, queue) => sum + queue.bytes, 0);
  for (const queue of queues.sort((a, b) => b.bytes - a.bytes)) {
    if (total <= limits.bufferedBytesInAll) return;
    total -= queue.bytes;
    metrics.slowReadersDroppedTotal += 1;
    queue.connection.drop();
  }
}
