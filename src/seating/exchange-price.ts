import type { State } from "./state.ts";

/** Price change of two companies taking each other's seats. */
export function exchangePrice(state: State, r: number, one: readonly number[], other: readonly number[]): number {
  const { model, seat } = state;
  const from = seat[r * model.people + (one[0] ?? 0)] ?? 0;
  const to = seat[r * model.people + (other[0] ?? 0)] ?? 0;
  let change = resettle(state, r, one, to) + resettle(state, r, other, from);
  for (const p of one) for (const q of other) change -= 2 * (state.price[p * model.people + q] ?? 0);
  return change;
}

/** Price of a company going to another table as one: their own meetings neither end nor begin. */
function resettle({ model, offer, own, refund }: State, r: number, company: readonly number[], t: number): number {
  const { people, tables } = model;
  let change = 0;
  for (const [i, p] of company.entries()) {
    change += (offer[(r * tables + t) * people + p] ?? 0) - (own[r * people + p] ?? 0);
    for (const q of company.slice(i + 1)) change += 2 * (refund[p * people + q] ?? 0);
  }
  return change;
}
