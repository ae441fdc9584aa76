import { mends } from "./changed-seats.ts";
import { cool, limitsAt } from "./cooling.ts";
import type { Model } from "./model.ts";
import type { Chance } from "./random.ts";
import { reunionWeight } from "./figures.ts";
import { countsMeetings } from "./state.ts";

/** Candidates between two temperatures. */
const SLICE = 20_000;
/** What an exchange costs, in candidates looked at; measured. */
const EXCHANGE_WORK = 60;

/**
 * Lets people exchange their whole evenings: repeats stay as they are, mixing improves. The price of an exchange takes a
 * few reads, because for each evening it is known how much company of each kind it brings. Changes `seat` in place;
 * does nothing where evenings are not exchangeable because some of them have begun.
 */
export function* relabel(
  model: Model,
  seat: Int16Array,
  chance: Chance,
  effort: { readonly hot: number; readonly cold: number; readonly work: number },
): Generator<number, void> {
  const free = exchangeable(model);
  if (!canExchange(model)) return;
  const board = boardOf(model, seat);
  const limits = limitsAt(effort.hot);
  for (let done = 0; done < effort.work;) {
    limitsAt(cool(effort.hot, effort.cold, done / effort.work), limits);
    let work = 0;
    while (work < SLICE) work += free.length * board.reads + EXCHANGE_WORK * scan(board, free, chance, limits);
    done += work;
    // The search reads the seating between slices, so it is kept true.
    writeSeats(model, board, seat);
    yield work;
  }
}

/** Whether there is anything to exchange. */
export function canExchange(model: Model): boolean {
  return mixes(model) && exchangeable(model).length > 1;
}

/** Whether it matters who of two strangers sits somewhere: there are kinds to spread, or people who met earlier. */
export function mixes({ kinds, before }: Model): boolean {
  return kinds.length > 0 || before.some((evenings) => evenings > 0);
}

/** People whose evenings nobody's rule depends on: present throughout, never pinned, tied or kept apart. */
function exchangeable(model: Model): Int16Array {
  const { people, rounds } = model;
  if (model.frozen > 0 || mends(model)) return new Int16Array();
  const free = [...Array(people).keys()].filter((p) => {
    for (let q = 0; q < people; q++)
      if (model.apart[p * people + q] === 1 || model.exempt[p * people + q] === 1) return false;
    for (let r = 0; r < rounds; r++) {
      const here = r * people + p;
      if (model.present[here] !== 1 || (model.pin[here] ?? -1) >= 0 || (model.block[here] ?? -1) >= 0) return false;
    }
    return true;
  });
  return Int16Array.from(free);
}

interface Layer {
  readonly weight: number;
  /** Kind of the person in a slot; people of unknown kind share the last one, which is never counted. */
  readonly kind: Int16Array;
  readonly kinds: number;
  /** Company of a slot by kind. */
  readonly company: Int16Array;
}

interface Board {
  /** Person whose evening slot i (the evening that person i began with) now is. */
  readonly person: Int16Array;
  readonly slots: number;
  readonly start: Int16Array;
  /** Rounds in which two slots share a table. */
  readonly meet: Uint8Array;
  readonly friends: readonly Int16Array[];
  readonly layers: readonly Layer[];
  /** Price of two people at one table for their earlier evenings; undefined where nobody has met. */
  readonly reunion: Int16Array | undefined;
  /** What looking at an exchange takes, in candidates. */
  readonly reads: number;
}

function scan(board: Board, free: Int16Array, chance: Chance, limits: Int32Array): number {
  const i = free[chance.below(free.length)] ?? 0;
  const offset = chance.below(limits.length);
  const mask = limits.length - 1;
  let taken = 0;
  for (let k = 0; k < free.length; k++) {
    const j = free[k] ?? 0;
    if (j === i || changeOf(board, i, j) >= (limits[(offset + k) & mask] ?? 0)) continue;
    exchangeEvenings(board, i, j);
    taken++;
  }
  return taken;
}

function changeOf(board: Board, i: number, j: number): number {
  const { layers, meet, slots, reunion } = board;
  const together = meet[i * slots + j] ?? 0;
  let change = reunion ? reunionChange(board, reunion, i, j) + reunionChange(board, reunion, j, i) : 0;
  for (let a = 0; a < layers.length; a++) {
    const layer = layers[a];
    if (layer) change += layerChange(layer, i, j, together);
  }
  return change;
}

/** What the company of slot i costs with the person of slot j in her stead; those two keep meeting each other. */
function reunionChange({ person, meet, slots, friends }: Board, reunion: Int16Array, i: number, j: number): number {
  const [now, then] = [(person[i] ?? 0) * slots, (person[j] ?? 0) * slots];
  let change = 0;
  for (const friend of friends[i] ?? []) {
    if (friend === j) continue;
    const other = person[friend] ?? 0;
    change += (meet[i * slots + friend] ?? 0) * ((reunion[then + other] ?? 0) - (reunion[now + other] ?? 0));
  }
  return change;
}

