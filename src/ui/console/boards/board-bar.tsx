import type { JSX } from "preact";
import { shownNotes } from "../../../domain/notes.ts";
import { consoleText } from "../../../text/console/area.ts";
import { Button } from "../../kit/button.tsx";
import { StatusLine } from "../../kit/status-line.tsx";
import type { ConsoleDesk } from "../console-desk.ts";
import "../wall-tools.css";
import { boardTitle, useBoards } from "./use-boards.ts";

/** Which board this console shows, where there are several, and whether phones are on it too. */
export function BoardBar({ desk }: { readonly desk: ConsoleDesk }): JSX.Element | null {
  const t = consoleText.current.value.boards;
  const { parts } = desk;
  const boards = useBoards(desk);
  const board = parts.board.value;
  const now = parts.boardNow.value;
  if (boards.length < 2) return null;
  const other = boards.find(({ id }) => id === board && id !== now);
  const current = boards.find(({ id }) => id === now);
  const work = async (): Promise<void> => {
    if (other && (await desk.act(desk.session.actions.workOn(other.id), t.worksOn(boardTitle(other)))))
      parts.otherBoard.value = "";
  };
  return (
    <>
      <fieldset class="wall-tools__filter">
        <legend class="unseen">{t.label}</legend>
        {boards.map((each) => (
          <Button
            key={each.id}
            pressed={each.id === board}
            onClick={() => {
              parts.otherBoard.value = each.id === now ? "" : each.id;
            }}
          >
            {`${boardTitle(each)} (${shownNotes(parts.notes.value, each.id).length})`}
          </Button>
        ))}
      </fieldset>
      {other && (
        <StatusLine action={parts.step.value && <Button onClick={() => void work()}>{t.workHere}</Button>}>
          {current ? t.elsewhere(boardTitle(current)) : t.notNow}
        </StatusLine>
      )}
    </>
  );
}
