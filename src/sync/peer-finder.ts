import * as Y from "yjs";
import { Awareness } from "y-protocols/awareness";
import { WebrtcProvider } from "y-webrtc";
import type { Random } from "./ports.ts";

/** How many other browsers one links to; more come in when they begin it. */
const mostLinks = 6;

export interface FinderOptions {
  readonly url: string;
  readonly topic: string;
  /** What only the room's devices know. */
  readonly password: string;
  readonly random: Random;
  readonly found: (peer: FoundPeer) => void;
}

/** Another browser that is being connected to. */
export interface FoundPeer {
  /** Calls back once the data channel is open. */
  connected(listener: () => void): void;
  message(listener: (bytes: Uint8Array) => void): void;
  /** Calls back once, also when the connection never came up. */
  closed(listener: () => void): void;
  send(bytes: Uint8Array): void;
  bufferedAmount(): number;
  close(): void;
}

export interface PeerFinder {
  /** Lets the signaling rest. */
  pause(): void;
  resume(): void;
  stop(): void;
}

/** The parts of y-webrtc 10.3.0 that are reached into, all untyped there. */
interface Peer {
  connected: boolean;
  destroyed: boolean;
  on(event: string, listener: (value: unknown) => void): void;
  removeAllListeners(event: string): void;
  destroy(): void;
}

interface Signaling {
  on(event: "message", listener: (message: unknown) => void): void;
  connect(): void;
  disconnect(): void;
}

/**
 * Finds other browsers with y-webrtc. Its document stays empty and its awareness silent: once two browsers are
 * connected, only our frames use the channel.
 */
export function findPeers(options: FinderOptions): PeerFinder {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  // Forgets its own state and stops its timer; y-webrtc goes on reading the empty lists.
  awareness.destroy();
  const provider = new WebrtcProvider(options.topic, doc, {
    signaling: [options.url],
    password: options.password,
    awareness,
    maxConns: mostLinks,
    filterBcConns: true,
    // No third-party STUN or TURN: in the hall everyone is near, elsewhere the relay works.
    peerOpts: { config: { iceServers: [] } },
  });
  const seen = new WeakSet<Peer>();
  provider.on("peers", () => {
    for (const connection of provider.room?.webrtcConns.values() ?? []) {
      const peer: Peer = connection.peer;
      if (seen.has(peer)) continue;
      seen.add(peer);
      options.found(takeOver(peer));
    }
  });
  const signaling: readonly Signaling[] = provider.signalingConns;
  for (const connection of signaling) restWhenRefused(connection);
  return {
    pause: () => signaling.forEach((connection) => connection.disconnect()),
    resume: () => signaling.forEach((connection) => connection.connect()),
    stop() {
      provider.disconnect();
      provider.destroy();
      doc.destroy();
    },
  };
}

/** y-webrtc would come back at once, again and again; `resume` is called when the relay got in. */
function restWhenRefused(connection: Signaling): void {
  connection.on("message", (message) => {
    if (typeof message === "object" && message !== null && "type" in message && message.type === "refused") {
      connection.disconnect();
    }
  });
}

function takeOver(peer: Peer): FoundPeer {
  let hear: ((bytes: Uint8Array) => void) | undefined;
  // y-webrtc would answer our frames with errors in the console.
  peer.removeAllListeners("data");
  const take = (data: unknown): void => {
    if (data instanceof ArrayBuffer) hear?.(new Uint8Array(data));
    else if (ArrayBuffer.isView(data)) hear?.(new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice());
  };
  peer.on("data", take);
  const own = (): void => {
    const channel = channelOf(peer);
    if (channel) channel.onmessage = (event: MessageEvent<unknown>) => take(event.data);
  };
  return {
    connected(listener) {
      const connected = (): void => {
        own();
        listener();
      };
      if (peer.connected) connected();
      else peer.on("connect", connected);
    },
    message(listener) {
      hear = listener;
    },
    closed(listener) {
      if (peer.destroyed) listener();
      else peer.on("close", listener);
    },
    send(bytes) {
      try {
        // What is sent was made by sealing, always a plain buffer's view.
        channelOf(peer)?.send(bytes as Uint8Array<ArrayBuffer>);
      } catch {
        // The channel is closing; its close event follows.
      }
    },
    bufferedAmount: () => channelOf(peer)?.bufferedAmount ?? 0,
    close: () => peer.destroy(),
  };
}

/** y-webrtc's types say nothing of its peers: this one is a BrowserPeer. */
function channelOf(peer: Peer): RTCDataChannel | undefined {
  const channel: unknown = Reflect.get(peer, "channel");
  return channel instanceof RTCDataChannel ? channel : undefined;
}
