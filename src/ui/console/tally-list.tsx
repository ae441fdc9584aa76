import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { TallyRow, Vote } from "../../domain/votes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { Dots } from "../kit/dots.tsx";
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
  const textByNote = new Map(desk.parts.notes.value.map((note) => [note.id, note.text]));
  if (vote.tally.length === 0) return <p class="soft">{t.noDots}</p>;
  const rows = showsAll ? vote.tally : vote.tally.slice(0, atFirst);
  return (
    <>
      <ol class="plain-list">
        {rows.map((row) => (
          <li key={row.note} class="tally-list__row">
            <span class="tally-list__place">{t.place(placeOf(vote.tally, row))}</span>
            <span class="tally-list__note">{textByNote.get(row.note) ?? t.lost}</span>
            <span class="tally-list__dots">
              <strong>{t.dotsOf(row.dots)}</strong> <span class="soft small">{t.votersOf(row.voters)}</span>
              {row.dots <= 40 && (
                <span aria-hidden="true">
                  <Dots count={row.dots} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {vote.tally.length > atFirst && (
        <div>
          <Button kind="quiet" onClick={() => setAll(!showsAll)}>
            {showsAll ? t.few : t.all(vote.tally.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function placeOf(tally: readonly TallyRow[], row: TallyRow): number {
  return tally.filter((other) => other.dots > row.dots).length + 1;
}
