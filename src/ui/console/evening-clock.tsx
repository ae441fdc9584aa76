import type { JSX } from "preact";
import { minutesBehind } from "../../domain/agenda-check.ts";
import { consoleText } from "../../text/console/area.ts";
import { language } from "../../text/text-area.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import "./evening-clock.css";
import { clockOf, plannedStart } from "./planned-start.ts";

/** Further than this from the plan it is a rehearsal, not a delay. In minutes. */
const mostBehind = 300;

/** The time of day, and how the evening keeps to its plan. */
export function EveningClock({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.programme;
  const pace = paceOf(desk);
  return (
    <p class="evening-clock">
      <span class="unseen">{t.clock}</span>
      <span class="evening-clock__time">{clockOf(desk.session.now.value, language.value)}</span>
      {pace && <span class={`evening-clock__pace evening-clock__pace--${pace.kind}`}>{pace.text}</span>}
    </p>
  );
}

interface Pace {
  readonly kind: "behind" | "good" | "open";
  readonly text: string;
}

function paceOf({ parts, session }: ConsoleDesk): Pace | undefined {
  const t = consoleText.current.value.programme;
  const course = parts.course.value;
  const start = plannedStart(parts.workshop.value);
  if (start === undefined) return { kind: "open", text: t.noStart };
  if (!course) return { kind: "open", text: t.startsAt(clockOf(start, language.value)) };
  if (!parts.isRunning.value) return undefined;
  const behind = minutesBehind(parts.agenda.value, course, start, session.now.value);
  if (Math.abs(behind) > mostBehind) return undefined;
  if (behind > 0) return { kind: "behind", text: t.behind(behind) };
  return { kind: "good", text: behind < 0 ? t.ahead(-behind) : t.onTime };
}
