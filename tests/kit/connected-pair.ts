import type { Link, LinkListener } from "../../src/sync/link.ts";
import type { World } from "../../src/sync/ports.ts";
import { sealingBytes } from "../../src/sync/sealing.ts";

/** How bad a link is. */
export interface Conditions {
  readonly delayMs: number;
  /** Added to the delay by chance, so that frames overtake each other. */
  readonly jitterMs: number;
  /** Shares of frames, 0 to 1. */
  readonly lost: number;
  readonly doubled: number;
  /** Bytes a second that go out; what waits counts as buffered. */
  readonly bytesPerSecond: number;
}

/** A quick link that delivers everything, once and in order. */
const goodLink: Conditions = { delayMs: 5, jitterMs: 0, lost: 0, doubled: 0, bytesPerSecond: Infinity };

/** A link of two ends in memory, for tests. */
export interface ConnectedPair {
  readonly ends: readonly [Link, Link];
  /** Frames and bytes sent by both ends so far; `entries` are frames with entries (sealed with the quick sealer). */
  readonly sent: { frames: number; entries: number; bytes: number; largest: number; mostBuffered: number };
  /** While false, everything sent is lost and nobody is told. */
  connected: boolean;
}

const entriesKind = 5;
let pairs = 0;

/** Two links that are the two ends of one pipe. */
export function connectedPair(
  world: World,
  conditions: Partial<Conditions> = {},
  kind: Link["kind"] = "memory",
): ConnectedPair {
  const terms = { ...goodLink, ...conditions };
  pairs += 1;
  const pair: { -readonly [K in keyof ConnectedPair]: ConnectedPair[K] } = {
    ends: undefined as never, // set on the next line, before anybody sees it
    sent: { frames: 0, entries: 0, bytes: 0, largest: 0, mostBuffered: 0 },
    connected: true,
  };
  const ends = [end(0), end(1)] as const;
  pair.ends = [ends[0].link, ends[1].link];
  return pair;

  function end(side: 0 | 1): { readonly link: Link; hear: LinkListener | undefined; open: boolean } {
    let freeAt = 0;
    const buffered = (): number =>
      terms.bytesPerSecond === Infinity ? 0 : Math.max(0, ((freeAt - world.clock.now()) / 1000) * terms.bytesPerSecond);
    const self: { link: Link; hear: LinkListener | undefined; open: boolean } = {
      hear: undefined,
      open: true,
      link: {
        id: `memory:${pairs}:${side}`,
        kind,
        bus: undefined,
        greets: true,
        send(frame) {
          if (!self.open) return;
          pair.sent.frames += 1;
          pair.sent.entries += Number(frame[sealingBytes] === entriesKind);
          pair.sent.bytes += frame.length;
          pair.sent.largest = Math.max(pair.sent.largest, frame.length);
          const now = world.clock.now();
          freeAt = Math.max(freeAt, now) + (frame.length / terms.bytesPerSecond) * 1000;
          pair.sent.mostBuffered = Math.max(pair.sent.mostBuffered, buffered());
          if (!pair.connected || world.random.fraction() < terms.lost) return;
          deliver(frame, freeAt - now);
          if (world.random.fraction() < terms.doubled) deliver(frame, freeAt - now);
        },
        bufferedAmount: buffered,
        listen(listener) {
          self.hear = listener;
        },
        close() {
          for (const one of ends) shut(one);
        },
      },
    };
    function deliver(frame: Uint8Array, waitMs: number): void {
      const copy = frame.slice();
      world.schedule.after(waitMs + terms.delayMs + world.random.fraction() * terms.jitterMs, () => {
        const other = ends[1 - side];
        if (other?.open && pair.connected) other.hear?.frame(copy);
      });
    }
    return self;
  }
}

function shut(one: { hear: LinkListener | undefined; open: boolean }): void {
  if (!one.open) return;
  one.open = false;
  one.hear?.closed();
}
