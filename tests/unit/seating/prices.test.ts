import { describe, expect, test } from "vitest";
import { compile } from "../../../src/seating/compile.ts";
import { exchangePrice } from "../../../src/seating/exchange-price.ts";
import { figuresOf } from "../../../src/seating/figures.ts";
import { fillSeats } from "../../../src/seating/fill.ts";
import type { Model } from "../../../src/seating/model.ts";
import { exchange, moveTo, swapSeats } from "../../../src/seating/moves.ts";
import { chanceFrom, type Chance } from "../../../src/seating/random.ts";
import { scanSwaps } from "../../../src/seating/scan.ts";
import { stateOf, type State } from "../../../src/seating/state.ts";
import { APART } from "../../../src/seating/weights.ts";
import { randomEvening } from "../../kit/random-evening.ts";

const SEEDS = Array.from({ length: 25 }, (_, i) => i + 1);
const WEIGHTS = { repeat: 40, mix: [34, 30], reunion: 9, revisit: 4, moved: 20 };

/** A random seating whose rounds are half published, so that every kind of price plays a part. */
function someState(seed: number): { readonly state: State; readonly chance: Chance } {
  const chance = chanceFrom(seed);
  const problem = randomEvening(seed, { people: 30, rounds: 5, contradictions: false });
  const plain = compile(problem);
  const model: Model = { ...plain, published: fillSeats(plain, WEIGHTS, chance) };
  return { state: stateOf(model, fillSeats(model, WEIGHTS, chance), WEIGHTS), chance };
}

/** Price of the whole seating, counted pair by pair. */
function totalPrice({ model, seat }: State): number {
  const figures = figuresOf(model, seat);
  const mix = figures.mix.reduce((sum, pairs, a) => sum + pairs * (WEIGHTS.mix[a] ?? 0), 0);
  const repeats = figures.repeatPrice * WEIGHTS.repeat + figures.apart * APART;
  return (
    repeats +
    mix +
    figures.reunions * WEIGHTS.reunion +
    figures.revisits * WEIGHTS.revisit +
    figures.moved * WEIGHTS.moved
  );
}

/** Everything the search reads, computed from the seats alone. */
function expectTrue(state: State): void {
  const fresh = stateOf(state.model, state.seat, WEIGHTS);
  for (const name of ["meet", "price", "refund", "offer", "own", "visits", "count", "moved"] as const)
    expect(state[name], name).toEqual(fresh[name]);
}

function randomPair({ model, seat }: State, chance: Chance): { r: number; p: number; q: number } | undefined {
  const r = chance.below(model.rounds);
  const [p, q] = [chance.below(model.people), chance.below(model.people)];
  const [mine, theirs] = [seat[r * model.people + p] ?? -1, seat[r * model.people + q] ?? -1];
  return mine >= 0 && theirs >= 0 && mine !== theirs ? { r, p, q } : undefined;
}

function at({ model }: State, r: number, t: number, p: number): number {
  return (r * model.tables + t) * model.people + p;
}

describe("swapSeats", () => {
  test.each(SEEDS)("costs what offers and own prices say, and keeps them true (seed %i)", (seed) => {
    const { state, chance } = someState(seed);
    const { people } = state.model;
    for (let i = 0; i < 40; i++) {
      const pick = randomPair(state, chance);
      if (!pick) continue;
      const { r, p, q } = pick;
      const [mine, theirs] = [state.seat[r * people + p] ?? 0, state.seat[r * people + q] ?? 0];
      const told =
        (state.offer[at(state, r, theirs, p)] ?? 0) -
        (state.own[r * people + p] ?? 0) +
        (state.offer[at(state, r, mine, q)] ?? 0) -
        (state.own[r * people + q] ?? 0) -
        2 * (state.price[p * people + q] ?? 0);
      const before = totalPrice(state);
      swapSeats(state, r, p, q);
      expect(totalPrice(state) - before).toBe(told);
    }
    expectTrue(state);
  });
});

describe("moveTo", () => {
  test.each(SEEDS)("costs the offer less the own price (seed %i)", (seed) => {
    const { state, chance } = someState(seed);
    const { people, tables } = state.model;
    const pick = Array.from({ length: 50 }, () => randomPair(state, chance)).find((each) => each !== undefined);
    if (!pick) return expectTrue(state);
    const { r, p } = pick;
    const t = Array.from({ length: tables }, (_, i) => i).find((i) => i !== state.seat[r * people + p]) ?? 0;
    const told = (state.offer[at(state, r, t, p)] ?? 0) - (state.own[r * people + p] ?? 0);
    const before = totalPrice(state);
    moveTo(state, { r, p, t });
    expect(totalPrice(state) - before).toBe(told);
    expectTrue(state);
  });
});

describe("exchange", () => {
  test.each(SEEDS)("of whole companies costs what was told (seed %i)", (seed) => {
    const { state, chance } = someState(seed);
    const { people } = state.model;
    for (let i = 0; i < 20; i++) {
      const pick = randomPair(state, chance);
      if (!pick) continue;
      const { r, p, q } = pick;
      const company = (person: number): number[] => {
        const table = state.seat[r * people + person];
        return Array.from({ length: people }, (_, x) => x).filter((x) => state.seat[r * people + x] === table);
      };
      const size = Math.min(company(p).length, company(q).length, 3);
      const [one, other] = [company(p).slice(0, size), company(q).slice(0, size)];
      const told = exchangePrice(state, r, one, other);
      const before = totalPrice(state);
      exchange(state, r, one, other);
      expect(totalPrice(state) - before).toBe(told);
    }
    expectTrue(state);
  });
});

describe("scanSwaps", () => {
  test.each(SEEDS)("takes only swaps below the limit and keeps prices true (seed %i)", (seed) => {
    const { state } = someState(seed);
    const movers = Int16Array.from({ length: state.model.people }, (_, p) => p).filter(
      (p) => state.model.present[p] === 1 && (state.model.pin[p] ?? -1) < 0 && (state.model.block[p] ?? -1) < 0,
    );
    let before = totalPrice(state);
    for (const p of movers) {
      const taken = scanSwaps(state, { r: 0, p, movers }, new Int32Array([0]), 0);
      const after = totalPrice(state);
      expect(after).toBeLessThanOrEqual(before - taken);
      before = after;
    }
    expectTrue(state);
  });
});
