import type { JSX } from "preact";
import type { Step } from "../../domain/agenda.ts";
import { projectorText } from "../../text/projector/area.ts";
import { language } from "../../text/text-area.ts";
import { stepTitle } from "./step-title.ts";
import { timeOfDay } from "./time-of-day.ts";
import "./timer-view.css";
import { WallClock } from "./wall-clock.tsx";
import type { Wall } from "./wall.ts";

export interface TimerViewProps {
  readonly step: Step | undefined;
  readonly wall: Wall;
}

/** Nothing but the time left, and when it ends. */
export function TimerView({ step, wall }: TimerViewProps): JSX.Element {
  const t = projectorText.current.value;
  return (
    <div class="timer-view">
      <h1>{step ? stepTitle(step, language.value, t) : t.title}</h1>
      <WallClock session={wall.session} place="alone" />
      <End wall={wall} />
    </div>
  );
}

function End({ wall }: { readonly wall: Wall }): JSX.Element | null {
  const t = projectorText.current.value.clock;
  const { course } = wall.session.state.value;
  if (!course || course.durationMs === 0) return null;
  if (course.pausedAt !== undefined) return <p>{t.paused}</p>;
  return <p>{t.ends(timeOfDay(course.startedAt + course.durationMs, language.value))}</p>;
}
