import { once } from "node:events";
import { WebSocket, type ClientOptions, type RawData } from "ws";
import { startHub, type HubOptions, type RunningHub } from "../../../src/hub/hub.ts";
import { encodeRelayFrame } from "../../../src/sync/relay-frame.ts";

/** What the hub said: parsed text, or the bytes of a binary frame. */
type Heard = HeardText | Uint8Array;

interface HeardText {
  readonly [key: string]: unknown;
}

/** One person's device at the hub, as plain as it gets: no client code of ours. */
export interface TestClient {
  readonly socket: WebSocket;
  /** Everything heard so far, oldest first. */
  readonly heard: readonly Heard[];
  readonly say: (message: unknown) => void;
  readonly relay: (to: number, payload: Uint8Array) => void;
  /** The first message of this type that was or will be heard and was not yet taken. */
  readonly hear: (type: string) => Promise<HeardText>;
  /** The next binary frame that was not yet taken. */
  readonly hearBytes: () => Promise<Uint8Array>;
  /** The close code, once the socket is closed. */
  readonly closed: Promise<number>;
}

/** A hub on a free port of this machine, quick in everything that is timed. */
export function startTestHub(options: Partial<HubOptions> = {}): Promise<RunningHub> {
  return startHub({
    host: "127.0.0.1",
    port: 0,
    ...options,
    limits: { membersEveryMs: 20, farewellMs: 100, ...options.limits },
  });
}

/** Connects to the hub's socket. */
export async function connect(hub: RunningHub, options: ClientOptions = {}): Promise<TestClient> {
  const socket = new WebSocket(`ws://127.0.0.1:${hub.port}/ws`, options);
  const client = wrap(socket);
  await once(socket, "open");
  return client;
}

/** Connects and becomes a member of a relay topic. Gives the client and the id it got. */
export async function joinRelay(hub: RunningHub, topic: string): Promise<TestClient & { readonly id: number }> {
  const client = await connect(hub);
  client.say({ type: "relay", topic });
  const answer = await client.hear("relay");
  return { ...client, id: Number(answer["you"]) };
}

function wrap(socket: WebSocket): TestClient {
  const heard: Heard[] = [];
  const untaken = new Set<Heard>();
  const waiting = new Set<() => void>();
  socket.on("message", (data: RawData, isBinary: boolean) => {
    const one: Heard = isBinary && Buffer.isBuffer(data) ? new Uint8Array(data) : JSON.parse(String(data));
    heard.push(one);
    untaken.add(one);
    for (const look of waiting) look();
  });
  // An error of the socket ends in `closed`, where tests look for it.
  socket.on("error", () => {});
  const take = <One extends Heard>(wanted: (one: Heard) => one is One): Promise<One> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = [...untaken].find(wanted);
        if (found === undefined) return;
        untaken.delete(found);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return {
    socket,
    heard,
    say: (message) => socket.send(JSON.stringify(message)),
    relay: (to, payload) => socket.send(encodeRelayFrame(to, payload)),
    hear: (type) => take((one): one is HeardText => !(one instanceof Uint8Array) && one["type"] === type),
    hearBytes: () => take((one) => one instanceof Uint8Array),
    closed: once(socket, "close").then(([code]) => Number(code)),
  };
}
