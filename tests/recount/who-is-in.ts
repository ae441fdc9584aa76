import type { Version } from "./chains.ts";
import type { Counted } from "./chains.ts";

/** Once a leader has changed the room's key, those count whom such a change has named, or whom a leader has let in. */
export function whoIsIn(leaders: readonly Counted[]): (author: string) => boolean {
  const named = new Set(leaders.map(({ chain }) => chain.author));
  let isChanged = false;
  for (const { chain, through } of leaders) {
    const said = (root: string): readonly (readonly [string, Version])[] =>
      [...(chain.said.get(root) ?? [])].flatMap(([key, versions]) =>
        versions.filter(({ seq, value }) => seq <= through && value !== undefined).map((each) => [key, each] as const),
      );
    for (const [author] of said("admissions")) named.add(author);
    for (const [, { value }] of said("epochs")) {
      const { authors, begins } = value as { readonly authors: readonly string[]; readonly begins?: unknown };
      for (const author of authors) named.add(author);
      isChanged ||= begins !== undefined;
    }
  }
  return (author) => !isChanged || named.has(author);
}
