import type { Model } from "./model.ts";

/** Fewest seats of all coming rounds that must differ from the published plan. */
export function movedBound(model: Model): number {
  return movedByRound(model).reduce((sum, moved) => sum + moved, 0);
}

/**
 * Most seats that the balanced offer changes in all: half as many again as must, rounded up by round; in which rounds is
 * left open. Where nothing must change, nothing does.
 */
export function balancedMoves(model: Model): number {
  if (!model.published) return Number.POSITIVE_INFINITY;
  return movedByRound(model).reduce((sum, moved) => sum + moved + Math.ceil(moved / 2), 0);
}

/**
 * Fewest seats of each coming round that must differ from the published plan: people whose table closed, and at each
 * table those above the size it may have when the larger sizes go to the fullest tables.
 */
function movedByRound(model: Model): readonly number[] {
  const { published } = model;
  if (!published) return [];
  return Array.from({ length: model.rounds - model.frozen }, (_, i) => {
    const r = model.frozen + i;
    const seats = [...model.seats.subarray(r * model.tables, (r + 1) * model.tables)];
    const stay = seats.map(() => 0);
    let moved = 0;
    for (let p = 0; p < model.people; p++) {
      const here = r * model.people + p;
      const shown = published[here] ?? -1;
      if (shown < 0 || model.present[here] !== 1) continue;
      if ((seats[shown] ?? 0) === 0) moved++;
      else stay[shown] = (stay[shown] ?? 0) + 1;
    }
    return moved + overSize(model, r, stay);
  });
}

function overSize({ low, high, extra, tables }: Model, round: number, stay: readonly number[]): number {
  const first = round * tables;
  const size = [...low.subarray(first, first + tables)];
  const flexible = stay.map((_, t) => t).filter((t) => (high[first + t] ?? 0) > (low[first + t] ?? 0));
  flexible.sort((a, b) => (stay[b] ?? 0) - (stay[a] ?? 0));
  for (const t of flexible.slice(0, extra[round] ?? 0)) size[t] = high[first + t] ?? 0;
  return stay.reduce((sum, count, t) => sum + Math.max(0, count - (size[t] ?? 0)), 0);
}
