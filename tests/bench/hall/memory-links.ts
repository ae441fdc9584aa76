import { setTimeout as sleep } from "node:timers/promises";
import type { RoomSync } from "../../../src/sync/room-sync.ts";
import type { Link } from "../../../src/sync/link.ts";
import type { Transport, TransportListener } from "../../../src/sync/transport.ts";
import { connectedPair, type ConnectedPair } from "../../kit/connected-pair.ts";
import { realWorld } from "../../kit/real-world.ts";

/** Direct links among the devices of one process, in the place of those that browsers make. */
export class MemoryLinks {
  readonly #each: number;
  readonly #pairs: ConnectedPair[] = [];
  readonly #listeners: TransportListener[] = [];
  #told = { messages: 0, bytes: 0 };

  /** Each device gets about `each` links. */
  constructor(each: number) {
    this.#each = each;
  }

  /** Links a device to some of those that came before, chosen by chance. */
  async add(sync: RoomSync): Promise<void> {
    // A tab leads a moment after it was opened.
    while (!sync.use(this.#transport())) await sleep(20);
  }

  /** What has gone over all links since the last time. */
  traffic(): { readonly messages: number; readonly bytes: number } {
    const messages = this.#pairs.reduce((sum, { sent }) => sum + sent.frames, 0);
    const bytes = this.#pairs.reduce((sum, { sent }) => sum + sent.bytes, 0);
    const since = { messages: messages - this.#told.messages, bytes: bytes - this.#told.bytes };
    this.#told = { messages, bytes };
    return since;
  }

  #transport(): Transport {
    return {
      start: (listener) => {
        const others = [...this.#listeners];
        this.#listeners.push(listener);
        // Each link is one for both of its ends.
        for (let links = 0; links < this.#each / 2 && others.length > 0; links++) {
          const [other] = others.splice(Math.floor(Math.random() * others.length), 1);
          const { ends } = this.#pair();
          listener.link(ends[0]);
          other?.link(ends[1]);
        }
      },
      stop: () => undefined,
    };
  }

  #pair(): { readonly ends: readonly [Link, Link] } {
    const pair = connectedPair(realWorld);
    this.#pairs.push(pair);
    return pair;
  }
}
