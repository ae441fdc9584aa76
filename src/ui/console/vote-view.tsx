import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { shownNotes } from "../../domain/notes.ts";
import type { Vote } from "../../domain/votes.ts";
import { consoleText } from "../../text/console/area.ts";
import { votingText } from "../../text/voting/area.ts";
import { Button } from "../kit/button.tsx";
import { ChoiceChips } from "../kit/choice-chips.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { OpenVote } from "./open-vote.tsx";
import { VoteResult } from "./vote-result.tsx";
import { VoteSheet } from "./vote-sheet.tsx";
import "./vote-view.css";

/** The dot votes of the board, one round after the other: opened, followed, closed, and their results. */
export function VoteView({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.vote;
  const board = desk.parts.board.value;
  const votes = desk.parts.votes.value.filter((vote) => vote.board === board);
  const notes = shownNotes(desk.parts.notes.value, board).length;
  const [isOpening, setOpening] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const latest = votes.at(-1);
  const running = [...votes].reverse().find(({ open }) => open);
  const shown = votes.find(({ id }) => id === chosen) ?? running ?? latest;
  const begin = (
    <Button
      kind={latest ? "secondary" : "primary"}
      blockedBecause={notes === 0 ? t.noNotes : undefined}
      onClick={() => setOpening(true)}
    >
      {latest ? t.again : t.open}
    </Button>
  );
  return (
    <div class="vote-view">
      {latest === undefined && (
        <EmptyState title={t.none} actions={begin}>
          {notes === 0 && <p>{t.noNotes}</p>}
        </EmptyState>
      )}
      {votes.length > 1 && (
        <ChoiceChips
          legend={votingText.current.value.result.rounds}
          options={votes.map((vote, index) => ({ value: vote.id, label: roundName(vote, index + 1) }))}
          value={shown?.id ?? ""}
          onChange={setChosen}
        />
      )}
      {shown?.open && <OpenVote desk={desk} vote={shown} />}
      {shown && !shown.open && (
        <>
          <VoteResult
            key={shown.id}
            desk={desk}
            vote={shown}
            onSecondRound={() => setChosen(undefined)}
            name={votes.length > 1 ? roundName(shown, votes.indexOf(shown) + 1) : undefined}
          />
          <div>{begin}</div>
        </>
      )}
      {isOpening && (
        <VoteSheet
          desk={desk}
          board={board}
          onClose={() => {
            setOpening(false);
            setChosen(undefined);
          }}
        />
      )}
    </div>
  );
}

function roundName({ after, open }: Vote, number: number): string {
  const t = votingText.current.value.result;
  const name = after ? t.second(number) : t.round(number);
  return open ? t.isOpen(name) : name;
}
