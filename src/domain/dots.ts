import { dotsUsed, type Ballot, type Vote } from "./votes.ts";

export type DotRefusal = "vote-closed" | "no-dots-left" | "note-full" | "no-such-note" | "no-vote";

/** The ballot after one more dot on a note, or why the dot cannot be given. */
export function addDot(vote: Vote, ballot: Ballot, note: string, noteExists: boolean): Ballot | DotRefusal {
  if (!vote.open) return "vote-closed";
  if (!noteExists) return "no-such-note";
  if (dotsUsed(ballot) >= vote.dots) return "no-dots-left";
  if ((ballot[note] ?? 0) >= vote.mostPerNote) return "note-full";
  return { ...ballot, [note]: (ballot[note] ?? 0) + 1 };
}

/** The ballot after one dot is taken back from a note, or why that cannot be done. */
export function removeDot(vote: Vote, ballot: Ballot, note: string): Ballot | DotRefusal {
  if (!vote.open) return "vote-closed";
  const dots = ballot[note] ?? 0;
  if (dots === 0) return "no-such-note";
  const { [note]: _taken, ...rest } = ballot;
  return dots === 1 ? rest : { ...rest, [note]: dots - 1 };
}