function layerChange({ kind, kinds, company, weight }: Layer, i: number, j: number, together: number): number {
  const mine = kind[i] ?? 0;
  const theirs = kind[j] ?? 0;
  if (mine === theirs) return 0;
  const mineAt = i * (kinds + 1);
  const theirsAt = j * (kinds + 1);
  let change = -(company[mineAt + mine] ?? 0) - (company[theirsAt + theirs] ?? 0);
  if (theirs < kinds) change += (company[mineAt + theirs] ?? 0) - together;
  if (mine < kinds) change += (company[theirsAt + mine] ?? 0) - together;
  return weight * change;
}

function exchangeEvenings({ person, slots, layers, friends, meet }: Board, i: number, j: number): void {
  const kept = person[i] ?? 0;
  person[i] = person[j] ?? 0;
  person[j] = kept;
  for (const layer of layers) {
    const mine = layer.kind[i] ?? 0;
    const theirs = layer.kind[j] ?? 0;
    if (mine === theirs) continue;
    layer.kind[i] = theirs;
    layer.kind[j] = mine;
    for (const [slot, before, after] of [
      [i, mine, theirs],
      [j, theirs, mine],
    ] as const)
      tell(layer, friends[slot], { meet, from: slot * slots, before, after });
  }
}

/** Tells a slot's company that its person is now of another kind. */
function tell(
  { company, kinds }: Layer,
  friends: Int16Array | undefined,
  news: { readonly meet: Uint8Array; readonly from: number; readonly before: number; readonly after: number },
): void {
  if (!friends) return;
  const { meet, from, before, after } = news;
  for (let k = 0; k < friends.length; k++) {
    const other = friends[k] ?? 0;
    const times = meet[from + other] ?? 0;
    const first = other * (kinds + 1);
    if (before < kinds) company[first + before] = (company[first + before] ?? 0) - times;
    if (after < kinds) company[first + after] = (company[first + after] ?? 0) + times;
  }
}

function boardOf(model: Model, seat: Int16Array): Board {
  const { people: slots, rounds } = model;
  const meet = new Uint8Array(slots * slots);
  for (let r = 0; r < rounds; r++) {
    if (!countsMeetings(model, r)) continue;
    const row = seat.subarray(r * slots, (r + 1) * slots);
    for (let i = 0; i < slots; i++)
      for (let j = 0; j < slots; j++)
        if (i !== j && (row[i] ?? -1) >= 0 && row[i] === row[j]) meet[i * slots + j] = (meet[i * slots + j] ?? 0) + 1;
  }
  const friends = Array.from({ length: slots }, (_, i) =>
    Int16Array.from([...Array(slots).keys()].filter((j) => (meet[i * slots + j] ?? 0) > 0)),
  );
  const layers = model.kinds.map((kindOf, a) => layerOf(kindOf, model.weights[a] ?? 0, { slots, meet, friends }));
  const reunion = reunionPrices(model);
  const company = friends.reduce((sum, { length }) => sum + length, 0) / Math.max(1, slots);
  return {
    person: Int16Array.from({ length: slots }, (_, i) => i),
    slots,
    start: seat.slice(),
    meet,
    friends,
    layers,
    reunion,
    reads: reunion ? 1 + Math.ceil(company / 4) : 1,
  };
}

function reunionPrices(model: Model): Int16Array | undefined {
  if (!model.before.some((evenings) => evenings > 0)) return undefined;
  return Int16Array.from(model.before, (evenings) => evenings * reunionWeight(model));
}

function layerOf(
  kindOf: Int16Array,
  weight: number,
  {
    slots,
    meet,
    friends,
  }: { readonly slots: number; readonly meet: Uint8Array; readonly friends: readonly Int16Array[] },
): Layer {
  const kinds = Math.max(-1, ...kindOf) + 1;
  const kind = kindOf.map((k) => (k < 0 ? kinds : k));
  const company = new Int16Array(slots * (kinds + 1));
  for (const [i, mine] of friends.entries())
    for (const j of mine) {
      const at = i * (kinds + 1) + (kind[j] ?? 0);
      if ((kind[j] ?? 0) < kinds) company[at] = (company[at] ?? 0) + (meet[i * slots + j] ?? 0);
    }
  return { weight, kind, kinds, company };
}

function writeSeats({ rounds, people }: Model, { person, start }: Board, seat: Int16Array): void {
  for (let i = 0; i < person.length; i++) {
    const p = person[i] ?? 0;
    for (let r = 0; r < rounds; r++) seat[r * people + p] = start[r * people + i] ?? -1;
  }
}
