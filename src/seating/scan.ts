import { changes, isTooMany } from "./changed-seats.ts";
import { swapSeats } from "./moves.ts";
import type { State } from "./state.ts";

/**
 * Offers person p of round r a swap with each mover in turn and takes every one whose price change stays below the
 * next limit. Answers the number of swaps taken; `state` holds true prices throughout.
 */
export function scanSwaps(
  state: State,
  at: { readonly r: number; readonly p: number; readonly movers: Int16Array },
  limits: Int32Array,
  offset: number,
): number {
  const { model, seat, offer, own, price } = state;
  const { people, tables } = model;
  const { r, p, movers } = at;
  const base = r * people;
  const block = r * tables * people;
  const prices = p * people;
  const mask = limits.length - 1;
  let mine = seat[base + p] ?? 0;
  let row = block + mine * people;
  let leaving = own[base + p] ?? 0;
  let taken = 0;
  for (let i = 0; i < movers.length; i++) {
    const q = movers[i] ?? 0;
    const theirs = seat[base + q] ?? 0;
    if (theirs === mine) continue;
    const change =
      (offer[block + theirs * people + p] ?? 0) -
      leaving +
      (offer[row + q] ?? 0) -
      (own[base + q] ?? 0) -
      2 * (price[prices + q] ?? 0);
    if (change >= (limits[(offset + i) & mask] ?? 0)) continue;
    if (isTooMany(state, changes(state, r, p, theirs) + changes(state, r, q, mine))) continue;
    swapSeats(state, r, p, q);
    taken++;
    mine = theirs;
    row = block + mine * people;
    leaving = own[base + p] ?? 0;
  }
  return taken;
}
