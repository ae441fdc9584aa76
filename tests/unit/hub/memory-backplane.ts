import type { Backplane } from "../../../src/hub/backplane.ts";

/** Backplanes of several hubs in one process. */
export interface MemoryBackplanes {
  /** The backplane of one more hub. */
  readonly connect: () => Backplane;
  /** Cuts all hubs from each other, or links them again; what is published meanwhile is lost. */
  readonly cut: (cut: boolean) => void;
}

type Hear = (message: Buffer) => void;

/** Delivers in the next microtask, in order, to every hub but the sender. */
export function createMemoryBackplanes(): MemoryBackplanes {
  const hubs = new Set<Map<string, Set<Hear>>>();
  let isCut = false;
  return {
    cut: (cut) => {
      isCut = cut;
    },
    connect() {
      const own = new Map<string, Set<Hear>>();
      hubs.add(own);
      return {
        publish(channel, message) {
          if (isCut) return;
          const copy = Buffer.from(message);
          queueMicrotask(() => {
            const others = [...hubs].filter((hub) => hub !== own);
            for (const hub of others) for (const hear of hub.get(channel) ?? []) hear(copy);
          });
        },
        listen(channel, hear) {
          const ears = own.get(channel) ?? new Set();
          own.set(channel, ears.add(hear));
          return () => ears.delete(hear);
        },
        close() {
          hubs.delete(own);
          return Promise.resolve();
        },
      };
    },
  };
}
