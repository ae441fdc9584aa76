import { DIFFERENCE_ARRAYS } from "./arrays.ts";
import { addIn, fieldOf } from "./galois.ts";
import { storedDesign } from "./schedules.ts";

/**
 * A finished schedule without names: no two slots share a table twice. Slot = row * tables + column, and slots of one
 * row share no table in any round but a last one in which whole rows sit together.
 */
export interface Design {
  readonly slots: number;
  readonly rounds: number;
  /** Table by slot and round, flat: [slot * rounds + round]. */
  readonly table: Int16Array;
  readonly tables: number;
  /** Whether the slots of row 0 stay at the table of their column all evening. */
  readonly hosts: boolean;
}

/** What a design is asked for; sizes come out within one of each other. */
export interface DesignSize {
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  /** Whether everybody should visit different tables: then the row that stays is left out if that can be. */
  readonly roam: boolean;
}

/**
 * A schedule in which nobody meets anybody twice, if mathematics gives one at once: slot (row j, column a) sits in round
 * r at table a + m[j][r], where any two rows of m have differences that all differ. The rows come from a finite field,
 * from integers where tables are many, or from a stored array.
 */
export function designFor(size: DesignSize): Design | undefined {
  const rows = Math.ceil(size.people / size.tables);
  if (rows < 2) return undefined;
  const roaming = size.roam ? shiftsFor(size.tables, rows + 1, size.rounds) : undefined;
  if (roaming) return { ...develop(size, { ...roaming, rows: roaming.rows.slice(1) }), hosts: false };
  const shifts = shiftsFor(size.tables, rows, size.rounds);
  if (shifts) return { ...develop(size, shifts), hosts: true };
  const stored = storedDesign(size);
  if (stored) return stored;
  const shorter = shiftsFor(size.tables, rows, size.rounds - 1);
  const split = shorter && splitRows(size, rows);
  if (!shorter || !split) return undefined;
  const table = new Int16Array(size.people * size.rounds);
  const start = develop({ ...size, rounds: size.rounds - 1 }, shorter);
  for (let slot = 0; slot < size.people; slot++) {
    const most = size.rounds - 1;
    table.set(start.table.subarray(slot * most, (slot + 1) * most), slot * size.rounds);
    table[slot * size.rounds + most] = split[slot] ?? 0;
  }
  return { ...start, rounds: size.rounds, table, hosts: false };
}

interface Shifts {
  readonly group: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

function shiftsFor(tables: number, rows: number, rounds: number): Shifts | undefined {
  const grid = (multiply: (a: number, b: number) => number): number[][] =>
    Array.from({ length: rows }, (_, j) => Array.from({ length: rounds }, (_, r) => multiply(j, r)));
  if ((rows - 1) * (rounds - 1) < tables) return { group: [tables], rows: grid((j, r) => (j * r) % tables) };
  const field = fieldOf(tables);
  if (field && rows <= tables && rounds <= tables) return { group: field.group, rows: grid(field.multiply) };
  return DIFFERENCE_ARRAYS.find(
    (array) => array.tables === tables && array.rows.length >= rows && (array.rows[0]?.length ?? 0) >= rounds,
  );
}

function develop({ people, tables, rounds }: DesignSize, { group, rows }: Shifts): Omit<Design, "hosts"> {
  const table = new Int16Array(people * rounds);
  for (let slot = 0; slot < people; slot++)
    for (let r = 0; r < rounds; r++)
      table[slot * rounds + r] = addIn(group, slot % tables, rows[Math.floor(slot / tables)]?.[r] ?? 0);
  return { slots: people, rounds, table, tables };
}

/** One more round: people of one row, who never meet otherwise, fill whole tables. */
function splitRows({ people, tables }: DesignSize, rows: number): Int16Array | undefined {
  const split = new Int16Array(people);
  let next = 0;
  for (let row = 0; row < rows; row++) {
    const first = row * tables;
    const length = Math.min(tables, people - first);
    const parts = Math.ceil(length / rows);
    if (Math.floor(length / parts) < rows - 1) return undefined;
    for (let i = 0; i < length; i++) split[first + i] = next + Math.floor((i * parts) / length);
    next += parts;
  }
  return next === tables ? split : undefined;
}
