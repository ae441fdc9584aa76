import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Room } from "../../domain/room.ts";
import type { Vote } from "../../domain/votes.ts";
import { commonText } from "../../text/common/area.ts";
import { resultsText } from "../../text/results/area.ts";
import { BallotCodes } from "../kit/ballot-codes.tsx";
import { Button } from "../kit/button.tsx";
import { peopleInVote, resultRows, topRows, type ResultRow } from "../projector/result-rows.ts";
import "./vote-section.css";

/** How many places are shown at first. */
const fewRows = 10;

export interface VoteSectionProps {
  readonly room: Room;
  readonly vote: Vote;
  /** From 1, in the order in which the votes were held. */
  readonly number: number;
}

/** One vote's result; an open vote has none yet. */
export function VoteSection({ room, vote, number }: VoteSectionProps): JSX.Element {
  const t = resultsText.current.value;
  return (
    <section class="vote-section stack">
      <h2>{t.votes.title(number, room.votes.length)}</h2>
      {vote.open ? <p>{t.votes.open}</p> : <Result room={room} vote={vote} />}
    </section>
  );
}

function Result({ room, vote }: Omit<VoteSectionProps, "number">): JSX.Element {
  const t = resultsText.current.value;
  const [all, setAll] = useState(false);
  const rows = resultRows(vote, room.notes);
  const top = topRows(rows, fewRows);
  const most = rows[0]?.dots ?? 1;
  return (
    <>
      <p>{t.glance.ballots(vote.ballots, peopleInVote(room, vote))}</p>
      {rows.length === 0 && <p>{t.votes.none}</p>}
      <ol class="vote-section__rows plain-list">
        {(all ? rows : top.rows).map((row) => (
          <Row key={row.id} row={row} share={row.dots / most} />
        ))}
      </ol>
      {vote.codeByVoter.size > 0 && (
        <div class="stack stack--tight">
          <p class="small soft">{t.votes.codesText}</p>
          <div>
            <BallotCodes
              codes={[...vote.codeByVoter.values()].sort()}
              show={t.votes.showCodes(vote.codeByVoter.size)}
              hide={t.votes.hideCodes}
            />
          </div>
        </div>
      )}
      {top.more > 0 && (
        <div>
          <Button onClick={() => setAll(!all)} expanded={all}>
            {all ? t.votes.few : t.votes.all(rows.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ row, share }: { readonly row: ResultRow; readonly share: number }): JSX.Element {
  const t = resultsText.current.value.votes;
  return (
    <li class="vote-section__row">
      <span class="vote-section__place">{row.place}.</span>
      <span class="vote-section__text">
        {row.text ?? t.gone}
        {row.tied && <span class="soft"> ({t.tie})</span>}
      </span>
      <span class="vote-section__dots">
        <span aria-hidden="true">{row.dots}</span>
        <span class="unseen">{commonText.current.value.dots(row.dots)}</span>
      </span>
      <span class="vote-section__bar" style={{ inlineSize: `${share * 100}%` }} />
    </li>
  );
}
