import type { Link, LinkListener } from "./link.ts";
import type { World } from "./ports.ts";
import type { Sealer } from "./sealing.ts";
import type { Transport, TransportListener } from "./transport.ts";
import type { FoundPeer, PeerFinder } from "./peer-finder.ts";

/** What the WebRTC transport works with. */
export interface WebrtcOptions extends World {
  readonly url: string;
  readonly topic: string;
  readonly sealer: Sealer;
  /** How many other devices are in the room, as far as is known. */
  readonly others: () => number;
  readonly report: (error: unknown) => void;
}

/** A connection that is not up by then never will be, and its place is given to another. */
const patienceMs = 20_000;
/** On a network that lets devices talk to each other, a link is up long before this. */
const reachMs = 8000;
/** Nobody may have had a place left when this device said that it is there: it says so again, less and less often. */
const firstAgainMs = 4000;
const longestAgainMs = { least: 15_000, most: 120_000, perOther: 800 };

/** Links between browsers: y-webrtc finds and connects them over the hub's signaling, then our frames own the channel. */
export class WebrtcTransport implements Transport {
  readonly #options: WebrtcOptions;
  #listener: TransportListener | undefined;
  #finder: PeerFinder | undefined;
  #hubUp = true;
  #count = 0;
  /** Connections that are up. */
  #up = 0;
  #isolated = false;
  /** Until others hear again that this browser is there. */
  #waitMs = firstAgainMs;
  #cancel: (() => void) | undefined;

  constructor(options: WebrtcOptions) {
    this.#options = options;
  }

  start(listener: TransportListener): void {
    this.#listener = listener;
    listener.status({ kind: "connecting", refused: undefined });
    this.#load().catch((error: unknown) => {
      // Without WebRTC the relay carries everything.
      listener.status({ kind: "off", refused: undefined });
      this.#options.report(error);
    });
  }

  stop(): void {
    this.#listener = undefined;
    this.#cancel?.();
    this.#finder?.stop();
    this.#finder = undefined;
  }

  /** Signaling follows the relay's socket, which knows whether the hub answers; links that are up stay up. */
  setHubUp(up: boolean): void {
    this.#hubUp = up;
    if (up) this.#finder?.resume();
    else this.#finder?.pause();
  }

  async #load(): Promise<void> {
    const { findPeers } = await import("./peer-finder.ts");
    if (!this.#listener) return;
    this.#finder = findPeers({ ...this.#options, found: (peer) => this.#meet(peer) });
    if (!this.#hubUp) this.#finder.pause();
    this.#announceAgain(firstAgainMs);
    this.#listener.status({ kind: "up", refused: undefined });
  }

  #announceAgain(waitMs: number): void {
    const { schedule, random, others } = this.#options;
    // Everybody hears it: the more there are, the less often each says it.
    const { least, most, perOther } = longestAgainMs;
    const longestMs = Math.min(most, Math.max(least, others() * perOther));
    this.#waitMs = waitMs;
    this.#cancel = schedule.after(waitMs * (0.75 + random.fraction() / 2), () => {
      if (this.#finder?.isWanting === false) return this.#announceAgain(firstAgainMs);
      if (this.#hubUp) this.#finder?.announce();
      this.#announceAgain(Math.min(longestMs, waitMs * 2));
    });
  }

  #meet(peer: FoundPeer): void {
    const cancelPatience = this.#options.schedule.after(patienceMs, () => peer.close());
    const cancelReach = this.#options.schedule.after(reachMs, () => {
      if (peer.isTried() && this.#up === 0) this.#tellIsolated(true);
    });
    const cancel = (): void => {
      cancelPatience();
      cancelReach();
    };
    peer.connected(() => {
      cancel();
      this.#up += 1;
      peer.closed(() => this.#lose());
      this.#tellIsolated(false);
      this.#listener?.link(this.#link(peer));
      // What was sent on it lately may be lost, and the relay may be the only way left.
      peer.shaky(() => this.#listener?.gap?.());
    });
    peer.closed(cancel);
  }

  /** Who was at the other end most likely lost others too: once these links are gone as well, new ones can be made. */
  #lose(): void {
    this.#up -= 1;
    if (!this.#listener || this.#waitMs <= firstAgainMs) return;
    this.#cancel?.();
    this.#announceAgain(firstAgainMs);
  }

  #tellIsolated(isolated: boolean): void {
    if (this.#isolated === isolated) return;
    this.#isolated = isolated;
    this.#listener?.status({ kind: "up", refused: undefined, isolated });
  }

  #link(peer: FoundPeer): Link {
    this.#count += 1;
    return {
      id: `webrtc:${this.#count}`,
      kind: "webrtc",
      bus: undefined,
      // Both greet: neither knows when the other's end is open.
      greets: true,
      send: peer.send,
      bufferedAmount: peer.bufferedAmount,
      isShaky: peer.isShaky,
      listen: (listener: LinkListener) => {
        peer.message(listener.frame);
        peer.closed(listener.closed);
      },
      close: peer.close,
    };
  }
}
