import * as Y from "yjs";
import { WebrtcProvider } from "y-webrtc";
import type BrowserPeer from "./browser-peer.ts";
import { LinkPlaces } from "./link-places.ts";
import { sealSignaling, type SignalDoor, type Signaling } from "./peer-signaling.ts";
import type { Clock, Random } from "./ports.ts";
import type { Sealer } from "./sealing.ts";

export interface FinderOptions {
  readonly url: string;
  readonly topic: string;
  readonly sealer: Sealer;
  readonly random: Random;
  readonly clock: Clock;
  /** How many other devices are in the room, as far as is known. */
  readonly others: () => number;
  readonly found: (peer: FoundPeer) => void;
}

/** Another browser that is being connected to. */
export interface FoundPeer {
  /** Calls back once the data channel is open. */
  connected(listener: () => void): void;
  message(listener: (bytes: Uint8Array) => void): void;
  isShaky(): boolean;
  /** Whether both ends have told their addresses. */
  isTried(): boolean;
  /** Calls back whenever the connection has become shaky. */
  shaky(listener: () => void): void;
  /** Calls back once, also when the connection never came up. */
  closed(listener: () => void): void;
  send(bytes: Uint8Array): void;
  bufferedAmount(): number;
  close(): void;
}

export interface PeerFinder {
  /** Whether this browser has too few links. */
  readonly isWanting: boolean;
  /** Tells others once more that this browser is there. */
  announce(): void;
  /** Lets the signaling rest. */
  pause(): void;
  resume(): void;
  stop(): void;
}

/**
 * Finds other browsers with y-webrtc. Its document stays empty and it tells of no presence (silent-document.ts): once two
 * browsers are connected, only our frames use the channel.
 */
export function findPeers(options: FinderOptions): PeerFinder {
  const doc = new Y.Doc();
  const provider = new WebrtcProvider(options.topic, doc, {
    signaling: [options.url],
    filterBcConns: true,
    // No third-party STUN or TURN: in the hall everyone is near, elsewhere the relay works.
    peerOpts: { config: { iceServers: [] } },
  });
  // y-webrtc's types say nothing of what it holds; the build puts BrowserPeer in the place of its own peers.
  const connections = (): ReadonlyMap<string, { readonly peer: BrowserPeer }> =>
    provider.room?.webrtcConns ?? new Map();
  const places = new LinkPlaces({ ...options, links: () => connections().size });
  Object.defineProperty(provider, "maxConns", { get: () => places.dialled });
  const seen = new WeakSet<BrowserPeer>();
  provider.on("peers", () => {
    for (const { peer } of connections().values()) {
      if (seen.has(peer)) continue;
      seen.add(peer);
      options.found(takeOver(peer));
    }
  });
  const signaling: readonly (Signaling & Hearing)[] = provider.signalingConns;
  const { topic, sealer } = options;
  const door: SignalDoor = {
    announces: () => places.announces(),
    knows: (name) => connections().has(name),
    hasPlace: () => places.takesOffers,
    turnedAway(name) {
      const peer = connections().get(name)?.peer;
      if (peer && !peer.connected) peer.destroy();
    },
  };
  const stops = signaling.map((connection) => {
    restWhenRefused(connection);
    sendOnlyWhenOpen(connection);
    return sealSignaling(connection, { topic, sealer, me: () => provider.room?.peerId, door });
  });
  return {
    get isWanting() {
      return places.areFew;
    },
    announce() {
      if (!provider.room) return;
      const data = { type: "announce", from: provider.room.peerId };
      for (const connection of signaling) connection.send({ type: "publish", topic, data });
    },
    pause: () => signaling.forEach((connection) => connection.disconnect()),
    resume: () => signaling.forEach((connection) => connection.connect()),
    stop() {
      provider.disconnect();
      provider.destroy();
      doc.destroy();
      for (const stop of stops) stop();
    },
  };
}

interface Hearing {
  on(event: "message", listener: (message: unknown) => void): void;
}

/** y-webrtc would come back at once, again and again; `resume` is called when the relay got in. */
function restWhenRefused(connection: Signaling & Hearing): void {
  connection.on("message", (message) => {
    if (typeof message === "object" && message !== null && "type" in message && message.type === "refused") {
      connection.disconnect();
    }
  });
}

/**
 * Peers that are connecting signal also while the hub is away or coming back; y-webrtc would then throw where nobody
 * can catch it. What is lost is said again with the next announcement.
 */
function sendOnlyWhenOpen(connection: Signaling): void {
  const send = connection.send.bind(connection);
  connection.send = (message) => {
    if (connection.connected) send(message);
  };
}

function takeOver(peer: BrowserPeer): FoundPeer {
  // y-webrtc would answer our frames with errors in the console.
  peer.removeAllListeners("data");
  return {
    connected(listener) {
      if (peer.connected) listener();
      else peer.on("connect", listener);
    },
    message(listener) {
      peer.on("data", (data) => {
        if (data instanceof ArrayBuffer) listener(new Uint8Array(data));
      });
    },
    isShaky: () => peer.isShaky,
    isTried: () => peer.isTried,
    shaky: (listener) => peer.on("shaky", listener),
    closed(listener) {
      if (peer.destroyed) listener();
      else peer.on("close", listener);
    },
    send(bytes) {
      try {
        // What is sent was made by sealing, always a plain buffer's view.
        peer.send(bytes as Uint8Array<ArrayBuffer>);
      } catch {
        // The channel is closing; its close event follows.
      }
    },
    bufferedAmount: () => peer.channel.bufferedAmount,
    close: () => peer.destroy(),
  };
}
