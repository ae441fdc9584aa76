import type { JSX } from "preact";
import { lateVoters } from "../../../domain/rounds.ts";
import { graceMs, type Vote } from "../../../domain/votes.ts";
import { roundText } from "../../../text/round/area.ts";
import { votingText } from "../../../text/voting/area.ts";
import { Button } from "../../kit/button.tsx";
import { Countdown } from "../../kit/countdown.tsx";
import { StatusLine } from "../../kit/status-line.tsx";
import type { ConsoleDesk } from "../console-desk.ts";

interface RoundProps {
  readonly desk: ConsoleDesk;
  readonly vote: Vote;
}

/** How long people can still vote, and ways to give them longer; what comes next once the time is up. */
export function VoteEnd({ desk, vote, endsAt }: RoundProps & { readonly endsAt: number }): JSX.Element {
  const t = votingText.current.value.open;
  const round = roundText.current.value;
  const { actions, now } = desk.session;
  const leftMs = endsAt - now.value;
  const move = (at: number, done: string) => (): void => void desk.act(actions.setDeadline(vote.id, at), done);
  return (
    <div class="stack stack--tight">
      {leftMs > -graceMs ? (
        <p>
          {round.left} <Countdown leftMs={Math.max(0, leftMs)} />
        </p>
      ) : (
        <StatusLine tone={vote.byHand ? "warning" : "info"}>
          {round.timeUp} {vote.byHand ? t.countFirst : t.closesNow}
        </StatusLine>
      )}
      <div class="row">
        <Button onClick={move(Math.max(endsAt, Math.round(now.value)) + 60_000, t.longer)}>
          <span aria-hidden="true">{t.plusOne}</span>
          <span class="unseen">{t.plusOneLong}</span>
        </Button>
        <Button kind="quiet" onClick={move(0, t.endless)}>
          {t.noEnd}
        </Button>
      </div>
    </div>
  );
}

/** Those who belong to a round's voters by now and came too late to be among them, with the way to let them in. */
export function LateVoters({ desk, vote }: RoundProps): JSX.Element | null {
  const t = votingText.current.value.open;
  const late = lateVoters(desk.session.state.value, vote).length;
  if (late === 0) return null;
  return (
    <StatusLine
      action={
        <Button onClick={() => void desk.act(desk.session.actions.admitVoters(vote.id), t.admitted)}>{t.admit}</Button>
      }
    >
      {t.late(late)}
    </StatusLine>
  );
}
