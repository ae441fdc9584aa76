import type { Issue } from "./issue.ts";
import type { Roster } from "./model.ts";
import type { Problem, RepeatPrice, RoundSeats } from "./problem.ts";

/** Most meetings of a pair that are told apart. */
export const MEETINGS = 60;

/** Earlier evenings of a pair beyond which another makes no difference. */
const MOST_EVENINGS = 3;

/** Reads people, tables, presence, chairs and kinds; names what does not fit together in `issues`. */
export function readRoster(problem: Problem, issues: Issue[]): Roster {
  const personIds = distinct(problem.people, issues);
  const tableIds = distinct(problem.tables, issues);
  const personOf = indexOf(personIds);
  const tableOf = indexOf(tableIds);
  const [people, tables] = [personIds.length, tableIds.length];
  const frozen = Math.min(problem.frozen?.length ?? 0, problem.rounds);
  const facts = readSeats(problem.frozen ?? [], frozen, personOf, tableOf);
  const present = readPresence(problem, facts, personOf);
  const attributes = problem.attributes ?? [];
  const gather = new Int16Array(problem.rounds).fill(-1);
  for (const { round, attribute } of problem.gather ?? [])
    if (round >= frozen && round < problem.rounds) gather[round] = attributes.findIndex(({ id }) => id === attribute);
  return {
    personIds,
    tableIds,
    people,
    tables,
    rounds: problem.rounds,
    frozen,
    facts,
    present,
    seats: readChairs(problem, { present, people, frozen }, issues),
    attributeIds: attributes.map(({ id }) => id),
    kinds: attributes.map(({ id }) => readKinds(problem, id)),
    weights: attributes.map(({ weight }, i) => weight ?? DEFAULT_WEIGHTS[Math.min(i, DEFAULT_WEIGHTS.length - 1)] ?? 1),
    before: readBefore(problem, personOf),
    prices: readPrices(problem.repeatPrice ?? "fair"),
    topics: problem.topics ?? "none",
    published: problem.published && readSeats(problem.published, problem.rounds, personOf, tableOf),
    steadiness: problem.steadiness ?? "balanced",
    random: problem.random ?? false,
    gather,
  };
}

const DEFAULT_WEIGHTS = [12, 8, 5];

/** Index by id. */
export function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}

function distinct(items: readonly { readonly id: string }[], issues: Issue[]): readonly string[] {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) issues.push({ kind: "repeated-id", id });
    seen.add(id);
  }
  return [...seen];
}

function readSeats(
  rows: readonly RoundSeats[],
  rounds: number,
  personOf: ReadonlyMap<string, number>,
  tableOf: ReadonlyMap<string, number>,
): Int16Array {
  const seats = new Int16Array(rounds * personOf.size).fill(-1);
  for (const [r, row] of rows.slice(0, rounds).entries())
    for (const [person, table] of Object.entries(row)) {
      const p = personOf.get(person);
      if (p !== undefined) seats[r * personOf.size + p] = tableOf.get(table) ?? -1;
    }
  return seats;
}

function readPresence(problem: Problem, facts: Int16Array, personOf: ReadonlyMap<string, number>): Uint8Array {
  const people = personOf.size;
  const present = new Uint8Array(problem.rounds * people).fill(1);
  for (const { id, absent } of problem.people)
    for (const round of absent ?? []) if (round < problem.rounds) present[round * people + (personOf.get(id) ?? 0)] = 0;
  for (let i = 0; i < facts.length; i++) present[i] = (facts[i] ?? -1) >= 0 ? 1 : 0;
  return present;
}

/** Chairs per round; where they do not suffice the lowest open tables are raised one by one. */
function readChairs(
  problem: Problem,
  room: { readonly present: Uint8Array; readonly people: number; readonly frozen: number },
  issues: Issue[],
): Int16Array {
  const tables = [...new Map(problem.tables.map((table) => [table.id, table])).values()];
  const chairs = new Int16Array(problem.rounds * tables.length);
  for (let r = 0; r < problem.rounds; r++) {
    const row = chairs.subarray(r * tables.length, (r + 1) * tables.length);
    for (const [t, { seats }] of tables.entries())
      row[t] = Math.max(0, typeof seats === "number" ? seats : (seats[r] ?? 0));
    if (r < room.frozen) continue;
    const people = room.present.subarray(r * room.people, (r + 1) * room.people).reduce((sum, here) => sum + here, 0);
    const seats = row.reduce((sum, count) => sum + count, 0);
    if (seats >= people) continue;
    issues.push(
      tables.length === 0 ? { kind: "no-tables", round: r } : { kind: "too-few-seats", round: r, people, seats },
    );
    addChairs(row, people - seats);
  }
  return chairs;
}

function addChairs(row: Int16Array, missing: number): void {
  const open = [...row.keys()].filter((t) => seats(row, t) > 0);
  const usable = open.length > 0 ? open : [...row.keys()];
  for (let i = 0; i < missing && usable.length > 0; i++) {
    const lowest = usable.reduce((best, t) => (seats(row, t) < seats(row, best) ? t : best));
    row[lowest] = seats(row, lowest) + 1;
  }
}

function seats(row: Int16Array, table: number): number {
  return row[table] ?? 0;
}

function readKinds(problem: Problem, attribute: string): Int16Array {
  const kindOf = new Map<string, number>();
  const people = [...new Map(problem.people.map((person) => [person.id, person])).values()];
  return Int16Array.from(people, ({ traits }) => {
    const value = traits?.[attribute];
    if (value === undefined) return -1;
    const kind = kindOf.get(value) ?? kindOf.size;
    kindOf.set(value, kind);
    return kind;
  });
}

function readBefore(problem: Problem, personOf: ReadonlyMap<string, number>): Uint8Array {
  const people = personOf.size;
  const before = new Uint8Array(people * people);
  for (const { pair, times } of problem.met ?? []) {
    const [p, q] = [personOf.get(pair[0]), personOf.get(pair[1])];
    if (p === undefined || q === undefined || p === q) continue;
    const count = Math.max(0, Math.min(MOST_EVENINGS, times));
    before[p * people + q] = count;
    before[q * people + p] = count;
  }
  return before;
}

/** Lists end in their last step repeated: `newFaces` 0, 1, 1, ...; `fair` grows as 0, 1, 3, 6, 10. */
function readPrices(price: RepeatPrice): readonly number[] {
  return Array.from({ length: MEETINGS }, (_, met) => {
    if (price === "newFaces") return Math.min(met, 1);
    if (price === "fair") return (met * (met + 1)) / 2;
    return price[Math.min(met, price.length - 1)] ?? 0;
  });
}
