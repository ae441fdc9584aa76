import type { Vote } from "../../../domain/votes.ts";

/** Whether people may see the counts of a vote. */
export function hasOpenCounts(vote: Pick<Vote, "open" | "hiddenUntilClosed">): boolean {
  return !vote.open || !vote.hiddenUntilClosed;
}
