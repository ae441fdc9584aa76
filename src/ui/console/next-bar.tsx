import type { JSX } from "preact";
import { timeLeft } from "../../domain/agenda.ts";
import { consoleText } from "../../text/console/area.ts";
import { Countdown } from "../kit/countdown.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { NextButton } from "./next-button.tsx";
import "./next-bar.css";

/** The clock and the next step at the bottom edge, where there is no room for columns. */
export function NextBar({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const course = desk.parts.course.value;
  return (
    <section class="next-bar" aria-label={consoleText.current.value.programme.title}>
      {course && desk.parts.isRunning.value && (
        <Countdown small leftMs={timeLeft(course, desk.session.now.value)} paused={course.pausedAt !== undefined} />
      )}
      <div class="next-bar__next">
        <NextButton desk={desk} />
      </div>
    </section>
  );
}
