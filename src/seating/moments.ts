import { half } from "./spread.ts";

interface Moments {
  readonly pairs: number;
  readonly meetings: number;
  /** At least so many. */
  readonly coincidences: number;
  /** Most meetings of one pair. */
  readonly most: number;
}

/**
 * Fewest repeats that fit the number of pairs, of meetings and of coincidences: a linear program in the number of pairs
 * that meet 0, 1, ... times, solved by its corners, of which no more than three numbers are positive.
 */
export function leastRepeats({ pairs, meetings, coincidences, most }: Moments): number {
  if (pairs === 0) return 0;
  let least = Infinity;
  for (let i = 0; i <= most; i++)
    for (let j = i + 1; j <= most; j++) {
      const second = (meetings - i * pairs) / (j - i);
      least = Math.min(least, cornerPrice([i, j], [pairs - second, second], coincidences));
      for (let k = j + 1; k <= most; k++) {
        // Newton's divided differences: moments about i and j leave the third number alone.
        const third = (2 * coincidences + meetings - (i + j) * meetings + i * j * pairs) / ((k - i) * (k - j));
        const rest = (meetings - i * pairs - (k - i) * third) / (j - i);
        least = Math.min(least, cornerPrice([i, j, k], [pairs - rest - third, rest, third], coincidences));
      }
    }
  return Number.isFinite(least) ? Math.ceil(least - 1e-6) : 0;
}

function cornerPrice(meetings: readonly number[], pairs: readonly number[], coincidences: number): number {
  if (pairs.some((count) => count < -1e-9)) return Infinity;
  const reached = meetings.reduce((sum, met, i) => sum + half(met) * (pairs[i] ?? 0), 0);
  if (reached < coincidences - 1e-6) return Infinity;
  return meetings.reduce((sum, met, i) => sum + Math.max(0, met - 1) * (pairs[i] ?? 0), 0);
}
