import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Step } from "../../domain/agenda.ts";
import { inLanguage } from "../../domain/languages.ts";
import { nextStep } from "../../domain/room.ts";
import { projectorText } from "../../text/projector/area.ts";
import { language } from "../../text/text-area.ts";
import { stepTitle } from "./step-title.ts";
import "./talk-view.css";
import { WallClock } from "./wall-clock.tsx";
import { timeOfDay } from "./time-of-day.ts";
import type { Wall } from "./wall.ts";

export interface TalkViewProps {
  readonly step: Step;
  readonly wall: Wall;
}

/** Somebody speaks, the room talks, or there is a break: what it is, what to think about, and how long. */
export function TalkView({ step, wall }: TalkViewProps): JSX.Element {
  const prompt = inLanguage(step.prompt, language.value);
  return (
    <div class="talk-view">
      <h1>{stepTitle(step, language.value, projectorText.current.value)}</h1>
      {prompt && <p class="talk-view__prompt">{prompt}</p>}
      <Time wall={wall} />
      <Next step={step} wall={wall} />
    </div>
  );
}

/** The time left, or the time of day in a step without one; in a break the moment at which it ends. */
function Time({ wall }: { readonly wall: Wall }): JSX.Element {
  const { course } = wall.session.state.value;
  if (course && course.durationMs > 0) return <WallClock session={wall.session} place="view" />;
  return <TimeOfDay wall={wall} />;
}

function TimeOfDay({ wall }: { readonly wall: Wall }): JSX.Element {
  const time = useComputed(() => timeOfDay(wall.session.now.value, language.value)).value;
  return <p class="talk-view__time">{time}</p>;
}

function Next({ step, wall }: TalkViewProps): JSX.Element | null {
  const t = projectorText.current.value.clock;
  const room = wall.session.state.value;
  const { course } = room;
  if (course && course.pausedAt !== undefined) return <p>{t.paused}</p>;
  if (course && step.kind === "break" && course.durationMs > 0)
    return <p>{t.until(timeOfDay(course.startedAt + course.durationMs, language.value))}</p>;
  const next = nextStep(room);
  return next ? (
    <p class="talk-view__next">{t.next(stepTitle(next, language.value, projectorText.current.value))}</p>
  ) : null;
}
