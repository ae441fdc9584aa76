import type { JSX } from "preact";
import { currentStep } from "../../domain/room.ts";
import { consoleText } from "../../text/console/area.ts";
import { stepName, type ConsoleDesk } from "./console-desk.ts";
import { EveningClock } from "./evening-clock.tsx";
import { NextButton } from "./next-button.tsx";
import "./programme-column.css";
import { StepClock } from "./step-clock.tsx";
import { StepList } from "./step-list.tsx";

interface ProgrammeColumnProps {
  readonly desk: ConsoleDesk;
  /** False where the clock and the next button stand in a bar of their own. */
  readonly withNext: boolean;
}

/** Where the evening is, how much time is left, and what comes next. */
export function ProgrammeColumn({ desk, withNext }: ProgrammeColumnProps): JSX.Element {
  const t = consoleText.current.value.programme;
  const room = desk.session.state.value;
  const step = currentStep(room);
  return (
    <div class="programme-column">
      <EveningClock session={desk.session} />
      <h2 class="programme-column__now">
        {room.course?.ended ? t.ended : step ? stepName(step) : room.agenda.length === 0 ? t.empty : t.title}
      </h2>
      <StepClock desk={desk} />
      <div class="programme-column__steps">
        <StepList desk={desk} />
      </div>
      {withNext && <NextButton desk={desk} />}
    </div>
  );
}
