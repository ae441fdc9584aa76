/** Sizes that tables may take in one round: `low` for all, and `high` for as many as `extra` tells. */
export interface SizePlan {
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** How many tables take their high size; the rest of the flexible ones take the low one. */
  readonly extra: number;
  /** Sum of squares, the measure of evenness. */
  readonly squares: number;
}

/**
 * The most even sizes for so many people: water poured over tables that hold at most `seats` and at least `least`.
 * Every seating the search visits has these sizes. Needs sum(least) <= people <= sum(seats) and least <= seats.
 */
export function evenSizes(people: number, seats: readonly number[], least: readonly number[]): SizePlan {
  const at = (level: number): number[] => seats.map((room, t) => Math.min(room, Math.max(least[t] ?? 0, level)));
  let level = 0;
  while (level < people && total(at(level + 1)) <= people) level++;
  const low = at(level);
  const extra = people - total(low);
  const high = extra > 0 ? at(level + 1) : low;
  const squares = low.reduce((sum, size) => sum + size * size, 0) + extra * (2 * level + 1);
  return { low, high, extra, squares };
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
