import type { JSX } from "preact";
import { boardText } from "../../../text/board/area.ts";
import { useLatePart } from "../use-late-part.ts";
import { Wall } from "../notes/wall.tsx";
import type { Phone } from "../phone.ts";
import { Prompt } from "../prompt.tsx";
import type { Stage } from "../stage.ts";
import { StepClock } from "../step-clock.tsx";

export interface GroupViewProps {
  readonly phone: Phone;
  readonly stage: Stage;
}

/** Themes taking shape; a person may choose the theme of her own notes. */
export function GroupView({ phone, stage }: GroupViewProps): JSX.Element {
  const t = boardText.current.value.group;
  const part = useLatePart(phone.mine.value.length > 0);
  return (
    <>
      <StepClock phone={phone} look="line" />
      <Prompt stage={stage} otherwise={t.intro} />
      {phone.themes.value.length === 0 ? (
        <p class="soft">{t.noThemes}</p>
      ) : (
        part && <part.OwnPlacements phone={phone} />
      )}
      <Wall phone={phone} />
    </>
  );
}
