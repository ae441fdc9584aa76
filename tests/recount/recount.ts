import { readArchiveFile } from "./archive-file.ts";
import { followChains, type Chain } from "./chains.ts";
import type { CountedVote } from "./closed.ts";
import { countVotes, type Count } from "./count.ts";

/** What counting a file anew has found. */
export interface Recount extends Count {
  readonly entries: number;
  /** Entries that nobody has signed for this room, or that are none. */
  readonly refused: number;
  /** Signed entries that nothing leads to: the file lacks what came before them. */
  readonly loose: number;
  readonly chains: readonly Chain[];
  /** Where the app's own account in the same file says something else; empty when it agrees. */
  readonly differences: readonly string[];
}

/** Counts an evening's file anew, and compares with what the app has written into it. */
export function recount(text: string): Recount {
  const file = readArchiveFile(text);
  const chains = followChains(file.entries);
  const count = countVotes(chains, file);
  const loose = chains.reduce((sum, chain) => sum + (chain.stop ? 0 : chain.left), 0);
  return {
    ...count,
    chains,
    entries: file.entries.length,
    refused: file.refused,
    loose,
    differences: differences(count, file.readable),
  };
}

function differences({ facilitator, votes }: Count, readable: unknown): readonly string[] {
  const account = readable as { readonly facilitator?: unknown; readonly votes?: readonly TheirVote[] } | undefined; // only compared
  const found: string[] = [];
  if (account?.facilitator !== facilitator) found.push("another facilitator");
  const theirs = new Map(Array.isArray(account?.votes) ? account.votes.map((vote) => [vote.id, vote] as const) : []);
  for (const vote of votes) {
    if (!theirs.has(vote.id)) found.push(`the vote ${vote.id} is missing`);
    else if (essence(theirs.get(vote.id)) !== essence(vote)) found.push(`the vote ${vote.id} has other figures`);
    theirs.delete(vote.id);
  }
  for (const id of theirs.keys()) found.push(`there is no vote ${id}`);
  return found;
}

/** What the app's account calls some figures otherwise. */
interface TheirVote extends Omit<CountedVote, "handBallots" | "sums"> {
  readonly handBallots?: number;
  readonly count?: { readonly ballots: number };
  readonly sums?: CountedVote["sums"];
}

function essence(vote: TheirVote | undefined): string {
  const rows = vote?.tally.map(({ option, dots, voters, byHand }) => [option, dots, voters, byHand ?? 0]);
  const sums = vote?.open ? [] : (vote?.sums ?? []).map(({ theme, dots, people }) => [theme, dots, people]);
  return JSON.stringify([vote?.open, vote?.ballots, vote?.handBallots ?? vote?.count?.ballots ?? 0, rows, sums]);
}
