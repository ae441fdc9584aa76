import type { Person } from "../../../domain/people.ts";
import type { Vote } from "../../../domain/votes.ts";

/** Who gave an option dots: those with a name, and how many have none. */
export interface Names {
  readonly named: readonly string[];
  readonly nameless: number;
}

/** Who gave dots to what, in a round whose names are shown and that is closed; nobody's in any other. */
export function namesByOption(
  { named, open, ballotsByVoter }: Pick<Vote, "named" | "open" | "ballotsByVoter">,
  people: readonly Person[],
): ReadonlyMap<string, Names> {
  const names = new Map<string, Names>();
  if (!named || open) return names;
  const nameById = new Map(people.map(({ id, name }) => [id, name]));
  for (const [voter, ballot] of ballotsByVoter) {
    const name = nameById.get(voter) ?? "";
    for (const option of Object.keys(ballot)) {
      const before = names.get(option) ?? { named: [], nameless: 0 };
      names.set(
        option,
        name
          ? { ...before, named: [...before.named, name].sort((a, b) => a.localeCompare(b, "fi")) }
          : { ...before, nameless: before.nameless + 1 },
      );
    }
  }
  return names;
}
