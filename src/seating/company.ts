/** People of one round listed table by table. */
export interface Companies {
  /** Table t holds `people[start[t]] .. people[start[t + 1] - 1]`, in order of number. */
  readonly start: Int16Array;
  readonly people: Int16Array;
}

/** Lists a row of seats by table; people without a seat are left out. */
export function companiesOf(row: Int16Array, tables: number): Companies {
  const start = new Int16Array(tables + 1);
  for (let p = 0; p < row.length; p++) {
    const t = row[p] ?? -1;
    if (t >= 0) start[t + 1] = (start[t + 1] ?? 0) + 1;
  }
  for (let t = 0; t < tables; t++) start[t + 1] = (start[t + 1] ?? 0) + (start[t] ?? 0);
  const next = start.slice();
  const people = new Int16Array(start[tables] ?? 0);
  for (let p = 0; p < row.length; p++) {
    const t = row[p] ?? -1;
    if (t < 0) continue;
    people[next[t] ?? 0] = p;
    next[t] = (next[t] ?? 0) + 1;
  }
  return { start, people };
}

/** Calls with every pair at one table, the lower number first. */
export function eachPair({ start, people }: Companies, visit: (p: number, q: number) => void): void {
  for (let t = 0; t + 1 < start.length; t++) {
    const end = start[t + 1] ?? 0;
    for (let i = start[t] ?? 0; i < end; i++) for (let j = i + 1; j < end; j++) visit(people[i] ?? 0, people[j] ?? 0);
  }
}
