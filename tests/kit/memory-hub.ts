import type { Link } from "../../src/sync/link.ts";
import type { World } from "../../src/sync/ports.ts";
import { RelayBus } from "../../src/sync/relay-bus.ts";
import { decodeRelayFrame, encodeRelayFrame, everyone } from "../../src/sync/relay-frame.ts";
import { sealingBytes } from "../../src/sync/sealing.ts";
import type { Socket } from "../../src/sync/socket.ts";

/** A hub's relay in memory: the real client side of the bus, and a counter of what it costs. */
export interface MemoryHub {
  /** Brings a device onto the relay. Gives what takes it off again. */
  join(onLink: (link: Link) => void): () => void;
  /** Messages from devices and copies to devices; of them those with entries (sealed with the quick sealer). */
  readonly count: HubCount;
}

interface HubCount {
  upstream: number;
  delivered: number;
  entriesUpstream: number;
  entriesDelivered: number;
}

const shown = 32;
const entriesKind = 5;

/** `tap` hears every frame that anybody sends over the hub. */
export function memoryHub(world: World, delayMs = 3, tap: (frame: Uint8Array) => void = () => undefined): MemoryHub {
  const busById = new Map<number, RelayBus>();
  const count: HubCount = { upstream: 0, delivered: 0, entriesUpstream: 0, entriesDelivered: 0 };
  let last = 0;

  function receive(from: number, bytes: Uint8Array): void {
    const frame = decodeRelayFrame(bytes);
    if (!frame) throw new Error("not a relay frame");
    count.upstream += 1;
    const payload = frame.payload.slice();
    tap(payload);
    const entries = Number(payload[sealingBytes] === entriesKind);
    count.entriesUpstream += entries;
    for (const id of busById.keys()) {
      if (id === from || (frame.member !== everyone && frame.member !== id)) continue;
      count.delivered += 1;
      count.entriesDelivered += entries;
      world.schedule.after(delayMs, () => busById.get(id)?.receive(encodeRelayFrame(from, payload)));
    }
  }

  function tellAll(joined: readonly number[], left: readonly number[]): void {
    world.schedule.after(delayMs, () => {
      for (const bus of busById.values()) bus.change(joined, left, busById.size);
    });
  }

  return {
    count,
    join(onLink) {
      last += 1;
      const you = last;
      const socket: Socket = {
        binaryType: "arraybuffer",
        bufferedAmount: 0,
        addEventListener: () => undefined,
        send(data) {
          if (typeof data !== "string" && busById.has(you)) {
            const copy = data.slice();
            world.schedule.after(delayMs, () => receive(you, copy));
          }
        },
        close: () => undefined,
      };
      const peers = [...busById.keys()].slice(-shown).reverse();
      const bus = new RelayBus({ you, peers, count: busById.size + 1 }, socket, world.random, onLink);
      busById.set(you, bus);
      tellAll([you], []);
      bus.arrive();
      return () => {
        busById.delete(you);
        bus.close();
        tellAll([], [you]);
      };
    },
  };
}
