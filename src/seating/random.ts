/** Seeded source of 32-bit chance; the same seed gives the same row on every device. */
export interface Chance {
  /** Whole number from 0 up to, not including, the limit (at least 1). */
  readonly below: (limit: number) => number;
}

/** Xorshift by Marsaglia (2003), warmed up so that neighbouring seeds part at once. */
export function chanceFrom(seed: number): Chance {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995) | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return { below: (limit) => Math.floor((next() / 4294967296) * limit) };
}

/** Puts the items in a random order, in place. */
export function shuffle(items: Int16Array | number[], chance: Chance): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = chance.below(i + 1);
    const kept = items[i] ?? 0;
    items[i] = items[j] ?? 0;
    items[j] = kept;
  }
}
