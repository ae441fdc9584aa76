import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { timeLeft } from "../../domain/agenda.ts";
import type { Session } from "../../live/session.ts";
import { Countdown } from "../kit/countdown.tsx";
import "./wall-clock.css";

export interface WallClockProps {
  readonly session: Session;
  /** In the strip at the foot, beside other things in a view, or alone. */
  readonly place: "strip" | "view" | "alone";
}

/** The time left of the step under way; nothing while no time is measured. */
export function WallClock({ session, place }: WallClockProps): JSX.Element | null {
  const secondsLeft = useComputed(() => {
    const { course } = session.state.value;
    return course && !course.ended && course.durationMs > 0
      ? Math.ceil(timeLeft(course, session.now.value) / 1000)
      : undefined;
  }).value;
  if (secondsLeft === undefined) return null;
  const paused = session.state.value.course?.pausedAt !== undefined;
  return (
    <div class={`wall-clock wall-clock--${place}`}>
      <Countdown leftMs={secondsLeft * 1000} paused={paused} />
    </div>
  );
}
