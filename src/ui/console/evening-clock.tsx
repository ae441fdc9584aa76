import type { JSX } from "preact";
import { minutesBehind } from "../../domain/agenda.ts";
import { isRunning } from "../../domain/room.ts";
import type { Session } from "../../live/session.ts";
import { consoleText } from "../../text/console/area.ts";
import { language } from "../../text/text-area.ts";
import "./evening-clock.css";
import { clockOf, plannedStart } from "./planned-start.ts";

/** Further than this from the plan it is a rehearsal, not a delay. In minutes. */
const mostBehind = 300;

/** The time of day, and how the evening keeps to its plan. */
export function EveningClock({ session }: { readonly session: Session }): JSX.Element {
  const t = consoleText.current.value.programme;
  const pace = paceOf(session);
  return (
    <p class="evening-clock">
      <span class="unseen">{t.clock}</span>
      <span class="evening-clock__time">{clockOf(session.now.value, language.value)}</span>
      {pace && <span class={`evening-clock__pace evening-clock__pace--${pace.kind}`}>{pace.text}</span>}
    </p>
  );
}

interface Pace {
  readonly kind: "behind" | "good" | "open";
  readonly text: string;
}

function paceOf({ state, now }: Session): Pace | undefined {
  const t = consoleText.current.value.programme;
  const { workshop, agenda, course } = state.value;
  const start = plannedStart(workshop);
  if (start === undefined) return { kind: "open", text: t.noStart };
  if (!course) return { kind: "open", text: t.startsAt(clockOf(start, language.value)) };
  if (!isRunning(state.value)) return undefined;
  const behind = minutesBehind(agenda, course, start, now.value);
  if (Math.abs(behind) > mostBehind) return undefined;
  if (behind > 0) return { kind: "behind", text: t.behind(behind) };
  return { kind: "good", text: behind < 0 ? t.ahead(-behind) : t.onTime };
}
