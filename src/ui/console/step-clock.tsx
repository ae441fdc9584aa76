import type { JSX } from "preact";
import { timeLeft } from "../../domain/agenda.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { Countdown } from "../kit/countdown.tsx";
import { pauseIcon } from "../kit/desk-icons.ts";
import { playIcon } from "../kit/icons.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import "./step-clock.css";

/** The time left of the step under way, and what can be done to it. */
export function StepClock({ desk }: { readonly desk: ConsoleDesk }): JSX.Element | null {
  const { session } = desk;
  const t = consoleText.current.value.timer;
  const course = desk.parts.course.value;
  if (!course || course.ended) return null;
  const left = timeLeft(course, session.now.value);
  const isPaused = course.pausedAt !== undefined;
  const add = (minutes: number): void => void desk.act(session.actions.addMinutes(minutes), t.added(minutes));
  return (
    <div class="step-clock">
      <p class="step-clock__time">
        <Countdown leftMs={left} paused={isPaused} speaks />
        <span class="soft small">{isPaused ? t.paused : left < 0 ? t.over : t.left}</span>
      </p>
      <div class="step-clock__buttons">
        <Button icon={isPaused ? playIcon : pauseIcon} onClick={() => void desk.toggleClock()}>
          {isPaused ? t.resume : t.pause}
        </Button>
        <Button onClick={() => add(1)}>
          <span aria-hidden="true">{t.plusOne}</span>
          <span class="unseen">{t.plusOneLong}</span>
        </Button>
        <Button onClick={() => add(5)}>
          <span aria-hidden="true">{t.plusFive}</span>
          <span class="unseen">{t.plusFiveLong}</span>
        </Button>
      </div>
    </div>
  );
}
