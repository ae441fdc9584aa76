import type { JSX } from "preact";
import { planText } from "../../text/plan/area.ts";
import { TextArea } from "../kit/text-area.tsx";
import { TextField } from "../kit/text-field.tsx";
import { longestSummary, type PlanDesk } from "./plan-desk.ts";
import { PlanSection } from "./plan-section.tsx";

/** The most characters of a name, a slogan or a place. */
const longestLine = 120;

/** What the evening is called and why it is held. */
export function EveningSection({ desk }: { readonly desk: PlanDesk }): JSX.Element {
  const t = planText.current.value;
  const { name, slogan, summary } = desk.workshop.value.value;
  const { edit } = desk.workshop;
  return (
    <PlanSection title={t.sections.evening}>
      <p class="soft small">{t.seenByAll}</p>
      <TextField
        label={t.name}
        hint={name.trim() === "" ? t.nameMissing : t.nameHint}
        value={name}
        maxLength={longestLine}
        onInput={(value) => edit({ name: value })}
      />
      <TextField
        label={t.slogan}
        hint={t.sloganHint}
        value={slogan}
        maxLength={longestLine}
        onInput={(value) => edit({ slogan: value })}
      />
      <TextArea
        label={t.summary}
        hint={t.summaryHint}
        value={summary}
        longest={longestSummary}
        onInput={(value) => edit({ summary: value })}
      />
    </PlanSection>
  );
}
