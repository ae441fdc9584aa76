import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { shownNotes } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { OpenVote } from "./open-vote.tsx";
import { VoteResult } from "./vote-result.tsx";
import { VoteSheet } from "./vote-sheet.tsx";
import "./vote-view.css";

/** The dot vote of the board: opened, followed, closed, and its result. */
export function VoteView({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.vote;
  const board = desk.parts.board.value;
  const votes = desk.parts.votes.value.filter((vote) => vote.board === board);
  const latest = votes.at(-1);
  const notes = shownNotes(desk.parts.notes.value, board).length;
  const [isOpening, setOpening] = useState(false);
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
      {latest?.open && <OpenVote desk={desk} vote={latest} />}
      {latest && !latest.open && (
        <>
          <VoteResult desk={desk} vote={latest} number={votes.length} />
          <div>{begin}</div>
        </>
      )}
      {isOpening && <VoteSheet desk={desk} board={board} notes={notes} onClose={() => setOpening(false)} />}
    </div>
  );
}
