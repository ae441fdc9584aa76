import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Note } from "../../../domain/notes.ts";
import { boardText } from "../../../text/board/area.ts";
import { Button } from "../../kit/button.tsx";
import { Sheet } from "../../kit/dialog.tsx";
import { NoteCard } from "../../kit/note-card.tsx";
import { useOutcome } from "../outcome.ts";
import type { Phone } from "../phone.ts";
import { boardsOn, titleOf } from "./board-head.tsx";

/** Moves an own note to another board, where there is one. */
export function MoveButton({ phone, note }: { readonly phone: Phone; readonly note: Note }): JSX.Element | null {
  const t = boardText.current.value;
  const boards = boardsOn(phone).value.filter(({ id }) => id !== note.board);
  const [isOpen, setOpen] = useState(false);
  const { tell } = useOutcome();
  if (boards.length === 0) return null;
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t.move} <span class="unseen">{note.text}</span>
      </Button>
      <Sheet open={isOpen} title={t.moveTitle} onClose={() => setOpen(false)}>
        <NoteCard text={note.text} colour={note.colour} />
        {boards.map((board) => (
          <Button
            key={board.id}
            full
            onClick={() => {
              setOpen(false);
              void tell(phone.session.actions.moveNotes([note.id], board.id), t.moved(titleOf(board)));
            }}
          >
            {titleOf(board)}
          </Button>
        ))}
      </Sheet>
    </>
  );
}
