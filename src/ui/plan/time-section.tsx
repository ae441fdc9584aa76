import type { JSX } from "preact";
import { keepingTimes } from "../../domain/retention.ts";
import { planText } from "../../text/plan/area.ts";
import { Select } from "../kit/select.tsx";
import { TextField } from "../kit/text-field.tsx";
import type { PlanDesk } from "./plan-desk.ts";
import { PlanSection } from "./plan-section.tsx";
import "./time-section.css";

/** When and where. */
export function TimeSection({ desk }: { readonly desk: PlanDesk }): JSX.Element {
  const t = planText.current.value;
  const { date, startsAt, place, hostMunicipality, keepDays } = desk.workshop.value.value;
  const { edit } = desk.workshop;
  return (
    <PlanSection title={t.sections.time}>
      <div class="time-section__when">
        <TextField type="date" label={t.date} value={date} onInput={(value) => edit({ date: value })} />
        <TextField
          type="time"
          label={t.startsAt}
          value={startsAt}
          onInput={(value) => edit({ startsAt: value.slice(0, 5) })}
        />
      </div>
      <p class="soft small">{t.startsAtHint}</p>
      <TextField
        label={t.place}
        hint={t.placeHint}
        value={place}
        maxLength={120}
        onInput={(value) => edit({ place: value })}
      />
      <TextField
        label={t.hostMunicipality}
        hint={t.hostHint}
        value={hostMunicipality}
        maxLength={120}
        onInput={(value) => edit({ hostMunicipality: value })}
      />
      <Select
        label={t.keep}
        hint={t.keepHint}
        value={String(keepDays ?? 0)}
        options={keepingTimes.map((days) => ({ value: String(days), label: t.keepFor(days) }))}
        onChange={(days) => edit({ keepDays: Number(days) })}
      />
    </PlanSection>
  );
}
