import { companiesOf, eachPair } from "./company.ts";
import { gatherRound } from "./gather.ts";
import type { Model } from "./model.ts";
import { shuffle, type Chance } from "./random.ts";
import { countsMeetings } from "./state.ts";
import { basePrices, firstMeetings, priceSteps, type Weights } from "./weights.ts";

/** A seating that is being filled round by round. */
interface Draft {
  readonly model: Model;
  readonly seat: Int16Array;
  readonly meet: Uint8Array;
  readonly steps: Int32Array;
  readonly base: Int32Array;
}

interface Row {
  readonly draft: Draft;
  readonly round: number;
  readonly members: number[][];
  /** Size that each table will have. */
  readonly size: readonly number[];
}

/**
 * Seats everybody round by round with the sizes of the model: pinned people first, then groups, then those whose wished
 * table (-1 for none, by round and person) has room, then each at the table that is cheapest by the weights.
 */
export function fillSeats(model: Model, weights: Weights, chance: Chance, wish?: Int16Array): Int16Array {
  const seat = new Int16Array(model.rounds * model.people).fill(-1);
  seat.set(model.facts);
  const draft: Draft = {
    model,
    seat,
    meet: firstMeetings(model),
    steps: priceSteps(model, weights.repeat),
    base: basePrices(model, weights),
  };
  for (let r = 0; r < model.rounds; r++) {
    const row = seat.subarray(r * model.people, (r + 1) * model.people);
    if (r >= model.frozen && (model.gather[r] ?? -1) >= 0) gatherRound(model, r, row);
    else if (r >= model.frozen) fillRound(draft, r, chance, wish?.subarray(r * model.people, (r + 1) * model.people));
    if (countsMeetings(model, r)) meetAll(draft, r);
  }
  return seat;
}

function fillRound(draft: Draft, round: number, chance: Chance, wish: Int16Array | undefined): void {
  const { model } = draft;
  const size = chooseSizes(model, round, chance, wish);
  const row: Row = { draft, round, size, members: size.map(() => []) };
  const singles: number[] = [];
  for (let p = 0; p < model.people; p++) {
    const here = round * model.people + p;
    const pinned = model.pin[here] ?? -1;
    if (pinned >= 0) take(row, p, pinned);
    else if (model.present[here] === 1 && (model.block[here] ?? -1) < 0) singles.push(p);
  }
  placeBlocks(row, wish);
  shuffle(singles, chance);
  const late = singles.filter((p) => {
    const wished = wish?.[p] ?? -1;
    if (wished < 0 || room(row, wished) <= 0 || quarrels(row, [p], wished)) return true;
    take(row, p, wished);
    return false;
  });
  for (const p of late) take(row, p, cheapest(row, [p], 1) ?? 0);
}

/** The tables that most people wish for take the larger size; chance decides among equals. */
function chooseSizes(model: Model, round: number, chance: Chance, wish: Int16Array | undefined): number[] {
  const first = round * model.tables;
  const wishes = Array.from({ length: model.tables }, () => 0);
  for (const [p, t] of (wish ?? []).entries()) {
    const pinned = model.pin[round * model.people + p] ?? -1;
    const table = pinned >= 0 ? pinned : t;
    if (table >= 0 && model.present[round * model.people + p] === 1) wishes[table] = (wishes[table] ?? 0) + 1;
  }
  const flexible = wishes.map((_, t) => t).filter((t) => (model.high[first + t] ?? 0) > (model.low[first + t] ?? 0));
  shuffle(flexible, chance);
  flexible.sort((a, b) => (wishes[b] ?? 0) - (wishes[a] ?? 0));
  const larger = new Set(flexible.slice(0, model.extra[round] ?? 0));
  return wishes.map((_, t) => (larger.has(t) ? model.high[first + t] : model.low[first + t]) ?? 0);
}

/** Groups take their wished or cheapest table; when that leaves one without, all go to the homes that fit together. */
function placeBlocks(row: Row, wish: Int16Array | undefined): void {
  const { model } = row.draft;
  const blocks = model.blocks[row.round] ?? [];
  const homes = model.homes[row.round] ?? [];
  const settled = [...blocks.keys()].filter((b) => (homes[b] ?? -1) >= 0);
  settled.sort((a, b) => (blocks[b]?.length ?? 0) - (blocks[a]?.length ?? 0));
  const chosen: (readonly [number, number])[] = [];
  for (const b of settled) {
    const block = blocks[b] ?? [];
    const wished = wish?.[block[0] ?? 0] ?? -1;
    const granted = wished >= 0 && room(row, wished) >= block.length && !quarrels(row, block, wished);
    const table = granted ? wished : cheapest(row, block, block.length);
    if (table === undefined) break;
    chosen.push([b, table]);
    for (const p of block) take(row, p, table);
  }
  if (chosen.length === settled.length) return;
  for (const [b, table] of chosen)
    row.members[table] = (row.members[table] ?? []).filter((p) => !blocks[b]?.includes(p));
  for (const b of settled) for (const p of blocks[b] ?? []) take(row, p, homes[b] ?? 0);
}

function take({ draft, round, members }: Row, p: number, t: number): void {
  draft.seat[round * draft.model.people + p] = t;
  members[t]?.push(p);
}

function room({ size, members }: Row, t: number): number {
  return (size[t] ?? 0) - (members[t]?.length ?? 0);
}

/** Whether somebody already at the table is to be kept apart from one of the company. */
function quarrels({ draft, members }: Row, company: readonly number[], t: number): boolean {
  const { apart, people } = draft.model;
  return (members[t] ?? []).some((q) => company.some((p) => apart[p * people + q] === 1));
}

function cheapest(row: Row, company: readonly number[], chairs: number): number | undefined {
  const { base, meet, steps, model } = row.draft;
  let [best, lowest] = [-1, Infinity];
  for (const [t, others] of row.members.entries()) {
    if (room(row, t) < chairs) continue;
    // An emptier table is taken first among equals, so that no table is left to those nobody wants.
    let price = others.length / 1024;
    for (const p of company)
      for (const q of others)
        price += (base[p * model.people + q] ?? 0) + (steps[meet[p * model.people + q] ?? 0] ?? 0);
    if (price < lowest) [best, lowest] = [t, price];
  }
  return best < 0 ? undefined : best;
}

function meetAll({ model, seat, meet }: Draft, round: number): void {
  const { people, tables } = model;
  eachPair(companiesOf(seat.subarray(round * people, (round + 1) * people), tables), (p, q) => {
    const times = (meet[p * people + q] ?? 0) + 1;
    meet[p * people + q] = times;
    meet[q * people + p] = times;
  });
}
