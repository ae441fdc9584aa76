import { mends } from "./changed-seats.ts";
import { limitsAt, cool } from "./cooling.ts";
import { moveBlocks, scanRelays, scanShifts } from "./side-moves.ts";
import type { Chance } from "./random.ts";
import { scanSwaps } from "./scan.ts";
import type { State } from "./state.ts";

/** One slow cooling: temperatures in the units of the state's prices, effort in candidate moves. */
export interface Cooling {
  readonly hot: number;
  readonly cold: number;
  readonly work: number;
}

/** Candidates between two looks at the clock and at the temperature. */
const SLICE = 20_000;
/** What taking a swap costs, in candidates looked at; measured. */
const SWAP_WORK = 100;

/** Simulated annealing over swaps, shifts and group moves. Yields the work done since the last yield. */
export function* anneal(state: State, chance: Chance, cooling: Cooling): Generator<number, void> {
  const movers = state.searched.map((r) => moversOf(state, r));
  const limits = limitsAt(cooling.hot);
  let done = 0;
  while (done < cooling.work) {
    limitsAt(cool(cooling.hot, cooling.cold, done / cooling.work), limits);
    const spent = sweep(state, chance, movers, limits);
    if (spent === 0) return;
    done += spent;
    yield spent;
  }
}

/** Takes only moves that lower the price, until none is left. */
export function* settle(state: State, chance: Chance): Generator<number, void> {
  const movers = state.searched.map((r) => moversOf(state, r));
  const limits = new Int32Array(1);
  for (let pass = 0; pass < 8; pass++) {
    let [taken, work] = [0, 0];
    for (const [i, r] of state.searched.entries()) {
      const row = movers[i] ?? new Int16Array();
      for (const p of row) {
        taken += scanSwaps(state, { r, p, movers: row }, limits, 0) + scanShifts(state, { r, p }, limits, 0);
        work += row.length;
      }
      taken += moveBlocks(state, r, chance, limits);
    }
    yield work + taken * SWAP_WORK;
    if (taken === 0) return;
  }
}

function sweep(state: State, chance: Chance, movers: readonly Int16Array[], limits: Int32Array): number {
  let work = 0;
  let empty = 0;
  while (work < SLICE && empty < 100) {
    const i = chance.below(movers.length);
    const row = movers[i];
    const r = state.searched[i] ?? 0;
    const groups = state.model.blocks[r]?.length ?? 0;
    const pick = row ? chance.below(row.length + groups) : 0;
    const p = row?.[pick];
    let taken = 0;
    if (row && p !== undefined) {
      const offset = chance.below(limits.length);
      taken = scanSwaps(state, { r, p, movers: row }, limits, offset) + scanShifts(state, { r, p }, limits, offset);
      work += row.length;
      if (mends(state.model) && chance.below(4) === 0) {
        taken += scanRelays(state, { r, p, movers: row }, limits, offset);
        work += row.length;
      }
    } else if (groups > 0) {
      taken = moveBlocks(state, r, chance, limits);
      work += 100;
    } else empty++;
    work += taken * SWAP_WORK;
  }
  return work;
}

/** People of a round who may sit anywhere and move alone. */
function moversOf({ model }: State, r: number): Int16Array {
  const people: number[] = [];
  for (let p = 0; p < model.people; p++) {
    const here = r * model.people + p;
    if (model.present[here] === 1 && (model.pin[here] ?? -1) < 0 && (model.block[here] ?? -1) < 0) people.push(p);
  }
  return Int16Array.from(people);
}
