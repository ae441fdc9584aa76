import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { takenBackNotes, type TakenBackNote } from "../../../domain/trash.ts";
import type { Note } from "../../../domain/notes.ts";
import { boardText } from "../../../text/board/area.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { Button } from "../../kit/button.tsx";
import { undoIcon } from "../../kit/icons.ts";
import { useOutcome } from "../outcome.ts";
import type { Phone } from "../phone.ts";
import { RefusalLine } from "../refusal-line.tsx";
import { steadyList } from "../steady.ts";

export interface TrashProps {
  readonly phone: Phone;
  /** Those that have just been taken back: they stand above, with their own way back. */
  readonly except: readonly Note[];
  /** Called once a note is back: what had the focus may have gone with the last one. */
  readonly onBack: () => void;
}

/** Own notes of the board that were taken back: each comes back as it was. */
export function Trash({ phone, except, onBack }: TrashProps): JSX.Element | null {
  const t = boardText.current.value;
  const { refusal, tell } = useOutcome();
  const all = useMemo(() => trashOf(phone), [phone]).value;
  const notes = all.filter(({ id }) => !except.some((each) => each.id === id));
  if (notes.length === 0) return null;
  const bringBack = async (note: TakenBackNote): Promise<void> => {
    if (await tell(phone.session.actions.restoreNote(note.id), t.broughtBack)) onBack();
  };
  return (
    <details class="own-notes__trash">
      <summary>{t.trash(notes.length)}</summary>
      <p class="small soft">{t.trashText}</p>
      <RefusalLine refusal={refusal} />
      <ul class="own-notes__list plain-list">
        {notes.map((note) => (
          <li key={note.id} class="own-notes__taken-back">
            <span class="own-notes__taken-text">{note.text}</span>
            <Button icon={undoIcon} onClick={() => void bringBack(note)}>
              {t.bringBack} <span class="unseen">{note.text}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function trashOf({ session, board }: Phone): { readonly value: readonly TakenBackNote[] } {
  return steadyList(() => {
    const me = session.me.value?.id;
    const notes = me ? takenBackNotes(me, session.written("notes")) : [];
    return notes.filter((note) => note.board === board.value);
  });
}

interface JustTakenBackProps {
  readonly phone: Phone;
  readonly notes: readonly Note[];
  readonly onBack: () => void;
}

/** What was taken back a moment ago, as items of the list in its place: the way back has the focus. */
export function JustTakenBack({ phone, notes, onBack }: JustTakenBackProps): JSX.Element {
  const there = new Set(phone.mine.value.map(({ id }) => id));
  return (
    <>
      {notes
        .filter(({ id }) => !there.has(id))
        .map((note) => (
          <TakenBack key={note.id} phone={phone} note={note} onBack={onBack} />
        ))}
    </>
  );
}

interface TakenBackProps {
  readonly phone: Phone;
  readonly note: Note;
  readonly onBack: () => void;
}

function TakenBack({ phone, note, onBack }: TakenBackProps): JSX.Element {
  const t = phoneText.current.value.write;
  const ref = useRef<HTMLLIElement>(null);
  const { refusal, tell } = useOutcome();
  // The button that was tapped has gone with the note: the focus goes on to the way back.
  useEffect(() => ref.current?.querySelector("button")?.focus(), []);
  const undo = async (): Promise<void> => {
    if (await tell(phone.session.actions.restoreNote(note.id), t.undone)) onBack();
  };
  return (
    <li ref={ref} class="own-notes__taken-back">
      <span class="own-notes__taken-text">{t.takenBack(note.text)}</span>
      <Button icon={undoIcon} onClick={() => void undo()}>
        {t.undo}
      </Button>
      <RefusalLine refusal={refusal} />
    </li>
  );
}
