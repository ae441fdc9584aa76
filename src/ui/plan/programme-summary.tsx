import type { JSX } from "preact";
import { checkAgenda } from "../../domain/agenda-check.ts";
import type { Step } from "../../domain/agenda.ts";
import { planText } from "../../text/plan/area.ts";
import { language } from "../../text/text-area.ts";
import { StatusLine } from "../kit/status-line.tsx";
import { clockText, minutesOfDay, totalMinutes } from "./programme-times.ts";

interface ProgrammeSummaryProps {
  readonly steps: readonly Step[];
  readonly startsAt: string;
}

/** How long the programme is, and which of the model's rules it breaks, with how to mend each. */
export function ProgrammeSummary({ steps, startsAt }: ProgrammeSummaryProps): JSX.Element {
  const t = planText.current.value;
  const warnings = checkAgenda(steps);
  return (
    <div class="stack stack--tight">
      <p>
        <strong>{lengthOf(steps, startsAt)}</strong>
        {startsAt === "" && <span class="soft small">{` ${t.programme.noStart}`}</span>}
      </p>
      {warnings.length === 0 ? (
        <StatusLine tone="good">{t.programme.good}</StatusLine>
      ) : (
        <StatusLine tone="warning">
          <p>{t.programme.check}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{t.warnings[warning]}</li>
            ))}
          </ul>
        </StatusLine>
      )}
    </div>
  );
}

function lengthOf(steps: readonly Step[], startsAt: string): string {
  const t = planText.current.value.programme;
  const minutes = totalMinutes(steps);
  const duration = t.duration(Math.floor(minutes / 60), minutes % 60);
  const start = minutesOfDay(startsAt);
  if (start === undefined) return t.length(duration);
  return t.lengthWithClock(duration, clockText(start, language.value), clockText(start + minutes, language.value));
}
