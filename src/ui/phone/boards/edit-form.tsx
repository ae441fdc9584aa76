import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { longestNote, type Note } from "../../../domain/notes.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { Button } from "../../kit/button.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import type { Draft } from "../drafts.ts";
import { useOutcome } from "../outcome.ts";
import type { Phone } from "../phone.ts";
import { RefusalLine } from "../refusal-line.tsx";

export interface EditFormProps {
  readonly phone: Phone;
  readonly note: Note;
  readonly onClose: () => void;
}

/** Changes an own note; what is begun is a draft, kept like any other. */
export function EditForm({ phone, note, onClose }: EditFormProps): JSX.Element {
  const t = phoneText.current.value.write;
  const draft = phone.drafts.of(`edit:${note.id}`);
  const { refusal, tell } = useOutcome();
  // Nothing can be typed before what is there to be changed.
  const [isStarted, setStarted] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    draft.setOpen(true);
    void startWith(draft, note.text).then(() => setStarted(true));
    return () => draft.setOpen(false);
    // The note's text is where the draft begins; a later change of it must not run over what is being written.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [draft]);
  useEffect(() => {
    if (isStarted) formRef.current?.querySelector("textarea")?.focus();
  }, [isStarted]);
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
      {isStarted && (
        <TextArea
          label={t.editField}
          value={draft.text.value}
          longest={longestNote}
          onInput={draft.write}
          onSubmit={() => void save()}
        />
      )}
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
