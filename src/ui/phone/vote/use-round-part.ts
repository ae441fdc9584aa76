import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Vote } from "../../../domain/votes.ts";

type RoundPart = typeof import("./round-part.tsx").roundPart;

const part = signal<RoundPart | undefined>(undefined);

/**
 * The part of the phone that shows results, and rounds with rules of their own; fetched with the first vote that needs
 * it, and undefined until it is there and for votes that do not.
 */
export function useRoundPart(
  vote: Partial<Pick<Vote, "open" | "voters" | "named" | "after" | "endsAt">> | undefined,
): RoundPart | undefined {
  const needs = vote && (!vote.open || vote.voters || vote.named || vote.after || vote.endsAt);
  const isMissing = Boolean(needs) && part.value === undefined;
  useEffect(() => {
    if (isMissing) fetchRoundPart().catch((error: unknown) => reportError(error));
  }, [isMissing]);
  return needs ? part.value : undefined;
}

/**
 * Fetches the part, unless it is there; tests do it before they open a phone.
 *
 * @internal
 */
export async function fetchRoundPart(): Promise<void> {
  const [{ roundPart }, { roundText }] = await Promise.all([
    import("./round-part.tsx"),
    import("../../../text/round/area.ts"),
  ]);
  await roundText.load();
  part.value = roundPart;
}
