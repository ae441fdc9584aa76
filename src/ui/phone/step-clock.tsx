import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { timeLeft } from "../../domain/agenda.ts";
import { phoneText } from "../../text/phone/area.ts";
import { Countdown } from "../kit/countdown.tsx";
import { Icon } from "../kit/icon.tsx";
import { clockIcon } from "../kit/icons.ts";
import type { Phone } from "./phone.ts";
import "./step-clock.css";

export interface StepClockProps {
  readonly phone: Phone;
  /** Digits as high as a line of text and nothing beside them; `line` says in words what they mean. */
  readonly look?: "large" | "line" | "digits";
}

/** The time left of the step under way, and a calm word once it is over: nothing closes by itself. */
export function StepClock({ phone, look = "large" }: StepClockProps): JSX.Element | null {
  const course = phone.course.value;
  const leftSeconds = useComputed(() => {
    const now = phone.course.value;
    return now ? Math.ceil(timeLeft(now, phone.session.now.value) / 1000) : 0;
  }).value;
  if (!course || course.ended || course.durationMs === 0) return null;
  const t = phoneText.current.value.clock;
  const paused = course.pausedAt !== undefined;
  return (
    <div class="step-clock">
      {look === "line" && <Icon path={clockIcon} />}
      <Countdown leftMs={leftSeconds * 1000} paused={paused} small={look !== "large"} speaks />
      {look !== "digits" && paused && <span class="soft">{t.paused}</span>}
      {look !== "digits" && !paused && leftSeconds < 0 && (
        <span class="soft">{t.over(Math.floor(-leftSeconds / 60))}</span>
      )}
    </div>
  );
}
