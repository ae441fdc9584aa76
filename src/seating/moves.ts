import { isChanged } from "./changed-seats.ts";
import type { State } from "./state.ts";

/** Takes two people's seats of one round for each other's. */
export function swapSeats(state: State, r: number, p: number, q: number): void {
  const { seat, model } = state;
  const mine = seat[r * model.people + p] ?? 0;
  const theirs = seat[r * model.people + q] ?? 0;
  leave(state, r, p);
  leave(state, r, q);
  sit(state, r, p, theirs);
  sit(state, r, q, mine);
}

/** Takes a person to another table with a free chair. */
export function moveTo(state: State, seat: { readonly r: number; readonly p: number; readonly t: number }): void {
  leave(state, seat.r, seat.p);
  sit(state, seat.r, seat.p, seat.t);
}

/** Exchanges the seats of two equally large companies of two tables. */
export function exchange(state: State, r: number, one: readonly number[], other: readonly number[]): void {
  const { seat, model } = state;
  const from = seat[r * model.people + (one[0] ?? 0)] ?? 0;
  const to = seat[r * model.people + (other[0] ?? 0)] ?? 0;
  for (const p of one) leave(state, r, p);
  for (const q of other) leave(state, r, q);
  for (const p of one) sit(state, r, p, to);
  for (const q of other) sit(state, r, q, from);
}

/** Stands a person up and keeps every price true. */
function leave(state: State, r: number, p: number): void {
  const { model, members, width, count, place, seat, refund, own } = state;
  const { people, tables } = model;
  const t = seat[r * people + p] ?? 0;
  const cell = r * tables + t;
  state.moved -= isChanged(model, { r, p, t });
  const first = cell * width;
  const last = (count[cell] ?? 1) - 1;
  for (let i = 0; i <= last; i++) {
    const q = members[first + i] ?? 0;
    if (q === p) continue;
    recount(state, p, q, -1);
    const other = r * people + q;
    own[other] = (own[other] ?? 0) - (refund[p * people + q] ?? 0);
  }
  const hole = place[r * people + p] ?? 0;
  const moved = members[first + last] ?? 0;
  members[first + hole] = moved;
  place[r * people + moved] = hole;
  count[cell] = last;
  seat[r * people + p] = -1;
  addToOffers(state, cell, p, -1);
  visit(state, p, t, -1);
}

/** Seats a standing person and keeps every price true. */
function sit(state: State, r: number, p: number, t: number): void {
  const { model, members, width, count, place, seat, refund, own } = state;
  const { people, tables } = model;
  const cell = r * tables + t;
  const first = cell * width;
  const here = count[cell] ?? 0;
  const mine = r * people + p;
  state.moved += isChanged(model, { r, p, t });
  visit(state, p, t, 1);
  addToOffers(state, cell, p, 1);
  own[mine] = leavingPrice(state, mine, p, t);
  seat[mine] = t;
  for (let i = 0; i < here; i++) {
    const q = members[first + i] ?? 0;
    const saved = refund[p * people + q] ?? 0;
    own[mine] = (own[mine] ?? 0) + saved;
    own[r * people + q] = (own[r * people + q] ?? 0) + saved;
    recount(state, p, q, 1);
  }
  members[first + here] = p;
  place[mine] = here;
  count[cell] = here + 1;
}

function leavingPrice({ model, visits, weights }: State, mine: number, p: number, t: number): number {
  const shown = model.published?.[mine] ?? -1;
  const moved = shown >= 0 && shown !== t ? weights.moved : 0;
  return moved + (model.roams[p] === 1 ? weights.revisit * ((visits[p * model.tables + t] ?? 1) - 1) : 0);
}

/** One meeting more or less of a pair: its price changes in every round in which both could meet. */
function recount(state: State, p: number, q: number, sign: number): void {
  const { model, meet, steps, refunds, price, refund, offer, own, seat, searched } = state;
  const { people, tables } = model;
  const pair = p * people + q;
  const mirror = q * people + p;
  const before = meet[pair] ?? 0;
  const after = before + sign;
  meet[pair] = after;
  meet[mirror] = after;
  const dearer = (steps[after] ?? 0) - (steps[before] ?? 0);
  const saved = (refunds[after] ?? 0) - (refunds[before] ?? 0);
  if (dearer === 0 && saved === 0) return;
  const cost = (price[pair] ?? 0) + dearer;
  price[pair] = cost;
  price[mirror] = cost;
  const back = (refund[pair] ?? 0) + saved;
  refund[pair] = back;
  refund[mirror] = back;
  for (let i = 0; i < searched.length; i++) {
    const r = searched[i] ?? 0;
    const mine = r * people + p;
    const theirs = r * people + q;
    const tp = seat[mine] ?? -1;
    const tq = seat[theirs] ?? -1;
    if (tq >= 0) {
      const at = (r * tables + tq) * people + p;
      offer[at] = (offer[at] ?? 0) + dearer;
    }
    if (tp >= 0) {
      const at = (r * tables + tp) * people + q;
      offer[at] = (offer[at] ?? 0) + dearer;
      if (tp === tq) {
        own[mine] = (own[mine] ?? 0) + saved;
        own[theirs] = (own[theirs] ?? 0) + saved;
      }
    }
  }
}

/** The table becomes dearer (sign 1) or cheaper (-1) for everybody by the price of meeting p there. */
function addToOffers({ model, price, offer }: State, cell: number, p: number, sign: number): void {
  const { people } = model;
  const row = cell * people;
  const prices = p * people;
  for (let q = 0; q < people; q++) offer[row + q] = (offer[row + q] ?? 0) + sign * (price[prices + q] ?? 0);
}

function visit(state: State, p: number, t: number, sign: number): void {
  const { model, visits, weights, offer, own, seat, searched } = state;
  const { people, tables } = model;
  visits[p * tables + t] = (visits[p * tables + t] ?? 0) + sign;
  const change = model.roams[p] === 1 ? sign * weights.revisit : 0;
  if (change === 0) return;
  for (const r of searched) {
    const at = (r * tables + t) * people + p;
    offer[at] = (offer[at] ?? 0) + change;
    if (seat[r * people + p] === t) own[r * people + p] = (own[r * people + p] ?? 0) + change;
  }
}
