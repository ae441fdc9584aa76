import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { longestNote, type Note } from "../../../domain/notes.ts";
import { consoleText } from "../../../text/console/area.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { NoteCard } from "../../kit/note-card.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import type { ConsoleDesk } from "../console-desk.ts";

interface SplitDialogProps {
  readonly desk: ConsoleDesk;
  readonly note: Note;
  readonly onClose: () => void;
}

/** Writes a second note out of one that says two things. The first keeps its words: they are its writer's. */
export function SplitDialog({ desk, note, onClose }: SplitDialogProps): JSX.Element {
  const t = consoleText.current.value.piles;
  const [text, setText] = useState(note.text);
  const isSame = text.trim() === note.text.trim();
  const save = async (): Promise<void> => {
    if (!isSame && (await desk.act(desk.session.actions.splitNote(note.id, text), t.splitDone))) onClose();
  };
  return (
    <Dialog
      open
      title={t.splitTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{consoleText.current.value.tools.cancel}</Button>
          <Button kind="primary" blockedBecause={isSame ? t.splitSame : undefined} onClick={() => void save()}>
            {t.splitSave}
          </Button>
        </>
      }
    >
      <NoteCard text={note.text} colour={note.colour} />
      <p>{t.splitText}</p>
      <TextArea
        label={t.splitField}
        value={text}
        longest={longestNote}
        rows={3}
        onInput={setText}
        onSubmit={() => void save()}
      />
    </Dialog>
  );
}
