import type { JSX } from "preact";
import { graceMs } from "../../../domain/votes.ts";
import { roundText } from "../../../text/round/area.ts";
import { Countdown } from "../../kit/countdown.tsx";
import { StatusLine } from "../../kit/status-line.tsx";
import type { Phone, VoteRules } from "../phone.ts";
import { ReadSlipButton } from "./read-slip-button.tsx";

interface RoundLinesProps {
  readonly phone: Phone;
  readonly vote: VoteRules;
  readonly mayVote: boolean;
}

/** Who votes, who will see it, and how long there is time; all of it before the first dot is given. */
export function RoundLines({ phone, vote, mayVote }: RoundLinesProps): JSX.Element {
  const t = roundText.current.value;
  const { voters, named, after, endsAt } = vote;
  return (
    <div class="stack stack--tight">
      {endsAt ? <TimeLine phone={phone} endsAt={endsAt} /> : null}
      {after && <p>{t.second}</p>}
      {voters && <p>{t.voters(voters.kind, voters.of)}</p>}
      {!mayVote && voters?.kind !== "slips" && <StatusLine>{t.notYours}</StatusLine>}
      {voters?.kind === "slips" && <p class="small soft">{t.slip.secret}</p>}
      {voters?.kind === "slips" && <ReadSlipButton room={phone.session.room} />}
      {named && (
        <p>
          <strong>{t.named}</strong>
        </p>
      )}
    </div>
  );
}

function TimeLine({ phone, endsAt }: { readonly phone: Phone; readonly endsAt: number }): JSX.Element {
  const t = roundText.current.value;
  const leftMs = endsAt - phone.session.now.value;
  if (leftMs <= -graceMs) return <StatusLine>{t.timeUp}</StatusLine>;
  return (
    <p>
      {t.left} <Countdown leftMs={Math.max(0, leftMs)} small speaks />
    </p>
  );
}
