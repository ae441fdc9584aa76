import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { longestNote, type Note } from "../../../domain/notes.ts";
import { boardText } from "../../../text/board/area.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { Button } from "../../kit/button.tsx";
import { Sheet } from "../../kit/dialog.tsx";
import { NoteCard } from "../../kit/note-card.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import { useOutcome } from "../outcome.ts";
import type { Phone } from "../phone.ts";
import { RefusalLine } from "../refusal-line.tsx";
import { boardsOn, titleOf } from "./board-head.tsx";

interface OwnNoteProps {
  readonly phone: Phone;
  readonly note: Note;
}

/** What is done with an own note now and then: a second one split off, or another board. */
export function MoreButton({ phone, note }: OwnNoteProps): JSX.Element {
  const t = boardText.current.value;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t.more} <span class="unseen">{note.text}</span>
      </Button>
      {isOpen && <MoreSheet phone={phone} note={note} onClose={() => setOpen(false)} />}
    </>
  );
}

function MoreSheet({ phone, note, onClose }: OwnNoteProps & { readonly onClose: () => void }): JSX.Element {
  const t = boardText.current.value;
  const { actions } = phone.session;
  const [second, setSecond] = useState<string | undefined>(undefined);
  const { refusal, tell } = useOutcome();
  const boards = boardsOn(phone).value.filter(({ id }) => id !== note.board);
  const isSame = second?.trim() === note.text.trim();
  const split = async (): Promise<void> => {
    if (second !== undefined && !isSame && (await tell(actions.splitNote(note.id, second), t.splitDone))) onClose();
  };
  const move = async (board: string, title: string): Promise<void> => {
    if (await tell(actions.moveNotes([note.id], board), t.moved(title))) onClose();
  };
  return (
    <Sheet open title={t.moreTitle} onClose={onClose}>
      <NoteCard text={note.text} colour={note.colour} />
      <RefusalLine refusal={refusal} />
      {second === undefined ? (
        <>
          <Button full onClick={() => setSecond(note.text)}>
            {t.split}
          </Button>
          {boards.map((board) => (
            <Button key={board.id} full onClick={() => void move(board.id, titleOf(board))}>
              {t.moveTo(titleOf(board))}
            </Button>
          ))}
        </>
      ) : (
        <>
          <TextArea
            label={t.splitField}
            hint={t.splitText}
            value={second}
            longest={longestNote}
            rows={3}
            onInput={setSecond}
            onSubmit={() => void split()}
          />
          <Button kind="primary" full blockedBecause={isSame ? t.splitSame : undefined} onClick={() => void split()}>
            {phoneText.current.value.write.send}
          </Button>
        </>
      )}
    </Sheet>
  );
}
