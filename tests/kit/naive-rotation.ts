import type { Problem, RoundSeats } from "../../src/seating/problem.ts";

/** Broken rules of a seating, each as a sentence; written from the rules alone, without the solver's tables. */
export function brokenRules(problem: Problem, rounds: readonly RoundSeats[]): readonly string[] {
  const broken: string[] = [];
  for (const [r, row] of rounds.entries()) {
    if (r < (problem.frozen?.length ?? 0)) continue;
    const size = new Map<string, number>();
    for (const table of Object.values(row)) size.set(table, (size.get(table) ?? 0) + 1);
    for (const { id, absent } of problem.people) {
      const away = absent?.includes(r) ?? false;
      if (away && row[id] !== undefined) broken.push(`${id} sits in round ${r} though absent`);
      if (!away && row[id] === undefined) broken.push(`${id} stands in round ${r}`);
    }
    for (const { id, seats } of problem.tables) {
      const chairs = typeof seats === "number" ? seats : (seats[r] ?? 0);
      if ((size.get(id) ?? 0) > chairs) broken.push(`${id} has ${size.get(id)} people in round ${r}`);
    }
    for (const { person, table, rounds: only } of problem.pins ?? [])
      if ((only?.includes(r) ?? true) && row[person] !== undefined && row[person] !== table)
        broken.push(`${person} left ${table} in round ${r}`);
    for (const group of problem.together ?? []) {
      const tables = new Set(group.flatMap((id) => row[id] ?? []));
      if (tables.size > 1) broken.push(`${group.join(", ")} are parted in round ${r}`);
    }
    for (const [p, q] of problem.apart ?? [])
      if (p !== q && row[p] !== undefined && row[p] === row[q]) broken.push(`${p} and ${q} meet in round ${r}`);
  }
  return broken;
}

/** Tables at which somebody sits alone, by round. */
export function lonelyTables(rounds: readonly RoundSeats[]): readonly string[] {
  return rounds.flatMap((row, r) => {
    const tables = Object.values(row);
    return tables.filter((table) => tables.filter((other) => other === table).length === 1).map((t) => `${r} ${t}`);
  });
}

/** Repeats, coincidences, reunions and pairs of a kind, counted pair by pair; the first three without forced pairs. */
export function naiveFigures(problem: Problem, rounds: readonly RoundSeats[]) {
  let [repeats, coincidences, reunions] = [0, 0, 0];
  const coming = rounds.slice(problem.frozen?.length ?? 0);
  const mix = (problem.attributes ?? []).map(() => 0);
  const ids = problem.people.map(({ id }) => id);
  for (const [i, p] of ids.entries())
    for (const q of ids.slice(i + 1)) {
      const shared = rounds.filter((row) => row[p] !== undefined && row[p] === row[q]).length;
      for (const [a, { id }] of (problem.attributes ?? []).entries()) {
        const kind = traitsOf(problem, p)[id];
        if (kind !== undefined && kind === traitsOf(problem, q)[id]) mix[a] = (mix[a] ?? 0) + shared;
      }
      if (forcedRounds(problem, rounds, p, q) > 1) continue;
      const evenings = (problem.met ?? []).find(({ pair }) => pair.includes(p) && pair.includes(q))?.times ?? 0;
      reunions += Math.min(3, evenings) * coming.filter((row) => row[p] !== undefined && row[p] === row[q]).length;
      repeats += Math.max(0, shared - 1);
      coincidences += (shared * (shared - 1)) / 2;
    }
  return { repeats, coincidences, reunions, mix };
}

function traitsOf(problem: Problem, id: string): Readonly<Record<string, string>> {
  return problem.people.find((person) => person.id === id)?.traits ?? {};
}

function forcedRounds(problem: Problem, rounds: readonly RoundSeats[], p: string, q: string): number {
  const tied = (problem.together ?? []).some((group) => group.includes(p) && group.includes(q));
  const pinned = (person: string, r: number): string | undefined =>
    problem.pins?.find((pin) => pin.person === person && (pin.rounds?.includes(r) ?? true))?.table;
  return rounds.filter((row, r) => {
    if (row[p] === undefined || row[q] === undefined) return false;
    return tied || (pinned(p, r) !== undefined && pinned(p, r) === pinned(q, r));
  }).length;
}

/** Pairs of tables in use of which one could take somebody of the other and be no larger; rules may ask for that. */
export function unevenTables(problem: Problem, rounds: readonly RoundSeats[]): readonly string[] {
  if ((problem.pins ?? []).length > 0 || (problem.together ?? []).length > 0) return [];
  return rounds.flatMap((row, r) => {
    const size = new Map<string, number>();
    for (const table of Object.values(row)) size.set(table, (size.get(table) ?? 0) + 1);
    const largest = Math.max(...size.values());
    return problem.tables.flatMap(({ id, seats }) => {
      const here = size.get(id) ?? 0;
      const chairs = typeof seats === "number" ? seats : (seats[r] ?? 0);
      return here > 0 && here < chairs && largest - here > 1 ? [`${id} has ${here} of ${largest} in round ${r}`] : [];
    });
  });
}
