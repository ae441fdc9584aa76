import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Note } from "../../../domain/notes.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { Button } from "../../kit/button.tsx";
import { CustodyBadge } from "../../kit/custody-badge.tsx";
import { NoteCard } from "../../kit/note-card.tsx";
import type { Phone } from "../phone.ts";
import { useLatePart } from "../use-late-part.ts";

export interface OwnNoteProps {
  readonly phone: Phone;
  readonly note: Note;
  readonly onTakeBack: (note: Note) => Promise<void>;
}

/** An own note: where it is kept, and ways to change it or take it back. */
export function OwnNote({ phone, note, onTakeBack }: OwnNoteProps): JSX.Element {
  const t = phoneText.current.value.write;
  const [isEditing, setEditing] = useState(false);
  const part = useLatePart(true);
  const ref = useRef<HTMLLIElement>(null);
  const stopEditing = (): void => {
    setEditing(false);
    // The buttons come back with the next picture; the focus goes to the one that opened the field.
    requestAnimationFrame(() => ref.current?.querySelector("button")?.focus());
  };
  return (
    <li ref={ref} class="own-notes__item">
      {isEditing && part ? (
        <part.EditForm phone={phone} note={note} onClose={stopEditing} />
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
                {part && <part.MoreButton phone={phone} note={note} />}
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
