import type { JSX } from "preact";
import { phoneText } from "../../../text/phone/area.ts";
import { useLatePart } from "../use-late-part.ts";
import { Wall } from "../notes/wall.tsx";
import type { Phone } from "../phone.ts";
import { Prompt } from "../prompt.tsx";
import type { Stage } from "../stage.ts";
import { StepClock } from "../step-clock.tsx";
import { OwnNotes } from "./own-notes.tsx";
import { Writer } from "./writer.tsx";

export interface WriteViewProps {
  readonly phone: Phone;
  readonly stage: Stage;
}

/** Writing notes: the question, the field, one's own notes, and everybody's. */
export function WriteView({ phone, stage }: WriteViewProps): JSX.Element {
  const part = useLatePart(phone.hasBoards.value);
  // In a step that has passed, its clock has too: the one that runs belongs to the next.
  const isUnderWay = phone.stage.value.key === stage.key;
  return (
    <>
      {isUnderWay && <StepClock phone={phone} look="line" />}
      {part ? (
        <part.BoardHead phone={phone} stage={stage} />
      ) : (
        <Prompt stage={stage} otherwise={phoneText.current.value.write.defaultPrompt} />
      )}
      <Writer phone={phone} />
      <OwnNotes phone={phone} />
      <Wall phone={phone} />
    </>
  );
}
