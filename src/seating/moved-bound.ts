import type { Model } from "./model.ts";

/**
 * Fewest seats that must differ from the published plan: people whose table closed, and at each table those above the
 * size it may have when the larger sizes go to the fullest tables.
 */
export function movedBound(model: Model): number {
  if (!model.published) return 0;
  let moved = 0;
  for (let r = model.frozen; r < model.rounds; r++) {
    const seats = [...model.seats.subarray(r * model.tables, (r + 1) * model.tables)];
    const stay = seats.map(() => 0);
    for (let p = 0; p < model.people; p++) {
      const here = r * model.people + p;
      const shown = model.published[here] ?? -1;
      if (shown < 0 || model.present[here] !== 1) continue;
      if ((seats[shown] ?? 0) === 0) moved++;
      else stay[shown] = (stay[shown] ?? 0) + 1;
    }
    moved += overSize(model, r, stay);
  }
  return moved;
}

function overSize({ low, high, extra, tables }: Model, round: number, stay: readonly number[]): number {
  const first = round * tables;
  const size = [...low.subarray(first, first + tables)];
  const flexible = stay.map((_, t) => t).filter((t) => (high[first + t] ?? 0) > (low[first + t] ?? 0));
  flexible.sort((a, b) => (stay[b] ?? 0) - (stay[a] ?? 0));
  for (const t of flexible.slice(0, extra[round] ?? 0)) size[t] = high[first + t] ?? 0;
  return stay.reduce((sum, count, t) => sum + Math.max(0, count - (size[t] ?? 0)), 0);
}
