import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Room } from "../../domain/room.ts";
import type { Vote } from "../../domain/votes.ts";
import { commonText } from "../../text/common/area.ts";
import { resultsText } from "../../text/results/area.ts";
import { roundText } from "../../text/round/area.ts";
import { BallotCodes } from "../kit/ballot-codes.tsx";
import { Button } from "../kit/button.tsx";
import { ChoiceChips } from "../kit/choice-chips.tsx";
import { namesByOption, type Names } from "../phone/results/names-by-option.ts";
import { peopleInVote, resultRows, themeRows, topRows, type ResultRow } from "../projector/result-rows.ts";
import { NamesLine, ResultTable, SumRule } from "./result-table.tsx";
import { RoundRules } from "./round-rules.tsx";
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

type Look = "dots" | "table" | "themes";

function Result({ room, vote }: Omit<VoteSectionProps, "number">): JSX.Element {
  const t = resultsText.current.value;
  const words = roundText.current.value;
  const [look, setLook] = useState<Look>("dots");
  const rows = resultRows(vote, room);
  const { count } = vote;
  const handDots = Object.values(count?.dots ?? {}).reduce((sum, dots) => sum + dots, 0);
  const names = namesByOption(vote, room.people);
  return (
    <>
      <p>
        {vote.entitled === undefined
          ? t.glance.ballots(vote.ballots, peopleInVote(room, vote))
          : words.turnout(vote.voters?.kind ?? "", vote.ballots, vote.entitled)}
      </p>
      {count && <p>{words.counted(count.kind, count.ballots, handDots)}</p>}
      <RoundRules vote={vote} />
      {rows.length === 0 && <p>{t.votes.none}</p>}
      {rows.length > 0 && (
        <ChoiceChips
          legend={words.look}
          options={[
            { value: "dots", label: words.asDots },
            { value: "table", label: words.asTable },
            ...(vote.sums ? [{ value: "themes", label: words.byTheme }] : []),
          ]}
          value={look}
          onChange={(value) => setLook(value === "table" || value === "themes" ? value : "dots")}
        />
      )}
      {look === "dots" && <DotRows vote={vote} rows={rows} names={names} />}
      {look === "table" && <ResultTable vote={vote} rows={rows} of="options" names={names} />}
      {look === "themes" && (
        <>
          <SumRule vote={vote} />
          <ResultTable vote={vote} rows={themeRows(vote, room)} of="themes" />
        </>
      )}
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
    </>
  );
}

interface DotRowsProps {
  readonly vote: Vote;
  readonly rows: readonly ResultRow[];
  readonly names: ReadonlyMap<string, Names>;
}

function DotRows({ vote, rows, names }: DotRowsProps): JSX.Element {
  const t = resultsText.current.value;
  const [all, setAll] = useState(false);
  const top = topRows(rows, fewRows);
  const most = rows[0]?.dots ?? 1;
  return (
    <>
      <ol class="vote-section__rows plain-list">
        {(all ? rows : top.rows).map((row) => (
          <Row key={row.id} row={row} share={row.dots / most} kind={vote.count?.kind ?? ""} names={names.get(row.id)} />
        ))}
      </ol>
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

interface RowProps {
  readonly row: ResultRow;
  readonly share: number;
  /** How what was counted by hand was given. */
  readonly kind: string;
  readonly names: Names | undefined;
}

function Row({ row, share, kind, names }: RowProps): JSX.Element {
  const t = resultsText.current.value.votes;
  return (
    <li class="vote-section__row">
      <span class="vote-section__place">{row.place}.</span>
      <span class="vote-section__text">
        {row.text ?? t.gone}
        {row.tied && <span class="soft"> ({t.tie})</span>}
        {row.byHand > 0 && <span class="small"> {roundText.current.value.byHand(kind, row.byHand)}</span>}
        {row.under > 0 && <span class="vote-section__line small soft">{roundText.current.value.under(row.under)}</span>}
        <NamesLine names={names} />
      </span>
      <span class="vote-section__dots">
        <span aria-hidden="true">{row.dots}</span>
        <span class="unseen">{commonText.current.value.dots(row.dots)}</span>
      </span>
      <span class="vote-section__bar" style={{ inlineSize: `${share * 100}%` }} />
    </li>
  );
}
