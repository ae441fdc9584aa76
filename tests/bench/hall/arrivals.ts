import type { Ledger } from "../../../src/journal/ledger.ts";

/** How entries arrived at some devices. */
export interface Spread {
  /** How many deliveries took so many ms, rounded up. */
  readonly countByMs: ReadonlyMap<number, number>;
  /** For each entry at how many devices it has arrived, and when at the last of them, epoch ms. */
  readonly lastById: ReadonlyMap<string, { readonly devices: number; readonly lastAt: number }>;
}

/** Notes when each device of a process comes to hold each entry. */
export class Arrivals {
  readonly #counts: { entries: number }[] = [];
  readonly #timesById = new Map<string, number[]>();
  readonly #waiting = new Set<() => void>();

  watch(ledger: Ledger): void {
    const count = { entries: 0 };
    this.#counts.push(count);
    ledger.subscribe((accepted, own) => {
      const at = performance.timeOrigin + performance.now();
      for (const { author, seq } of accepted) {
        // Entry 0 opens a journal.
        if (seq === 0) continue;
        count.entries += 1;
        if (!own) this.#note(`${author}/${seq}`, at);
      }
      for (const look of this.#waiting) look();
    });
  }

  /** When the last device came to hold so many entries; waits until it does. */
  reached(entries: number): Promise<number> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.#counts.some((count) => count.entries < entries)) return;
        this.#waiting.delete(look);
        resolve(performance.timeOrigin + performance.now());
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Forgets what it gives, and what was not asked for. */
  spread(writtenAt: ReadonlyMap<string, number>): Spread {
    const spread = spreadOf(this.#timesById, writtenAt);
    this.#timesById.clear();
    return spread;
  }

  #note(id: string, at: number): void {
    const times = this.#timesById.get(id);
    if (times) times.push(at);
    else this.#timesById.set(id, [at]);
  }
}

/** Sums up when entries arrived that were written at the given times. */
export function spreadOf(
  timesById: ReadonlyMap<string, readonly number[]>,
  writtenAt: ReadonlyMap<string, number>,
): Spread {
  const countByMs = new Map<number, number>();
  const lastById = new Map<string, { devices: number; lastAt: number }>();
  for (const [id, at] of writtenAt) {
    const times = timesById.get(id) ?? [];
    for (const time of times) {
      const ms = Math.max(0, Math.ceil(time - at));
      countByMs.set(ms, (countByMs.get(ms) ?? 0) + 1);
    }
    lastById.set(id, { devices: times.length, lastAt: times.reduce((last, time) => Math.max(last, time), at) });
  }
  return { countByMs, lastById };
}

/** All devices' arrivals together. */
export function joinSpreads(spreads: readonly Spread[]): Spread {
  const countByMs = new Map<number, number>();
  const lastById = new Map<string, { devices: number; lastAt: number }>();
  for (const spread of spreads) {
    for (const [ms, count] of spread.countByMs) countByMs.set(ms, (countByMs.get(ms) ?? 0) + count);
    for (const [id, { devices, lastAt }] of spread.lastById) {
      const known = lastById.get(id) ?? { devices: 0, lastAt: 0 };
      lastById.set(id, { devices: known.devices + devices, lastAt: Math.max(known.lastAt, lastAt) });
    }
  }
  return { countByMs, lastById };
}

/** The ms within which `part` of all deliveries came; null when there was none. */
export function percentile(countByMs: ReadonlyMap<number, number>, part: number): number | null {
  const total = [...countByMs.values()].reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [ms, count] of [...countByMs].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen >= total * part) return ms;
  }
  return null;
}
