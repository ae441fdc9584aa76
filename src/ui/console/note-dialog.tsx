import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { ConfirmDialog, Dialog } from "../kit/dialog.tsx";
import { copyIcon, eyeIcon, eyeOffIcon, forwardIcon, projectorIcon } from "../kit/desk-icons.ts";
import { binIcon, checkIcon, noteIcon, peopleIcon, plusIcon, undoIcon } from "../kit/icons.ts";
import { NoteCard } from "../kit/note-card.tsx";
import { BoardChoice } from "./boards/board-choice.tsx";
import { moveToBoard } from "./boards/move-to-board.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { hideAuthor, hideNote, showNote, takeBack } from "./note-moderation.ts";
import { PileList } from "./piles/pile-list.tsx";
import { SplitDialog } from "./piles/split-dialog.tsx";
import { StackDialog } from "./piles/stack-dialog.tsx";
import { stackNotes, unstack } from "./piles/stack-notes.ts";
import { usePiles } from "./piles/use-piles.ts";
import { placeNotes } from "./place-note.ts";
import { StatusDialog } from "./status-dialog.tsx";

interface NoteDialogProps {
  readonly desk: ConsoleDesk;
  readonly note: Note;
  readonly onClose: () => void;
}

/** All that can be done with one note. Who wrote it is never shown. */
export function NoteDialog({ desk, note, onClose }: NoteDialogProps): JSX.Element {
  const t = consoleText.current.value.wall;
  const [stage, setStage] = useState<"menu" | "author" | "move" | "board" | "status" | "stack" | "split">("menu");
  const notes = desk.parts.notes.value;
  const piles = usePiles(notes, note.board);
  const pile = piles.of(note);
  const origin = notes.find(({ id }) => id === note.from);
  const finish = (act: () => Promise<unknown>): void => {
    onClose();
    void act();
  };
  const enlarge = () => desk.act(desk.session.actions.showOnProjector({ view: "note", note: note.id }), t.enlarged);
  if (stage === "move")
    return (
      <MoveDialog
        desk={desk}
        note={note}
        onClose={onClose}
        onChoose={(theme, along) => finish(() => placeNotes(desk, [note, ...along].flatMap(piles.whole), theme))}
        onStack={(notes) => finish(() => stackNotes(desk, note, notes))}
      />
    );
  if (stage === "board")
    return (
      <BoardChoice
        desk={desk}
        note={note}
        onClose={onClose}
        onChoose={(board) => finish(() => moveToBoard(desk, piles.whole(note), board))}
      />
    );
  if (stage === "stack")
    return (
      <StackDialog
        desk={desk}
        note={note}
        onClose={onClose}
        onStack={(notes) => finish(() => stackNotes(desk, note, notes))}
      />
    );
  if (stage === "split") return <SplitDialog desk={desk} note={note} onClose={onClose} />;
  if (stage === "status") return <StatusDialog desk={desk} notes={[note]} onClose={onClose} />;
  if (stage === "author") {
    const count = desk.parts.notes.value.filter((each) => each.author === note.author).length;
    return (
      <ConfirmDialog
        open
        danger
        title={t.hideAuthorTitle}
        message={t.hideAuthorText(count)}
        confirm={t.hideAuthorYes}
        onCancel={onClose}
        onConfirm={() => finish(() => hideAuthor(desk, note))}
      />
    );
  }
  return (
    <Dialog open title={t.dialogTitle} onClose={onClose}>
      <NoteCard text={note.text} colour={note.colour} hidden={note.hidden} />
      {origin && <p class="small soft">{consoleText.current.value.piles.from(origin.text)}</p>}
      <PileList pile={pile} />
      <div class="stack stack--tight">
        {note.hidden ? (
          <Button full icon={eyeIcon} onClick={() => finish(() => showNote(desk, note))}>
            {t.unhide}
          </Button>
        ) : (
          <>
            <Button full icon={projectorIcon} onClick={() => finish(enlarge)}>
              {t.enlarge}
            </Button>
            <Button full icon={forwardIcon} onClick={() => setStage("move")}>
              {t.move}
            </Button>
            <Button full icon={copyIcon} onClick={() => setStage("stack")}>
              {consoleText.current.value.piles.stack}
            </Button>
            {pile.under.length > 0 && (
              <Button full icon={undoIcon} onClick={() => finish(() => unstack(desk, pile))}>
                {consoleText.current.value.piles.unstack}
              </Button>
            )}
            <Button full icon={plusIcon} onClick={() => setStage("split")}>
              {consoleText.current.value.piles.split}
            </Button>
            <Button full icon={noteIcon} onClick={() => setStage("board")}>
              {consoleText.current.value.boards.move}
            </Button>
            <Button full icon={checkIcon} onClick={() => setStage("status")}>
              {consoleText.current.value.status.open}
            </Button>
            <Button full icon={eyeOffIcon} onClick={() => finish(() => hideNote(desk, note))}>
              {t.hide}
            </Button>
          </>
        )}
        {note.author === desk.session.me.value?.id ? (
          <Button full icon={binIcon} onClick={() => finish(() => takeBack(desk, note))}>
            {consoleText.current.value.trash.takeBack}
          </Button>
        ) : (
          <Button full icon={peopleIcon} onClick={() => setStage("author")}>
            {t.hideAuthor}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
