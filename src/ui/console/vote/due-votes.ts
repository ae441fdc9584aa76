import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { isDue } from "../../../domain/rounds.ts";
import { consoleText } from "../../../text/console/area.ts";
import type { ConsoleDesk } from "../console-desk.ts";

/** Closes votes whose time is up, as long as the console is open: the time is a promise, and this keeps it. */
export function useDueVotes(desk: ConsoleDesk): void {
  useEffect(() => closeDueVotes(desk), [desk]);
}

function closeDueVotes({ session, parts, act }: ConsoleDesk): () => void {
  const closing = new Set<string>();
  return effect(() => {
    if (!session.leads.value) return;
    const timed = parts.votes.value.filter(({ open, endsAt, byHand }) => open && endsAt !== undefined && !byHand);
    if (timed.length === 0) return; // the clock ticks only for those who read it
    for (const vote of timed) {
      if (!isDue(vote, session.now.value) || closing.has(vote.id)) continue;
      closing.add(vote.id);
      void act(session.actions.closeVote(vote.id), consoleText.current.peek().vote.closed).finally(() =>
        closing.delete(vote.id),
      );
    }
  });
}
