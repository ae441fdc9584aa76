import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { timeLeft } from "../../domain/agenda.ts";
import { phoneText } from "../../text/phone/area.ts";
import { Countdown } from "../kit/countdown.tsx";
import type { Phone } from "./phone.ts";
import "./step-clock.css";

export interface StepClockProps {
  readonly phone: Phone;
  readonly small?: boolean;
}

/** The time left of the step under way, and a calm word once it is over: nothing closes by itself. */
export function StepClock({ phone, small = false }: StepClockProps): JSX.Element | null {
  const course = phone.course.value;
  const leftSeconds = useComputed(() => {
    const now = phone.course.value;
    return now ? Math.ceil(timeLeft(now, phone.session.now.value) / 1000) : 0;
  }).value;
  if (!course || course.ended || course.durationMs === 0) return null;
  const t = phoneText.current.value.clock;
  const paused = course.pausedAt !== undefined;
  return (
    <div class={small ? "step-clock step-clock--small" : "step-clock"}>
      <Countdown leftMs={leftSeconds * 1000} paused={paused} small={small} speaks />
      {!small && paused && <span class="soft">{t.paused}</span>}
      {!small && !paused && leftSeconds < 0 && <span class="soft">{t.over(Math.floor(-leftSeconds / 60))}</span>}
    </div>
  );
}
