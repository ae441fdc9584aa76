import { randomInt } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type RawData } from "ws";
import { addressKey, createAddressCounter } from "./addresses.ts";
import type { ClientSocket } from "./client-socket.ts";
import { Connection } from "./connection.ts";
import { startHeartbeat, type OpenSocket } from "./heartbeat.ts";
import type { Limits } from "./limits.ts";
import type { Metrics } from "./metrics.ts";
import type { Switchboard } from "./switchboard.ts";

/** All sockets of one hub: WebSockets, and data channels dressed up as such. */
export interface Sockets {
  /** Takes an upgrade request that has passed the checks of path and origin. `remote` is only counted. */
  readonly accept: (request: IncomingMessage, stream: Duplex, head: Buffer, remote: string) => void;
  /** Takes a socket that is open already. `remote` is only counted. */
  readonly admit: (socket: ClientSocket, remote: string) => void;
  /** Says goodbye to everyone (1001), and cuts those who do not answer. */
  readonly close: () => Promise<void>;
}

/** What sockets work with. `report` hears of errors in our own handlers; it gets no data of clients. */
export interface SocketsDep {
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly switchboard: Switchboard;
  readonly report: (error: unknown) => void;
}

export function createSockets(dep: SocketsDep): Sockets {
  const { limits, metrics, switchboard } = dep;
  const server = createServer(limits);
  const openById = new Map<number, OpenSocket>();
  const addresses = createAddressCounter();
  const stopHeartbeat = startHeartbeat(() => openById.values(), limits, metrics);
  let closing = false;

  function open(socket: ClientSocket, key: string): void {
    const connection = new Connection(freshId(openById), socket, limits, metrics);
    // Errors of a socket (a frame too large, a reset) always end in its `close`.
    socket.on("error", () => {});
    if (openById.size >= limits.connections || !addresses.take(key, limits.connectionsPerAddress)) {
      connection.refuse("full");
      return;
    }
    const opened: OpenSocket = { connection, socket, heard: true };
    openById.set(connection.id, opened);
    metrics.connectionsTotal += 1;
    metrics.connections = openById.size;
    socket.on("close", () => {
      openById.delete(connection.id);
      metrics.connections = openById.size;
      addresses.giveBack(key);
      switchboard.forget(connection);
    });
    listen(opened, dep);
  }

  return {
    accept(request, stream, head, remote) {
      if (closing) stream.destroy();
      else server.handleUpgrade(request, stream, head, (socket) => open(socket, addressKey(remote)));
    },
    admit(socket, remote) {
      if (closing) socket.terminate();
      else open(socket, addressKey(remote));
    },
    async close() {
      closing = true;
      stopHeartbeat();
      await sayGoodbye([...openById.values()], limits);
    },
  };
}

function createServer(limits: Limits): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    // Frames are encrypted: deflating them costs memory and time and gains nothing.
    perMessageDeflate: false,
    // Pings are charged and answered by us: an automatic answer would queue without end for one who never reads.
    autoPong: false,
    maxPayload: limits.frameBytes,
    maxFragments: limits.fragments,
    maxBufferedChunks: limits.bufferedChunks,
  });
}

function freshId(taken: ReadonlyMap<number, unknown>): number {
  let id = randomInt(1, 2 ** 32);
  while (taken.has(id)) id = randomInt(1, 2 ** 32);
  return id;
}

function listen(opened: OpenSocket, { limits, switchboard, ...dep }: SocketsDep): void {
  const { connection, socket } = opened;
  /** Every message is paid for first, and nothing that its handling throws goes further than its own connection. */
  function take(bytes: number, handle: () => void): void {
    opened.heard = true;
    dep.metrics.bytesInTotal += bytes;
    try {
      if (connection.chargeIn(bytes)) handle();
    } catch (error) {
      dep.metrics.handlerErrorsTotal += 1;
      dep.report(error);
      connection.drop();
    }
    if (!connection.isOpen) switchboard.forget(connection);
  }
  socket.on("message", (data: RawData, isBinary: boolean) => {
    // With ws's usual binaryType a message is one Buffer, however many fragments it came in.
    if (Buffer.isBuffer(data)) take(data.length, () => switchboard.handle(data, isBinary, connection));
  });
  socket.on("ping", (data: Buffer) => take(data.length, () => answerPing(opened, data, limits)));
  socket.on("pong", (data: Buffer) => take(data.length, () => {}));
}

function answerPing({ socket, connection }: OpenSocket, data: Buffer, limits: Limits): void {
  if (socket.bufferedAmount > limits.bufferedBytes) return connection.drop();
  socket.pong(data, false);
}

async function sayGoodbye(all: readonly OpenSocket[], limits: Limits): Promise<void> {
  const goodbyes = all.map(
    ({ socket }) =>
      new Promise<void>((resolve) => {
        socket.once("close", () => resolve());
        socket.close(1001, "hub stops");
        setTimeout(() => socket.terminate(), limits.farewellMs).unref();
      }),
  );
  await Promise.all(goodbyes);
}
