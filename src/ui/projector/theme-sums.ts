import type { Room } from "../../domain/room.ts";

/** What a theme got in a vote: its dots, and how many people gave it any. */
export interface Sum {
  readonly dots: number;
  readonly people: number;
}

/** What each theme of a board got in its last closed vote, on themes or on notes; empty before there is one. */
export function themeSums({ votes }: Pick<Room, "votes">, board: string): ReadonlyMap<string, Sum> {
  const closed = votes.filter((each) => each.board === board && !each.open && (each.on || each.sums));
  const vote = closed.at(-1);
  if (!vote) return new Map();
  if (!vote.on) return new Map(vote.sums?.map(({ theme, dots, people }) => [theme, { dots, people }]));
  return new Map(vote.tally.map(({ option, dots, voters }) => [option, { dots, people: voters }]));
}
