import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Board } from "../../../domain/boards.ts";
import { longestNote } from "../../../domain/notes.ts";
import { commonText } from "../../../text/common/area.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { Button } from "../../kit/button.tsx";
import { ColourPicker } from "../../kit/colour-picker.tsx";
import { plusIcon } from "../../kit/icons.ts";
import { TextArea } from "../../kit/text-area.tsx";
import type { Draft } from "../drafts.ts";
import { useOutcome } from "../outcome.ts";
import type { Phone } from "../phone.ts";
import { RefusalLine } from "../refusal-line.tsx";
import { useLatePart } from "../use-late-part.ts";
import "./writer.css";

/** The place to write a note: one big button, then the field with the cursor in it. It stays open for the next note. */
export function Writer({ phone }: { readonly phone: Phone }): JSX.Element {
  const draft = phone.drafts.of(`note:${phone.board.value}`);
  const [isWanted, setWanted] = useState(false);
  const isOpen = isWanted || draft.text.value !== "";
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isWanted) formRef.current?.querySelector("textarea")?.focus();
  }, [isWanted]);
  useEffect(() => {
    draft.setOpen(isOpen);
    return () => draft.setOpen(false);
  }, [draft, isOpen]);
  const rules = phone.rules.value;
  const part = useLatePart(rules !== undefined);
  if (part && rules && isShut(rules)) return <part.LockedLine rules={rules} />;
  if (isOpen) return <NoteForm phone={phone} draft={draft} formRef={formRef} onWrite={() => setWanted(true)} />;
  return (
    <div class="writer__start">
      <Button kind="primary" full icon={plusIcon} onClick={() => setWanted(true)}>
        {phoneText.current.value.write.start}
      </Button>
    </div>
  );
}

function isShut({ locked, info }: Board): boolean {
  return locked || info?.open === false;
}

interface NoteFormProps {
  readonly phone: Phone;
  readonly draft: Draft;
  readonly formRef: { current: HTMLFormElement | null };
  /** Called when something is typed or sent: from then on the form stays, though the field be empty. */
  readonly onWrite: () => void;
}

function NoteForm({ phone, draft, formRef, onWrite }: NoteFormProps): JSX.Element {
  const t = phoneText.current.value.write;
  const text = draft.text.value;
  const [colour, setColour] = useState(0);
  const [justSent, setJustSent] = useState(false);
  const rules = phone.rules.value;
  const part = useLatePart(rules !== undefined);
  const signature = phone.drafts.of("signature");
  const { refusal, tell } = useOutcome();
  const isSendingRef = useRef(false);
  const problem = whyNotSend(text);
  const send = async (): Promise<void> => {
    // A second tap before the disk has answered would write the note twice.
    if (isSendingRef.current || whyNotSend(draft.text.peek())) return;
    isSendingRef.current = true;
    const sent = draft.text.peek();
    onWrite();
    const by = rules?.signed ? signature.text.peek().trim() : "";
    const extras = by === "" ? undefined : { by };
    const done = await tell(phone.session.actions.addNote(phone.board.peek(), sent, colour, extras), t.sent);
    isSendingRef.current = false;
    setJustSent(done);
    if (done) draft.clearSent(sent);
    formRef.current?.querySelector("textarea")?.focus();
  };
  return (
    <form
      ref={formRef}
      class="writer note-card"
      data-colour={colour}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onFocusIn={() => draft.setFocused(true)}
      onFocusOut={() => draft.setFocused(false)}
    >
      <TextArea
        label={t.field}
        // Nothing rather than a word too much, until the words for this board are there.
        hint={rules ? part?.whoSees(rules) : t.whoSees}
        value={text}
        longest={longestNote}
        rows={4}
        onInput={(next) => {
          onWrite();
          setJustSent(false);
          draft.write(next);
        }}
        onSubmit={() => void send()}
      />
      {part && rules?.signed && <part.SignatureField draft={signature} />}
      <RefusalLine refusal={refusal} />
      <Button kind="primary" full type="submit" blockedBecause={problem && commonText.current.value.refusals[problem]}>
        {t.send}
      </Button>
      <p class="writer__state">{text === "" ? (justSent ? t.sent : "") : t.draftKept}</p>
      <ColourPicker value={colour} onChange={setColour} />
    </form>
  );
}

function whyNotSend(text: string): "empty" | "too-long" | undefined {
  const length = [...text.trim()].length;
  if (length === 0) return "empty";
  return length > longestNote ? "too-long" : undefined;
}
