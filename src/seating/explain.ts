import type { Problem, RoundSeats } from "./problem.ts";

/** One person's evening: what stands on her card. */
export interface PersonView {
  readonly rounds: readonly PersonRound[];
  /** Different people met tonight. */
  readonly met: number;
  /** Those of them who are of another kind, by attribute id. */
  readonly metAcross: Readonly<Record<string, number>>;
  /** People met more than once tonight, or tonight and before. */
  readonly again: readonly string[];
}

interface PersonRound {
  /** Undefined when the person is not in the room. */
  readonly table: string | undefined;
  readonly company: readonly string[];
}

/** Reads one person's evening from a plan. */
export function viewOf(problem: Problem, rounds: readonly RoundSeats[], person: string): PersonView {
  const views = rounds.map((row) => {
    const table = row[person];
    const company = Object.keys(row).filter((other) => other !== person && table !== undefined && row[other] === table);
    return { table, company };
  });
  const times = new Map<string, number>();
  for (const { company } of views) for (const other of company) times.set(other, (times.get(other) ?? 0) + 1);
  const knownBefore = new Set((problem.met ?? []).flatMap(({ pair }) => (pair.includes(person) ? pair : [])));
  const traits = new Map(problem.people.map(({ id, traits }) => [id, traits]));
  const metAcross = Object.fromEntries(
    (problem.attributes ?? []).map(({ id }) => {
      const mine = traits.get(person)?.[id];
      const theirs = [...times.keys()].map((other) => traits.get(other)?.[id]);
      return [id, theirs.filter((kind) => mine !== undefined && kind !== undefined && kind !== mine).length];
    }),
  );
  const again = [...times].flatMap(([other, count]) => (count > 1 || knownBefore.has(other) ? [other] : []));
  return { rounds: views, met: times.size, metAcross, again };
}
