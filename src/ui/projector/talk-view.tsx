import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Step } from "../../domain/agenda.ts";
import { inLanguage } from "../../domain/languages.ts";
import { nextStep } from "../../domain/room.ts";
import { projectorText } from "../../text/projector/area.ts";
import { language } from "../../text/text-area.ts";
import { PagedWall } from "./paged-wall.tsx";
import { longestHeading, promptPart } from "./prompt-part.tsx";
import { stepTitle } from "./step-title.ts";
import "./talk-view.css";
import { timeOfDay } from "./time-of-day.ts";
import { WallClock } from "./wall-clock.tsx";
import type { Wall } from "./wall.ts";

export interface TalkViewProps {
  readonly step: Step;
  readonly wall: Wall;
}

/** Somebody speaks, the room talks, or there is a break: what it is, what to think about, and how long. */
export function TalkView({ step, wall }: TalkViewProps): JSX.Element {
  const title = stepTitle(step, language.value, projectorText.current.value);
  const prompt = inLanguage(step.prompt, language.value);
  if (isLongTalk(step)) return <PagedWall level="h1" turner={wall.turner} parts={[promptPart(title, prompt)]} />;
  return (
    <div class="talk-view">
      <h1>{title}</h1>
      {prompt && <p class="talk-view__prompt">{prompt}</p>}
      <Time wall={wall} />
      <Next step={step} wall={wall} />
    </div>
  );
}

/** Whether the prompt takes the whole view, so that the time left has to stand in the strip. */
export function isLongTalk(step: Step): boolean {
  return inLanguage(step.prompt, language.value).length > longestHeading;
}

/** The time left, or the time of day in a step without one. */
function Time({ wall }: { readonly wall: Wall }): JSX.Element {
  const { course } = wall.session.state.value;
  if (course && course.durationMs > 0) return <WallClock session={wall.session} place="view" />;
  return <TimeOfDay wall={wall} />;
}

function TimeOfDay({ wall }: { readonly wall: Wall }): JSX.Element {
  const time = useComputed(() => timeOfDay(wall.session.now.value, language.value)).value;
  return <p class="talk-view__time">{time}</p>;
}

/** What is good to know beside the time: that it stands, when a break ends, or what comes. */
function Next({ step, wall }: TalkViewProps): JSX.Element | null {
  const t = projectorText.current.value.clock;
  const room = wall.session.state.value;
  const { course } = room;
  if (course && course.pausedAt !== undefined) return <p>{t.paused}</p>;
  if (course && step.kind === "break" && course.durationMs > 0)
    return <p>{t.until(timeOfDay(course.startedAt + course.durationMs, language.value))}</p>;
  const next = nextStep(room);
  return next ? <p>{t.next(stepTitle(next, language.value, projectorText.current.value))}</p> : null;
}
