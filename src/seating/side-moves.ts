import { changes, isTooMany } from "./changed-seats.ts";
import { exchangePrice } from "./exchange-price.ts";
import { exchange, moveTo } from "./moves.ts";
import type { Chance } from "./random.ts";
import type { State } from "./state.ts";

/** Lets a person carry the surplus chair of her table to one of the smaller tables. */
export function scanShifts(
  state: State,
  { r, p }: { readonly r: number; readonly p: number },
  limits: Int32Array,
  offset: number,
): number {
  const { model, seat, offer, own, count } = state;
  const { people, tables, low, high } = model;
  if ((model.extra[r] ?? 0) === 0) return 0;
  const mine = r * people + p;
  const from = r * tables + (seat[mine] ?? 0);
  if ((count[from] ?? 0) <= (low[from] ?? 0)) return 0;
  for (let t = 0; t < tables; t++) {
    const cell = r * tables + t;
    if ((count[cell] ?? 0) >= (high[cell] ?? 0)) continue;
    const change = (offer[cell * people + p] ?? 0) - (own[mine] ?? 0);
    if (change >= (limits[(offset + 7 * t) & (limits.length - 1)] ?? 0)) continue;
    if (isTooMany(state, changes(state, r, p, t))) continue;
    moveTo(state, { r, p, t });
    return 1;
  }
  return 0;
}

/**
 * Carries a surplus chair on by way of a third table: p takes the seat of somebody who goes where there is room. A plan
 * that people know needs this, because one step alone would change one seat too many.
 */
export function scanRelays(
  state: State,
  { r, p, movers }: { readonly r: number; readonly p: number; readonly movers: Int16Array },
  limits: Int32Array,
  offset: number,
): number {
  const { model, seat, offer, own, price, count } = state;
  const { people, tables, low, high } = model;
  if ((model.extra[r] ?? 0) === 0) return 0;
  const from = seat[r * people + p] ?? 0;
  if ((count[r * tables + from] ?? 0) <= (low[r * tables + from] ?? 0)) return 0;
  for (let i = 0; i < movers.length; i++) {
    const q = movers[i] ?? 0;
    const by = seat[r * people + q] ?? 0;
    if (by === from) continue;
    const joins =
      (offer[(r * tables + by) * people + p] ?? 0) - (own[r * people + p] ?? 0) - (price[p * people + q] ?? 0);
    for (let t = 0; t < tables; t++) {
      const cell = r * tables + t;
      if (t === by || t === from || (count[cell] ?? 0) >= (high[cell] ?? 0)) continue;
      const change = joins + (offer[cell * people + q] ?? 0) - (own[r * people + q] ?? 0);
      if (change >= (limits[(offset + i + 7 * t) & (limits.length - 1)] ?? 0)) continue;
      if (isTooMany(state, changes(state, r, q, t) + changes(state, r, p, by))) continue;
      moveTo(state, { r, p: q, t });
      moveTo(state, { r, p, t: by });
      return 2;
    }
  }
  return 0;
}

/** Tries a few exchanges of a random group of the round with as many people of another table. */
export function moveBlocks(state: State, r: number, chance: Chance, limits: Int32Array): number {
  const { model } = state;
  const blocks = model.blocks[r] ?? [];
  if (blocks.length === 0) return 0;
  const b = chance.below(blocks.length);
  const block = blocks[b] ?? [];
  if ((model.homes[r]?.[b] ?? -1) < 0) return 0;
  let taken = 0;
  for (let tries = 0; tries < 16; tries++) {
    const others = pickCompany(state, r, block, chance);
    if (!others) continue;
    const change = exchangePrice(state, r, block, others);
    if (change >= (limits[chance.below(limits.length)] ?? 0)) continue;
    if (isTooMany(state, exchangeChanges(state, r, block, others))) continue;
    exchange(state, r, block, others);
    taken += block.length;
  }
  return taken;
}

/** How many more seats differ from the published plan once two companies have exchanged their tables. */
function exchangeChanges(state: State, r: number, one: readonly number[], other: readonly number[]): number {
  const { seat, model } = state;
  const from = seat[r * model.people + (one[0] ?? 0)] ?? 0;
  const to = seat[r * model.people + (other[0] ?? 0)] ?? 0;
  const sum = (company: readonly number[], t: number): number =>
    company.reduce((more, p) => more + changes(state, r, p, t), 0);
  return sum(one, to) + sum(other, from);
}

/** As many single people of a random other table as the group has members, or a group of that size. */
function pickCompany(state: State, r: number, block: readonly number[], chance: Chance): number[] | undefined {
  const { model, seat, members, width, count } = state;
  const t = chance.below(model.tables);
  if (seat[r * model.people + (block[0] ?? 0)] === t) return undefined;
  const cell = r * model.tables + t;
  const singles: number[] = [];
  const groups = new Set<number>();
  for (let i = 0; i < (count[cell] ?? 0); i++) {
    const q = members[cell * width + i] ?? 0;
    const group = model.block[r * model.people + q] ?? -1;
    if (group >= 0) groups.add(group);
    else if ((model.pin[r * model.people + q] ?? -1) < 0) singles.push(q);
  }
  const equal = [...groups].map((g) => model.blocks[r]?.[g] ?? []).filter((g) => g.length === block.length);
  const pick = chance.below(equal.length + 1 + (singles.length >= block.length ? 1 : 0));
  const other = equal[pick];
  if (other) return [...other];
  if (singles.length < block.length) return undefined;
  for (let i = 0; i < block.length; i++) {
    const j = i + chance.below(singles.length - i);
    const kept = singles[i] ?? 0;
    singles[i] = singles[j] ?? 0;
    singles[j] = kept;
  }
  return singles.slice(0, block.length);
}
