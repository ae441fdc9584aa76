import type { Model } from "./model.ts";

/** One round being filled: who may still sit where. */
interface Room {
  readonly model: Model;
  readonly round: number;
  /** Table by person, -1 while standing. */
  readonly row: Int16Array;
  readonly size: number[];
}

/**
 * Seats a round in which people sit with their own kind: each kind has tables to itself as far as tables and chairs
 * allow, the largest kinds several; small kinds share. Pins, groups and pairs kept apart go first, nobody sits alone.
 * Writes the tables into `row`.
 */
export function gatherRound(model: Model, round: number, row: Int16Array): void {
  const room: Room = { model, round, row, size: Array.from({ length: model.tables }, () => 0) };
  const standing: number[] = [];
  for (let p = 0; p < model.people; p++) {
    const here = round * model.people + p;
    const pin = model.pin[here] ?? -1;
    if (pin >= 0) sitDown(room, p, pin);
    else if (model.present[here] === 1) standing.push(p);
  }
  const units = unitsOf(room, standing);
  const homes = shareTables(room, units);
  for (const unit of units) {
    const table = findTable(room, unit, homes.get(kindOf(room, unit)) ?? []);
    if (table !== undefined) for (const p of unit) sitDown(room, p, table);
    else for (const p of unit) sitDown(room, p, findTable(room, [p], []) ?? 0);
  }
  joinLonely(room);
}

type Unit = readonly number[];

function sitDown({ row, size }: Room, p: number, t: number): void {
  row[p] = t;
  size[t] = (size[t] ?? 0) + 1;
}

function chairs({ model, round, size }: Room, t: number): number {
  return (model.seats[round * model.tables + t] ?? 0) - (size[t] ?? 0);
}

/** Groups and singles, the largest first. */
function unitsOf({ model, round }: Room, standing: readonly number[]): Unit[] {
  const blocks = (model.blocks[round] ?? []).filter((_, b) => (model.homes[round]?.[b] ?? -1) >= 0);
  const inBlock = new Set(blocks.flat());
  return [...blocks, ...standing.filter((p) => !inBlock.has(p)).map((p) => [p])];
}

function kindOf({ model, round }: Room, unit: Unit): number {
  const kinds = model.kinds[model.gather[round] ?? 0];
  return unit.map((p) => kinds?.[p] ?? -1).find((kind) => kind >= 0) ?? -1;
}

/** Tables by kind: every kind gets one while there are any, then the kind with the fullest tables gets the next. */
function shareTables(room: Room, units: readonly Unit[]): Map<number, number[]> {
  const people = new Map<number, number>();
  for (const unit of units) {
    const kind = kindOf(room, unit);
    if (kind >= 0) people.set(kind, (people.get(kind) ?? 0) + unit.length);
  }
  const free = [...room.size.keys()]
    .filter((t) => chairs(room, t) > 1)
    .sort((a, b) => chairs(room, b) - chairs(room, a));
  const homes = new Map<number, number[]>();
  const hunger = (kind: number): number => {
    const seats = (homes.get(kind) ?? []).reduce((sum, t) => sum + chairs(room, t), 0);
    const tables = homes.get(kind)?.length ?? 0;
    const count = people.get(kind) ?? 0;
    // Kinds without a chair each come first, then those whose tables hold the most; tables for one are not opened.
    if (count > seats) return 1000 + count - seats;
    return count / (tables + 1) < 3 ? 0 : count / tables;
  };
  for (const t of free) {
    const [hungriest] = [...people.keys()]
      .filter((kind) => (people.get(kind) ?? 0) > 1)
      .sort((a, b) => hunger(b) - hunger(a));
    if (hungriest === undefined || hunger(hungriest) === 0) break;
    homes.set(hungriest, [...(homes.get(hungriest) ?? []), t]);
  }
  return homes;
}

/** The emptiest own table with room and nobody to be kept apart from, else the one that is fullest but has room. */
function findTable(room: Room, unit: Unit, homes: readonly number[]): number | undefined {
  const { model, row, size } = room;
  const fits = (t: number): boolean => chairs(room, t) >= unit.length;
  const peaceful = (t: number): boolean =>
    !unit.some((p) => row.some((seat, q) => seat === t && model.apart[p * model.people + q] === 1));
  const own = homes.filter((t) => fits(t) && peaceful(t)).sort((a, b) => (size[a] ?? 0) - (size[b] ?? 0));
  const other = [...size.keys()].filter(fits);
  const started = other
    .filter((t) => (size[t] ?? 0) > 0 && peaceful(t))
    .sort((a, b) => (size[a] ?? 0) - (size[b] ?? 0));
  return own[0] ?? started[0] ?? other.find(peaceful) ?? other[0];
}

/** Somebody alone and free to move joins the smallest company with a chair; a pinned one is joined by a neighbour. */
function joinLonely(room: Room): void {
  const { model, round, row, size } = room;
  for (const [t, count] of size.entries()) {
    if (count !== 1) continue;
    const p = row.indexOf(t);
    const target = [...size.keys()]
      .filter((other) => other !== t && (size[other] ?? 0) > 0 && chairs(room, other) > 0)
      .sort((a, b) => (size[a] ?? 0) - (size[b] ?? 0))[0];
    if ((model.pin[round * model.people + p] ?? -1) < 0) {
      if (target === undefined) continue;
      size[t] = 0;
      sitDown(room, p, target);
      continue;
    }
    const companion = row.findIndex(
      (seat, q) =>
        seat >= 0 &&
        (size[seat] ?? 0) > 2 &&
        (model.pin[round * model.people + q] ?? -1) < 0 &&
        (model.block[round * model.people + q] ?? -1) < 0,
    );
    if (companion < 0 || chairs(room, t) < 1) continue;
    const from = row[companion] ?? 0;
    size[from] = (size[from] ?? 1) - 1;
    sitDown(room, companion, t);
  }
}
