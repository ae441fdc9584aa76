import { designFor, type Design, type DesignSize } from "./design.ts";
import type { Model } from "./model.ts";
import { searchedRounds } from "./state.ts";

/** A design whose slots have been given to people. */
export interface Assignment {
  readonly design: Design;
  /** Person by slot. */
  readonly person: Int16Array;
  /** Slots whose person is pinned there; the rest may change hands. */
  readonly held: Uint8Array;
  /** The model's tables and rounds that the design's columns and rounds stand for. */
  readonly tables: readonly number[];
  readonly rounds: readonly number[];
}

/**
 * Gives the slots of a design without repeats to the people of the model: those who stay at one table take the row that
 * never moves, the others fill row by row, people of one kind side by side, because people of a row never meet.
 */
export function assignDesign(model: Model): Assignment | undefined {
  const rounds = searchedRounds(model);
  const tables = tablesInUse(model, rounds);
  const people = coming(model, rounds);
  if (!tables || model.frozen > 0 || people.length < 2 * tables.length) return undefined;
  const hosts = hostsByColumn(model, rounds, tables);
  const chosen = chooseSlots(
    { people: people.length, tables: tables.length, rounds: rounds.length, roam: model.topics !== "none" },
    hosts,
  );
  if (!chosen) return undefined;
  const person = new Int16Array(people.length).fill(-1);
  const held = new Uint8Array(people.length);
  if (chosen.hosts)
    for (const [i, slot] of chosen.slots.entries()) {
      const host = slot < tables.length ? hosts.get(slot) : undefined;
      if (host === undefined) continue;
      person[i] = host;
      held[i] = 1;
    }
  const rest = byKind(
    model,
    people.filter((p) => !person.includes(p)),
  );
  for (let i = 0; i < person.length; i++) if (person[i] === -1) person[i] = rest.shift() ?? 0;
  return { design: chosen.design, person, held, tables, rounds };
}

/** Wished table by round and person. */
export function wishOf(model: Model, { design, person, tables, rounds }: Assignment): Int16Array {
  const wish = new Int16Array(model.rounds * model.people).fill(-1);
  for (const [slot, p] of person.entries())
    for (const [i, r] of rounds.entries())
      wish[r * model.people + p] = tables[design.table[slot * design.rounds + i] ?? 0] ?? -1;
  return wish;
}

/** The tables used in every coming round, if they are the same ones throughout. */
function tablesInUse(model: Model, rounds: readonly number[]): readonly number[] | undefined {
  const used = rounds.map((r) =>
    [...Array(model.tables).keys()].filter((t) => (model.high[r * model.tables + t] ?? 0) > 0),
  );
  const [first] = used;
  return first && used.every((row) => row.join() === first.join()) ? first : undefined;
}

function coming(model: Model, rounds: readonly number[]): readonly number[] {
  return [...Array(model.people).keys()].filter((p) => rounds.some((r) => model.present[r * model.people + p] === 1));
}

/** The person who stays at the table of a column all evening. */
function hostsByColumn(
  model: Model,
  rounds: readonly number[],
  tables: readonly number[],
): ReadonlyMap<number, number> {
  const hosts = new Map<number, number>();
  for (let p = 0; p < model.people; p++) {
    const stays = new Set(rounds.map((r) => model.pin[r * model.people + p] ?? -1));
    const [table = -1] = stays;
    const column = tables.indexOf(table);
    if (stays.size === 1 && column >= 0 && !hosts.has(column)) hosts.set(column, p);
  }
  return hosts;
}

interface Choice {
  readonly design: Design;
  /** Slot numbers in the full grid of rows and columns. */
  readonly slots: readonly number[];
  readonly hosts: boolean;
}

/** Empty seats come from the unhosted part of the staying row if that suffices, so that no guest has to stay. */
function chooseSlots(size: DesignSize, hosts: ReadonlyMap<number, number>): Choice | undefined {
  const rows = Math.ceil(size.people / size.tables);
  const empty = rows * size.tables - size.people;
  const unhosted = [...Array(size.tables).keys()].filter((column) => !hosts.has(column));
  const full = empty > 0 && hosts.size > 0 && unhosted.length >= empty;
  const roam = size.roam && hosts.size === 0;
  const design = designFor(full ? { ...size, roam, people: rows * size.tables } : { ...size, roam });
  if (!design) return undefined;
  const dropped = full && design.hosts ? new Set(unhosted.slice(-empty)) : new Set<number>();
  if (full && !design.hosts) return undefined;
  const slots = [...Array(design.slots).keys()].filter((slot) => !dropped.has(slot));
  const { rounds } = design;
  const table = Int16Array.from(
    { length: slots.length * rounds },
    (_, i) => design.table[(slots[Math.floor(i / rounds)] ?? 0) * rounds + (i % rounds)] ?? 0,
  );
  return { design: { ...design, slots: slots.length, table }, slots, hosts: design.hosts };
}

/** Large kinds of the dearest attribute first, then by the next attribute. */
function byKind(model: Model, people: readonly number[]): number[] {
  const sizes = model.kinds.map((kinds) => {
    const size = new Map<number, number>();
    for (const p of people) size.set(kinds[p] ?? -1, (size.get(kinds[p] ?? -1) ?? 0) + 1);
    return size;
  });
  return [...people].sort((p, q) => {
    for (const [a, kinds] of model.kinds.entries()) {
      const mine = kinds[p] ?? -1;
      const theirs = kinds[q] ?? -1;
      if (mine !== theirs) return (sizes[a]?.get(theirs) ?? 0) - (sizes[a]?.get(mine) ?? 0) || mine - theirs;
    }
    return p - q;
  });
}
