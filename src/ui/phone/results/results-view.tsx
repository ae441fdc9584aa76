import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { roundText } from "../../../text/round/area.ts";
import type { Phone } from "../phone.ts";
import { steady } from "../steady.ts";
import { hasOpenCounts } from "./open-counts.ts";
import { VoteResult } from "./vote-result.tsx";

/** What has been voted so far, the latest first. */
export function ResultsView({ phone }: { readonly phone: Phone }): JSX.Element {
  const t = roundText.current.value.results;
  const votes = useMemo(() => steady(() => readVotes(phone)), [phone]).value;
  if (votes.length === 0) return <p class="soft">{t.none}</p>;
  return (
    <>
      {votes.map((vote) => (
        <section key={vote.id} class="stack stack--tight">
          <h2>{t.vote(vote.number)}</h2>
          {vote.isCounted ? <VoteResult phone={phone} voteId={vote.id} /> : <p>{t.notYet}</p>}
        </section>
      ))}
    </>
  );
}

function readVotes({ session }: Phone) {
  return session.state.value.votes
    .map((vote, index) => ({ id: vote.id, number: index + 1, isCounted: hasOpenCounts(vote) }))
    .reverse();
}
