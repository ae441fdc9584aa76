import type { Person } from "../../domain/people.ts";

/** How many people share one answer. */
export interface HeadCount {
  readonly name: string;
  readonly count: number;
}

/**
 * People counted by an answer, most first, then by name. Answers that are expected and have nobody yet are listed
 * with 0, those who gave none under "" last of all.
 */
export function headCounts(
  people: readonly Person[],
  answer: "municipality" | "background",
  expected: readonly string[],
): readonly HeadCount[] {
  const counts = new Map<string, number>(expected.map((name) => [name, 0]));
  for (const person of people) counts.set(person[answer], (counts.get(person[answer]) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => Number(a.name === "") - Number(b.name === "") || b.count - a.count || a.name.localeCompare(b.name));
}
