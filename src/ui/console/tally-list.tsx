import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Vote } from "../../domain/votes.ts";
import { consoleText } from "../../text/console/area.ts";
import { roundText } from "../../text/round/area.ts";
import { Button } from "../kit/button.tsx";
import { Dots } from "../kit/dots.tsx";
import { namesByOption, type Names } from "../phone/results/names-by-option.ts";
import { resultRows, type ResultRow } from "../projector/result-rows.ts";
import { NamesLine } from "../results/result-table.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import "./tally-list.css";

/** How many notes are listed before the rest is asked for. */
const atFirst = 10;

interface TallyListProps {
  readonly desk: ConsoleDesk;
  readonly vote: Vote;
}

/** Notes with their dots, most first. Notes with equal dots share a place. */
export function TallyList({ desk, vote }: TallyListProps): JSX.Element {
  const t = consoleText.current.value.vote;
  const [showsAll, setAll] = useState(false);
  const { notes, themes, people } = desk.parts;
  const all = resultRows(vote, { notes: notes.value, themes: themes.value });
  const names = namesByOption(vote, people.value);
  if (all.length === 0) return <p class="soft">{t.noDots}</p>;
  return (
    <>
      <ol class="plain-list">
        {(showsAll ? all : all.slice(0, atFirst)).map((row) => (
          <Row key={row.id} row={row} kind={vote.count?.kind ?? ""} names={names.get(row.id)} />
        ))}
      </ol>
      {all.length > atFirst && (
        <div>
          <Button kind="quiet" onClick={() => setAll(!showsAll)}>
            {showsAll ? t.few : t.all(all.length)}
          </Button>
        </div>
      )}
    </>
  );
}

interface RowProps {
  readonly row: ResultRow;
  /** How what was counted by hand was given. */
  readonly kind: string;
  readonly names: Names | undefined;
}

function Row({ row, kind, names }: RowProps): JSX.Element {
  const t = consoleText.current.value.vote;
  const words = roundText.current.value;
  return (
    <li class="tally-list__row">
      <span class="tally-list__place">{t.place(row.place)}</span>
      <span class="tally-list__note">
        {row.text ?? t.lost}
        {row.tied && <span class="soft"> ({words.tie})</span>}
        {row.under > 0 && <span class="tally-list__line small soft">{words.under(row.under)}</span>}
        <NamesLine names={names} />
      </span>
      <span class="tally-list__dots">
        <strong>{t.dotsOf(row.dots)}</strong> <span class="soft small">{t.votersOf(row.voters)}</span>
        {row.byHand > 0 && <span class="tally-list__line small">{words.byHand(kind, row.byHand)}</span>}
        {row.dots <= 40 && (
          <span class="tally-list__line" aria-hidden="true">
            <Dots count={row.dots} />
          </span>
        )}
      </span>
    </li>
  );
}
