import type { JSX } from "preact";
import type { ListedBoard } from "../../../domain/board-list.ts";
import { consoleText } from "../../../text/console/area.ts";
import type { Note } from "../../../domain/notes.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { NoteCard } from "../../kit/note-card.tsx";
import type { ConsoleDesk } from "../console-desk.ts";
import { boardTitle, useBoards } from "./use-boards.ts";

interface BoardChoiceProps {
  readonly desk: ConsoleDesk;
  readonly note: Note;
  readonly onChoose: (board: ListedBoard) => void;
  readonly onClose: () => void;
}

/** Chooses the board that a note moves to. */
export function BoardChoice({ desk, note, onChoose, onClose }: BoardChoiceProps): JSX.Element {
  const t = consoleText.current.value.boards;
  const others = useBoards(desk).filter(({ id }) => id !== note.board);
  return (
    <Dialog open title={t.moveTitle} onClose={onClose}>
      <NoteCard text={note.text} colour={note.colour} />
      {others.length === 0 && <p>{t.noOther}</p>}
      <div class="stack stack--tight">
        {others.map((board) => (
          <Button key={board.id} full onClick={() => onChoose(board)}>
            {boardTitle(board)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
