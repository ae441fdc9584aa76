import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Person } from "../../../domain/people.ts";
import type { Vote } from "../../../domain/votes.ts";
import { roundText } from "../../../text/round/area.ts";
import { BallotCodes } from "../../kit/ballot-codes.tsx";
import { Button } from "../../kit/button.tsx";
import { Dots } from "../../kit/dots.tsx";
import type { Phone } from "../phone.ts";
import { steady } from "../steady.ts";
import { namesByOption } from "./names-by-option.ts";
import { resultRows, type ResultRow } from "./result-rows.ts";
import { HandCountLine, HandDots, NamesLine, ThemeSums } from "./round-result.tsx";
import "./vote-result.css";

/** So many rows stand at first; the rest come when asked for. */
const firstRows = 10;

/** More dots than this are no longer counted by eye; the number beside them says it. */
const mostDrawn = 30;

export interface VoteResultProps {
  readonly phone: Phone;
  readonly voteId: string;
}

/** A vote's result as a table: dots as dots and as a number, and beside it how many voted of how many present. */
export function VoteResult({ phone, voteId }: VoteResultProps): JSX.Element | null {
  const t = roundText.current.value.phone;
  const [showsAll, setShowsAll] = useState(false);
  const found = useMemo(() => steady(() => readResult(phone, voteId)), [phone, voteId]).value;
  if (!found) return null;
  const { vote } = found;
  const rows = showsAll ? found.rows : found.rows.slice(0, firstRows);
  return (
    <div class="stack stack--tight">
      <p>
        {vote.entitled === undefined
          ? t.turnout(vote.ballots, phone.peopleHere.value)
          : roundText.current.value.turnout(vote.voters?.kind ?? "", vote.ballots, vote.entitled)}
      </p>
      <HandCountLine count={vote.count} />
      {vote.open && <p class="soft">{t.running}</p>}
      {found.rows.length === 0 ? (
        <p class="soft">{t.noDots}</p>
      ) : (
        <ResultTable rows={rows} vote={vote} people={found.people} />
      )}
      {!vote.open && <OwnBallot {...found} />}
      {rows.length < found.rows.length && (
        <Button full onClick={() => setShowsAll(true)}>
          {t.showAll(found.rows.length)}
        </Button>
      )}
      <ThemeSums phone={phone} vote={vote} />
    </div>
  );
}

function readResult(phone: Phone, voteId: string) {
  const room = phone.session.state.value;
  const vote = room.votes.find(({ id }) => id === voteId);
  if (!vote) return undefined;
  const me = phone.session.me.value?.id;
  const mine = (me && vote.ballotsByVoter.get(me)) || {};
  const codes = [...vote.codeByVoter.values()].sort();
  const counted = me && vote.codeByVoter.get(me);
  const left = phone.session.myBallotCode(voteId);
  const people = vote.named ? room.people : [];
  const ballots = vote.named ? [...vote.ballotsByVoter] : []; // read, so that a ballot that comes late is noticed
  return { vote, people, ballots, rows: resultRows(vote, room, mine), codes, counted, left };
}

interface OwnBallotProps {
  readonly codes: readonly string[];
  /** The code of this person's ballot as it was counted, and as she left it. */
  readonly counted: string | undefined;
  readonly left: string | undefined;
}

/** Whether her ballot was counted, and the list in which she can find it. */
function OwnBallot({ codes, counted, left }: OwnBallotProps): JSX.Element | null {
  const t = roundText.current.value.phone;
  return (
    <>
      {counted !== undefined && <p>{counted === left ? t.counted(counted) : t.countedEarlier(counted)}</p>}
      {counted === undefined && left !== undefined && <p>{t.notCounted(left)}</p>}
      {codes.length > 0 && (
        <BallotCodes codes={codes} mine={counted} show={t.showCodes(codes.length)} hide={t.hideCodes} />
      )}
    </>
  );
}

interface ResultTableProps {
  readonly rows: readonly ResultRow[];
  readonly vote: Vote;
  /** Whose names may be shown. */
  readonly people: readonly Person[];
}

function ResultTable({ rows, vote, people }: ResultTableProps): JSX.Element {
  const t = roundText.current.value.phone;
  const words = roundText.current.value;
  const names = namesByOption(vote, people);
  return (
    <table class="vote-result">
      <caption class="unseen">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.option}</th>
          <th scope="col" class="vote-result__number">
            {words.dots}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.option}>
            <th scope="row" class="vote-result__note">
              <span>{row.text ?? words.gone}</span>
              {row.under && <span class="vote-result__voters">{words.under(row.under)}</span>}
              {row.tied && <span class="vote-result__voters">{words.tie}</span>}
              <span class="vote-result__dots" aria-hidden="true">
                <Dots count={Math.min(row.dots, mostDrawn)} />
              </span>
              <span class="vote-result__voters">{t.voters(row.voters)}</span>
              <HandDots count={vote.count} dots={row.byHand ?? 0} />
              <NamesLine names={names.get(row.option)} />
              {row.mine > 0 && <span class="vote-result__mine">{t.mine(row.mine)}</span>}
            </th>
            <td class="vote-result__number vote-result__number--main">{row.dots}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
