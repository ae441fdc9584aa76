import { isChanged } from "./changed-seats.ts";
import type { Model } from "./model.ts";
import { basePrices, firstMeetings, priceSteps, type Weights } from "./weights.ts";

/**
 * A seating under search with everything needed to price a swap in a few reads. Flat matrices as in the model.
 * For person p, round r and table t: `offer[(r * tables + t) * people + p]` is the price of p sitting down at t, and
 * `own[r * people + p]` what leaving her own table would save, so that a swap of p and q costs
 * offer(p, q's table) - own(p) + offer(q, p's table) - own(q) - 2 price(p, q).
 */
export interface State {
  readonly model: Model;
  readonly weights: Weights;
  readonly seat: Int16Array;
  /** People at a table: `members[(r * tables + t) * width + place[r * people + p]] === p`. */
  readonly members: Int16Array;
  readonly width: number;
  readonly place: Int16Array;
  readonly count: Int16Array;
  readonly meet: Uint8Array;
  /** Price of a pair's next meeting and refund of its last one, by meetings so far, base left out. */
  readonly steps: Int32Array;
  readonly refunds: Int32Array;
  readonly base: Int32Array;
  /** The same by pair, base included. */
  readonly price: Int32Array;
  readonly refund: Int32Array;
  readonly offer: Int32Array;
  readonly own: Int32Array;
  readonly visits: Uint8Array;
  /** Rounds that the search may change. */
  readonly searched: readonly number[];
  /** Seats that differ from the published plan. */
  moved: number;
}

/** Builds the state of a complete seating. */
export function stateOf(model: Model, seat: Int16Array, weights: Weights): State {
  const { people, tables, rounds } = model;
  const width = Math.max(1, ...countAll(model, seat)) + 1;
  const base = basePrices(model, weights);
  const steps = priceSteps(model, weights.repeat);
  const state: State = {
    model,
    weights,
    seat: seat.slice(),
    members: new Int16Array(rounds * tables * width),
    width,
    place: new Int16Array(rounds * people),
    count: new Int16Array(rounds * tables),
    meet: firstMeetings(model),
    steps,
    refunds: steps.map((_, met) => (met > 0 ? (steps[met - 1] ?? 0) : 0)),
    base,
    price: new Int32Array(people * people),
    refund: new Int32Array(people * people),
    offer: new Int32Array(rounds * tables * people),
    own: new Int32Array(rounds * people),
    visits: new Uint8Array(people * tables),
    searched: searchedRounds(model),
    moved: 0,
  };
  seatAll(state);
  priceAll(state);
  return state;
}

/** Rounds still to plan and to mix. */
export function searchedRounds(model: Model): readonly number[] {
  return [...Array(model.rounds).keys()].filter((r) => r >= model.frozen && (model.gather[r] ?? -1) < 0);
}

/** Whether meetings of that round count as meetings: all but those that gather people of one kind. */
export function countsMeetings(model: Model, round: number): boolean {
  return round < model.frozen || (model.gather[round] ?? -1) < 0;
}

function countAll(model: Model, seat: Int16Array): Int16Array {
  const count = new Int16Array(model.rounds * model.tables);
  for (const [i, table] of seat.entries()) {
    const cell = Math.floor(i / model.people) * model.tables + table;
    if (table >= 0) count[cell] = (count[cell] ?? 0) + 1;
  }
  return count;
}

function seatAll(state: State): void {
  const { model, seat, members, width, place, count, meet, visits } = state;
  const { people, tables, rounds } = model;
  for (let r = 0; r < rounds; r++)
    for (let p = 0; p < people; p++) {
      const t = seat[r * people + p] ?? -1;
      if (t < 0) continue;
      const cell = r * tables + t;
      const here = count[cell] ?? 0;
      if (countsMeetings(model, r))
        for (let i = 0; i < here; i++) {
          const q = members[cell * width + i] ?? 0;
          meet[p * people + q] = (meet[p * people + q] ?? 0) + 1;
          meet[q * people + p] = meet[p * people + q] ?? 0;
        }
      state.moved += isChanged(state.model, { r, p, t });
      members[cell * width + here] = p;
      place[r * people + p] = here;
      count[cell] = here + 1;
      visits[p * tables + t] = (visits[p * tables + t] ?? 0) + 1;
    }
}

function priceAll(state: State): void {
  const { model, meet, steps, refunds, base, price, refund } = state;
  const { people } = model;
  for (let pair = 0; pair < people * people; pair++) {
    const met = meet[pair] ?? 0;
    price[pair] = (base[pair] ?? 0) + (steps[met] ?? 0);
    refund[pair] = (base[pair] ?? 0) + (refunds[met] ?? 0);
  }
  for (let p = 0; p < people; p++) {
    price[p * people + p] = 0;
    refund[p * people + p] = 0;
  }
  for (const r of state.searched) for (let p = 0; p < people; p++) priceSeats(state, r, p);
}

function priceSeats(state: State, r: number, p: number): void {
  const { model, members, width, count, price, refund, offer, own, seat } = state;
  const { people, tables } = model;
  for (let t = 0; t < tables; t++) {
    const cell = r * tables + t;
    const mine = seat[r * people + p] === t;
    let [sum, saved] = [0, 0];
    for (let i = 0; i < (count[cell] ?? 0); i++) {
      const q = members[cell * width + i] ?? 0;
      sum += price[p * people + q] ?? 0;
      saved += refund[p * people + q] ?? 0;
    }
    offer[cell * people + p] = sum + extraPrice(state, { r, p, t });
    if (mine) own[r * people + p] = saved + leaving(state, { r, p, t });
  }
}

/** Price of a seat beyond its company: seen tables and changed seats. */
function extraPrice({ model, visits, weights }: State, { r, p, t }: { r: number; p: number; t: number }): number {
  const revisit = model.roams[p] === 1 ? weights.revisit * (visits[p * model.tables + t] ?? 0) : 0;
  return revisit + movedPrice(model, weights, { r, p, t });
}

/** The same for the seat taken, where the person's own visit does not count against her. */
function leaving(state: State, seat: { r: number; p: number; t: number }): number {
  return extraPrice(state, seat) - (state.model.roams[seat.p] === 1 ? state.weights.revisit : 0);
}

function movedPrice(model: Model, weights: Weights, seat: { r: number; p: number; t: number }): number {
  return isChanged(model, seat) * weights.moved;
}
