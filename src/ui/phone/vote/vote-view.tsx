import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { takesDots } from "../../../domain/votes.ts";
import { roundText } from "../../../text/round/area.ts";
import { hasOpenCounts } from "../results/open-counts.ts";
import { everyTheme, ThemeSelect } from "../notes/theme-select.tsx";
import { Wall } from "../notes/wall.tsx";
import type { Phone, VoteRules } from "../phone.ts";
import { Prompt } from "../prompt.tsx";
import type { Stage } from "../stage.ts";
import { StepClock } from "../step-clock.tsx";
import { VoteResult } from "../results/vote-result.tsx";
import { CandidateList } from "./candidate-list.tsx";
import { DotsLeft } from "./dots-left.tsx";
import { RoundLines } from "./round-lines.tsx";
import { useDots } from "./use-dots.ts";
import "./vote-view.css";

export interface VoteViewProps {
  readonly phone: Phone;
  readonly stage: Stage;
}

/** The dot vote: before it opens the notes, while it is open the dots, and then the result. */
export function VoteView({ phone, stage }: VoteViewProps): JSX.Element {
  const t = roundText.current.value.vote;
  const vote = phone.vote.value;
  return (
    <>
      <StepClock phone={phone} look="line" />
      <Prompt stage={stage} />
      {!vote && (
        <>
          <p>{t.notOpen}</p>
          <Wall phone={phone} />
        </>
      )}
      {vote?.open && <OpenVote key={vote.id} phone={phone} vote={vote} />}
      {vote && !vote.open && (
        <>
          <p>{t.closed}</p>
          <VoteResult phone={phone} voteId={vote.id} />
        </>
      )}
    </>
  );
}

/** The code by which a voter finds her ballot among those that were counted. */
function OwnCode({ phone, vote }: { readonly phone: Phone; readonly vote: string }): JSX.Element | null {
  const code = useComputed(() => phone.session.myBallotCode(vote)).value;
  return code === undefined ? null : <p class="small soft">{roundText.current.value.vote.code(code)}</p>;
}

interface OpenVoteProps {
  readonly phone: Phone;
  readonly vote: VoteRules;
}

function OpenVote({ phone, vote }: OpenVoteProps): JSX.Element {
  const t = roundText.current.value.vote;
  const dots = useDots(phone, vote.id);
  const [theme, chooseTheme] = useState(everyTheme);
  const count = dots.options.value.length;
  const me = phone.session.me.value?.id;
  const mayVote = vote.electorate === undefined || (me !== undefined && vote.electorate.includes(me));
  // The clock is read only where there is an end: it ticks for whoever reads it.
  const isTaking = mayVote && takesDots(vote, vote.endsAt ? phone.session.now.value : 0);
  return (
    <>
      {mayVote && <DotsLeft phone={phone} dots={dots} vote={vote} />}
      <RoundLines phone={phone} vote={vote} mayVote={mayVote} />
      <div class="stack stack--tight">
        <p>{t.rules(vote.dots, vote.mostPerNote)}</p>
        {!vote.named && vote.voters?.kind !== "slips" && (
          <p class="small soft">{hasOpenCounts(vote) ? t.openCounts : t.hiddenUntilClosed}</p>
        )}
        <OwnCode phone={phone} vote={vote.id} />
      </div>
      {count === 0 && <p>{t.noCandidates}</p>}
      {count > 0 && isTaking && (
        <section class="stack">
          <h2>{t.candidates(count)}</h2>
          {!vote.on && <ThemeSelect phone={phone} value={theme} onChange={chooseTheme} />}
          <CandidateList phone={phone} dots={dots} theme={theme} />
        </section>
      )}
    </>
  );
}
