import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Vote } from "../../domain/votes.ts";
import { consoleText } from "../../text/console/area.ts";
import { roundText } from "../../text/round/area.ts";
import { votingText } from "../../text/voting/area.ts";
import { Button, LinkButton } from "../kit/button.tsx";
import { ConfirmDialog } from "../kit/dialog.tsx";
import { printIcon } from "../kit/desk-icons.ts";
import { workshopLink } from "../plan/workshop-links.ts";
import { RoundRules } from "../results/round-rules.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import "./open-vote.css";
import { TallyList } from "./tally-list.tsx";
import { ViewHead } from "./view-head.tsx";
import { CountDialog, keepCount } from "./vote/count-dialog.tsx";
import { LateVoters, VoteEnd } from "./vote/round-lines.tsx";

interface OpenVoteProps {
  readonly desk: ConsoleDesk;
  readonly vote: Vote;
}

/** A vote under way: who many have voted, and nothing of how, unless the rules show it. */
export function OpenVote({ desk, vote }: OpenVoteProps): JSX.Element {
  const t = consoleText.current.value.vote;
  const { session } = desk;
  const present = vote.entitled ?? Math.max(desk.parts.present.value.length, vote.ballots);
  const [isClosing, setClosing] = useState(false);
  return (
    <>
      <ViewHead title={t.running} />
      <p class="open-vote__ballots">
        <strong>{t.ballots(vote.ballots, present)}</strong>
      </p>
      <progress class="open-vote__bar" value={vote.ballots} max={Math.max(1, present)} aria-label={t.running} />
      {vote.endsAt ? <VoteEnd desk={desk} vote={vote} endsAt={vote.endsAt} /> : null}
      <p>{t.rules(vote.dots, vote.mostPerNote)}</p>
      <RoundRules vote={vote} />
      {vote.voters?.kind === "slips" && (
        <div class="stack stack--tight">
          {vote.entitled === 0 && <p>{votingText.current.value.open.noSlips}</p>}
          <LinkButton icon={printIcon} href={workshopLink("slips", session.room)}>
            {votingText.current.value.open.printSlips}
          </LinkButton>
        </div>
      )}
      <LateVoters desk={desk} vote={vote} />
      <HandCounts desk={desk} vote={vote} />
      {vote.hiddenUntilClosed ? <p class="soft">{t.hiddenNow}</p> : <TallyList desk={desk} vote={vote} />}
      <div>
        <Button kind="primary" onClick={() => setClosing(true)}>
          {t.close}
        </Button>
      </div>
      <ConfirmDialog
        open={isClosing}
        title={t.closeTitle}
        message={t.closeText(vote.ballots, present)}
        confirm={t.closeYes}
        onCancel={() => setClosing(false)}
        onConfirm={() => {
          setClosing(false);
          void desk.act(session.actions.closeVote(vote.id), t.closed);
        }}
      />
    </>
  );
}

/** What was counted by hand, and the way to enter it. */
function HandCounts({ desk, vote }: OpenVoteProps): JSX.Element {
  const t = votingText.current.value.count;
  const [isOpen, setOpen] = useState(false);
  const { count } = vote;
  const dots = Object.values(count?.dots ?? {}).reduce((sum, each) => sum + each, 0);
  return (
    <>
      {count && <p>{roundText.current.value.counted(count.kind, count.ballots, dots)}</p>}
      <div class="row">
        <Button onClick={() => setOpen(true)}>{count ? t.change : t.open}</Button>
        {count && (
          <Button kind="quiet" onClick={() => void keepCount(desk, vote, undefined, t.removed)}>
            {t.remove}
          </Button>
        )}
      </div>
      {isOpen && <CountDialog desk={desk} vote={vote} onClose={() => setOpen(false)} />}
    </>
  );
}
