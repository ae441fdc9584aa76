import type { Backplane, Ear } from "../../../src/hub/backplane.ts";

/** Backplanes of several hubs in one process. */
export interface MemoryBackplanes {
  /** The backplane of one more hub. */
  readonly connect: () => Backplane;
  /** Cuts all hubs from each other, or links them again; what is published meanwhile is lost. */
  readonly cut: (cut: boolean) => void;
}

/** Delivers in the next microtask, in order, to every hub but the sender. */
export function createMemoryBackplanes(): MemoryBackplanes {
  const hubs = new Set<Map<string, Set<Ear>>>();
  let isCut = false;
  return {
    cut: (cut) => {
      isCut = cut;
    },
    connect() {
      const own = new Map<string, Set<Ear>>();
      hubs.add(own);
      return {
        publish(channel, message) {
          if (isCut) return;
          const copy = Buffer.from(message);
          queueMicrotask(() => {
            const others = [...hubs].filter((hub) => hub !== own);
            for (const hub of others) for (const ear of hub.get(channel) ?? []) ear.hear(copy);
          });
        },
        listen(channel, ear) {
          const ears = own.get(channel) ?? new Set();
          own.set(channel, ears.add(ear));
          queueMicrotask(() => ear.begun?.());
          return () => ears.delete(ear);
        },
        health: () => ({ state: isCut ? "down" : "up", droppedTotal: 0 }),
        close() {
          hubs.delete(own);
          return Promise.resolve();
        },
      };
    },
  };
}
