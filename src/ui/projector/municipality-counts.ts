import type { Person } from "../../domain/people.ts";

export interface MunicipalityCount {
  /** "" for those who have not told theirs. */
  readonly municipality: string;
  readonly people: number;
}

/** How many come from where, most first and those who have not told last. */
export function municipalityCounts(people: readonly Person[]): readonly MunicipalityCount[] {
  const countByName = new Map<string, number>();
  for (const { municipality } of people) countByName.set(municipality, (countByName.get(municipality) ?? 0) + 1);
  return [...countByName]
    .map(([municipality, people]) => ({ municipality, people }))
    .sort(
      (a, b) => Number(a.municipality === "") - Number(b.municipality === "") || b.people - a.people || byName(a, b),
    );
}

function byName(a: MunicipalityCount, b: MunicipalityCount): number {
  return a.municipality < b.municipality ? -1 : 1;
}
