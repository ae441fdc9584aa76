import type { Network } from "./network.ts";
import type { Peer } from "./peer.ts";

/** How many pushed entries are remembered with the link that brought each first. */
const remembered = 500;

/**
 * Finds out over which direct links live entries travel: at first over all; a link that only brings what came by
 * another before is left out at both ends, so that a tree remains (Leitão, Pereira and Rodrigues: Epidemic Broadcast
 * Trees, 2007). Comparing repairs what a broken branch misses, and takes the link back in.
 */
export class PushTree {
  readonly #network: Network;
  readonly #firstByKey = new Map<string, Peer>();

  constructor(network: Network) {
    this.#network = network;
  }

  /** A link has brought live entries. */
  pushed(peer: Peer, keys: readonly string[]): void {
    const late = keys.filter((key) => this.#first(key, peer) !== peer);
    if (keys.length === 0 || late.length < keys.length || !peer.push) return;
    peer.push = false;
    peer.sealed.send({ kind: "flow", push: false });
  }

  /** A link is gone, and a branch with it: push over all again until those not needed have shown. */
  lose(peer: Peer): void {
    if (!peer.isDirect || !peer.push) return;
    for (const other of this.#network.peers) {
      if (!other.isDirect || other.push) continue;
      other.push = true;
      other.sealed.send({ kind: "flow", push: true });
    }
  }

  #first(key: string, peer: Peer): Peer {
    const known = this.#firstByKey.get(key);
    if (known) return known;
    this.#firstByKey.set(key, peer);
    for (const oldest of this.#firstByKey.keys()) {
      if (this.#firstByKey.size <= remembered) break;
      this.#firstByKey.delete(oldest);
    }
    return peer;
  }
}
