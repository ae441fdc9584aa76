import type { AuthorId } from "./ids.ts";
import type { SeatingRules } from "./seating-rules.ts";
import type { Seating } from "./seatings.ts";

/** Something about a round that is not as it was laid down. Hands may do it; nobody does it unawares. */
export type RoundProblem =
  | { readonly kind: "overfull"; readonly table: number; readonly people: number; readonly seats: number }
  | { readonly kind: "closed"; readonly table: number; readonly people: number }
  | { readonly kind: "alone"; readonly table: number; readonly person: AuthorId }
  | { readonly kind: "moved-from"; readonly table: number; readonly person: AuthorId }
  | { readonly kind: "away"; readonly person: AuthorId }
  | { readonly kind: "parted" | "beside"; readonly people: readonly AuthorId[] };

/** What a round is held against. */
export interface RoundTerms {
  /** Those who are to have a chair: others' places are empty by now. */
  readonly present: ReadonlySet<AuthorId>;
  readonly rules: SeatingRules;
  /** Chairs of a table that has no number of its own. */
  readonly seatsPerTable: number;
}

/** Names what a round breaks, table by table and rule by rule. */
export function roundProblems(
  { round, tableByPerson }: Pick<Seating, "round" | "tableByPerson">,
  { present, rules, seatsPerTable }: RoundTerms,
): readonly RoundProblem[] {
  const tableOf = new Map([...tableByPerson].filter(([person]) => present.has(person)));
  const own = new Map(rules.tables.map(({ table, seats }) => [table, seats]));
  const atTable = new Map<number, AuthorId[]>();
  for (const [person, table] of tableOf) atTable.set(table, [...(atTable.get(table) ?? []), person]);
  const tables = [...atTable].sort(([a], [b]) => a - b);
  return [
    ...tables.flatMap(([table, people]) => tableProblems(table, people, own.get(table) ?? seatsPerTable)),
    ...rules.places.flatMap(({ person, table, away }): readonly RoundProblem[] => {
      const here = tableOf.get(person);
      if (here === undefined) return [];
      const hasMoved = table > 0 && table !== here;
      return [
        ...(hasMoved ? [{ kind: "moved-from", table, person } as const] : []),
        ...(away.includes(round) ? [{ kind: "away", person } as const] : []),
      ];
    }),
    ...rules.bonds.flatMap(({ kind, people }) => bondProblems(kind, people, tableOf)),
  ];
}

/** Those of the problems that were not there before. */
export function newProblems(before: readonly RoundProblem[], after: readonly RoundProblem[]): readonly RoundProblem[] {
  const known = new Set(before.map((problem) => JSON.stringify(problem)));
  return after.filter((problem) => !known.has(JSON.stringify(problem)));
}

function tableProblems(table: number, people: readonly AuthorId[], seats: number): readonly RoundProblem[] {
  const [person] = people;
  if (seats === 0) return [{ kind: "closed", table, people: people.length }];
  return [
    ...(people.length > seats ? [{ kind: "overfull", table, people: people.length, seats } as const] : []),
    ...(people.length === 1 && person !== undefined ? [{ kind: "alone", table, person } as const] : []),
  ];
}

function bondProblems(
  kind: "together" | "apart",
  people: readonly AuthorId[],
  tableOf: ReadonlyMap<AuthorId, number>,
): readonly RoundProblem[] {
  const seated = people.filter((person) => tableOf.has(person));
  if (kind === "together") {
    const isParted = new Set(seated.map((person) => tableOf.get(person))).size > 1;
    return isParted ? [{ kind: "parted", people: seated }] : [];
  }
  return seated.flatMap((person, index) =>
    seated
      .slice(index + 1)
      .filter((other) => tableOf.get(other) === tableOf.get(person))
      .map((other) => ({ kind: "beside", people: [person, other] }) as const),
  );
}
