import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { isShown } from "../../../domain/notes.ts";
import { useState } from "preact/hooks";
import type { Session } from "../../../live/session.ts";
import { closingText } from "../../../text/closing/area.ts";
import { roundText } from "../../../text/round/area.ts";
import { Button } from "../../kit/button.tsx";
import { saveFileIcon } from "../../kit/icons.ts";
import { useOutcome } from "../outcome.ts";
import type { Phone } from "../phone.ts";
import { Prompt } from "../prompt.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import type { Stage } from "../stage.ts";
import { StepClock } from "../step-clock.tsx";
import { dottedNotes, ownNotesText } from "./own-notes-text.ts";
import { saveText } from "./save-text.ts";

/** Hands a text to the person as a file of her own. */
export type SaveText = (fileName: string, text: string) => void;

export interface ClosingViewProps {
  readonly phone: Phone;
  readonly stage: Stage;
  /** Without it the browser downloads the file. */
  readonly onSaveText: SaveText | undefined;
}

/** Thanks, one's own notes to take home, and leaving. */
export function ClosingView({ phone, stage, onSaveText = saveText }: ClosingViewProps): JSX.Element {
  const t = closingText.current.value;
  const notes = useComputed(() => phone.session.state.value.notes.filter(isShown).length).value;
  return (
    <>
      <StepClock phone={phone} look="line" />
      <div class="stack stack--tight">
        <h2>{t.thanks}</h2>
        <p>{t.summary(notes, phone.session.myNotes.value.length)}</p>
        <Prompt stage={stage} />
      </div>
      <KeepNotes session={phone.session} onSaveText={onSaveText} />
      <Leave phone={phone} />
    </>
  );
}

interface KeepNotesProps {
  readonly session: Session;
  readonly onSaveText: SaveText;
}

/** Her own notes and dots as a file, on the phone of whoever asks. */
export function KeepNotes({ session, onSaveText }: KeepNotesProps): JSX.Element {
  const t = closingText.current.value;
  const [isKept, setKept] = useState(false);
  const text = useComputed(() => textToKeep(session)).value;
  if (text === undefined) return <p class="soft">{t.nothingToKeep}</p>;
  return (
    <section class="stack stack--tight">
      <Button
        kind="primary"
        full
        icon={saveFileIcon}
        onClick={() => {
          onSaveText(t.fileName, text);
          setKept(true);
        }}
      >
        {t.keepNotes}
      </Button>
      <output class="small soft">{isKept ? t.kept : t.keepHint}</output>
    </section>
  );
}

function textToKeep(session: Session): string | undefined {
  const room = session.state.value;
  const others = room.notes.filter(isShown);
  const dotted = dottedNotes(
    others,
    room.votes.map((vote) => session.myBallot(vote.id)),
  );
  const notes = session.myNotes.value;
  if (notes.length + dotted.length === 0) return undefined;
  return ownNotesText(
    { workshop: room.workshop?.name ?? "", notes, themes: room.themes, dotted },
    { ...closingText.current.value, vote: roundText.current.value.vote },
  );
}

function Leave({ phone }: { readonly phone: Phone }): JSX.Element {
  const t = closingText.current.value;
  const { refusal, tell } = useOutcome();
  const hasLeft = phone.session.me.value?.left === true;
  return (
    <section class="stack stack--tight">
      {hasLeft && <p>{t.left}</p>}
      <Button full onClick={() => void tell(phone.session.actions.setLeft(!hasLeft), hasLeft ? t.welcomeBack : t.left)}>
        {hasLeft ? t.cameBack : t.leave}
      </Button>
      {!hasLeft && <p class="small soft">{t.leaveHint}</p>}
      <RefusalLine refusal={refusal} />
    </section>
  );
}
