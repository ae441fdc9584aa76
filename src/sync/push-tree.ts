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
  readonly #changed: () => void;
  readonly #firstByKey = new Map<string, Peer>();
  /** Links whose other end has nothing else. */
  readonly #needed = new WeakSet<Peer>();

  /** `changed` is called when links are taken in or left out. */
  constructor(network: Network, changed: () => void) {
    this.#network = network;
    this.#changed = changed;
  }

  /** A link has brought live entries. */
  pushed(peer: Peer, keys: readonly string[]): void {
    const late = keys.filter((key) => this.#first(key, peer) !== peer);
    if (keys.length === 0 || late.length < keys.length || !peer.push) return;
    if (this.#needed.has(peer) || this.#isLast(peer)) return;
    this.#set(peer, false);
    peer.sealed.send({ kind: "flow", push: false });
  }

  /** The other end takes the link in, or leaves it out. */
  told(peer: Peer, push: boolean): void {
    if (push) this.#needed.add(peer);
    if (!push && this.#isLast(peer)) peer.sealed.send({ kind: "flow", push: true });
    else this.#set(peer, push);
  }

  /** Takes a link in: what had to be asked for on it should have been pushed. */
  open(peer: Peer): void {
    if (!peer.isDirect || peer.push) return;
    this.#set(peer, true);
    peer.sealed.send({ kind: "flow", push: true });
  }

  /** A link is gone, and a branch with it: push over all again until those not needed have shown. */
  lose(peer: Peer): void {
    if (!peer.isDirect || !peer.push) return;
    for (const other of this.#network.peers) this.open(other);
  }

  /** Two devices may leave each other's links out at the same moment; nobody is to be left with none. */
  #isLast(peer: Peer): boolean {
    return ![...this.#network.peers].some((other) => other !== peer && other.isDirect && other.proven && other.push);
  }

  #set(peer: Peer, push: boolean): void {
    if (peer.push === push) return;
    peer.push = push;
    this.#changed();
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
