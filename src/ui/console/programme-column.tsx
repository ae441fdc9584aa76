import type { JSX } from "preact";
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
  const { agenda, course, step } = desk.parts;
  return (
    <div class="programme-column">
      <EveningClock desk={desk} />
      <h2 class="programme-column__now">
        {course.value?.ended
          ? t.ended
          : step.value
            ? stepName(step.value)
            : agenda.value.length === 0
              ? t.empty
              : t.title}
      </h2>
      {step.value && !course.value?.ended && <p class="programme-column__script">{t.script[step.value.kind]}</p>}
      <StepClock desk={desk} />
      <div class="programme-column__steps">
        <StepList desk={desk} />
      </div>
      {withNext && <NextButton desk={desk} />}
    </div>
  );
}
