import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Note } from "../../../domain/notes.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { useOutcome } from "../outcome.ts";
import type { Phone } from "../phone.ts";
import { RefusalLine } from "../refusal-line.tsx";
import { OwnNote } from "./own-note.tsx";
import { useLatePart } from "../use-late-part.ts";
import "./own-notes.css";

/** This person's notes on the board, newest first, with where each is kept; those taken back are at the end. */
export function OwnNotes({ phone }: { readonly phone: Phone }): JSX.Element {
  const t = phoneText.current.value.write;
  const mine = phone.mine.value;
  const [takenBack, setTakenBack] = useState<readonly Note[]>([]);
  const part = useLatePart(phone.hasTrash.value);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const { refusal, tell } = useOutcome();
  const takeBack = async (note: Note): Promise<void> => {
    const done = await tell(phone.session.actions.takeBackNote(note.id), t.takenBack(note.text));
    if (done) setTakenBack((before) => [note, ...before]);
  };
  const focusHeading = (): void => headingRef.current?.focus();
  return (
    <section class="own-notes stack stack--tight">
      <h2 ref={headingRef} tabIndex={-1}>
        {t.mine(mine.length)}
      </h2>
      <RefusalLine refusal={refusal} />
      {mine.length === 0 && takenBack.length === 0 && <p class="soft">{t.noneOfMine}</p>}
      <ul class="own-notes__list plain-list">
        {part && <part.JustTakenBack phone={phone} notes={takenBack} onBack={focusHeading} />}
        {[...mine].reverse().map((note) => (
          <OwnNote key={note.id} phone={phone} note={note} onTakeBack={takeBack} />
        ))}
      </ul>
      {part && <part.Trash phone={phone} except={takenBack} onBack={focusHeading} />}
    </section>
  );
}
