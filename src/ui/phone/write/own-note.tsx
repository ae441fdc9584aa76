import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { longestNote, type Note } from "../../../domain/notes.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { Button } from "../../kit/button.tsx";
import { CustodyBadge } from "../../kit/custody-badge.tsx";
import { NoteCard } from "../../kit/note-card.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import type { Draft } from "../drafts.ts";
import { useOutcome } from "../outcome.ts";
import type { Phone } from "../phone.ts";
import { RefusalLine } from "../refusal-line.tsx";
import { useBoardPart } from "../boards/use-board-part.ts";

export interface OwnNoteProps {
  readonly phone: Phone;
  readonly note: Note;
  readonly onTakeBack: (note: Note) => Promise<void>;
}

/** An own note: where it is kept, and ways to change it or take it back. */
export function OwnNote({ phone, note, onTakeBack }: OwnNoteProps): JSX.Element {
  const t = phoneText.current.value.write;
  const part = useBoardPart(Boolean(phone.rules.value ?? note.status) || phone.hasBoards.value);
  const [isEditing, setEditing] = useState(false);
  const ref = useRef<HTMLLIElement>(null);
  const stopEditing = (): void => {
    setEditing(false);
    // The buttons come back with the next picture; the focus goes to the one that opened the field.
    requestAnimationFrame(() => ref.current?.querySelector("button")?.focus());
  };
  return (
    <li ref={ref} class="own-notes__item">
      {isEditing ? (
        <EditForm phone={phone} note={note} onClose={stopEditing} />
      ) : (
        <NoteCard
          text={note.text}
          colour={note.colour}
          badge={<CustodyBadge custody={phone.session.custodyOf(note.id)} />}
          actions={
            // What stands in another device's journal nobody but that device can change.
            note.author === phone.session.me.value?.id && (
              <>
                <Button kind="quiet" onClick={() => setEditing(true)}>
                  {t.edit} <span class="unseen">{note.text}</span>
                </Button>
                <Button kind="quiet" onClick={() => void onTakeBack(note)}>
                  {t.takeBack} <span class="unseen">{note.text}</span>
                </Button>
                {part && phone.hasBoards.value && <part.MoveButton phone={phone} note={note} />}
              </>
            )
          }
        />
      )}
      {part && note.status && <part.StatusLine note={note} />}
      {part && note.waiting && <part.WaitingLine phone={phone} note={note} />}
      {note.hidden && <p class="small soft">{t.hiddenByLead}</p>}
    </li>
  );
}

interface EditFormProps {
  readonly phone: Phone;
  readonly note: Note;
  readonly onClose: () => void;
}

function EditForm({ phone, note, onClose }: EditFormProps): JSX.Element {
  const t = phoneText.current.value.write;
  const draft = phone.drafts.of(`edit:${note.id}`);
  const { refusal, tell } = useOutcome();
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    draft.setOpen(true);
    void startWith(draft, note.text);
    formRef.current?.querySelector("textarea")?.focus();
    return () => draft.setOpen(false);
    // The note's text is where the draft begins; a later change of it must not run over what is being written.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [draft]);
  const close = (): void => {
    draft.write("");
    onClose();
  };
  const save = async (): Promise<void> => {
    if (await tell(phone.session.actions.editNote(note.id, draft.text.peek()), t.saved)) close();
  };
  return (
    <form
      ref={formRef}
      class="writer note-card"
      data-colour={note.colour}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onFocusIn={() => draft.setFocused(true)}
      onFocusOut={() => draft.setFocused(false)}
    >
      <TextArea
        label={t.editField}
        value={draft.text.value}
        longest={longestNote}
        onInput={draft.write}
        onSubmit={() => void save()}
      />
      <RefusalLine refusal={refusal} />
      <div class="row">
        <Button kind="primary" type="submit">
          {t.save}
        </Button>
        <Button onClick={close}>{t.cancel}</Button>
      </div>
    </form>
  );
}

/** A change begun earlier goes on; a fresh one begins with the note as it is. */
async function startWith(draft: Draft, text: string): Promise<void> {
  await draft.ready;
  if (draft.text.peek() === "") draft.write(text);
}
