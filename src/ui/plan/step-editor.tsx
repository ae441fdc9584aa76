import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { stepKinds, type Step, type StepKind } from "../../domain/agenda.ts";
import { languages, type Language } from "../../domain/languages.ts";
import { planText } from "../../text/plan/area.ts";
import { language } from "../../text/text-area.ts";
import { Select } from "../kit/select.tsx";
import { Stepper } from "../kit/stepper.tsx";
import { TextArea } from "../kit/text-area.tsx";
import { TextField } from "../kit/text-field.tsx";
import type { Draft } from "./draft.ts";
import { Tabs } from "./tabs.tsx";

/** Everything about one step: its words in each language, what happens, and how long. */
export function StepEditor({ draft }: { readonly draft: Draft<Step> }): JSX.Element {
  const t = planText.current.value;
  const { kind, minutes } = draft.value.value;
  return (
    <div class="step-row__editor stack">
      <StepWords draft={draft} />
      <Select
        label={t.step.kind}
        hint={t.kindDoes[kind]}
        value={kind}
        options={stepKinds.map((each) => ({ value: each, label: t.kinds[each] }))}
        onChange={(value) => draft.edit({ kind: toKind(value) })}
      />
      <Stepper
        label={t.step.minutes}
        value={minutes}
        min={0}
        max={600}
        step={5}
        onChange={(value) => draft.edit({ minutes: value })}
      />
    </div>
  );
}

function StepWords({ draft }: { readonly draft: Draft<Step> }): JSX.Element {
  const t = planText.current.value.step;
  const [chosen, choose] = useState<Language>(language.value);
  const { title, prompt } = draft.value.value;
  return (
    <div>
      <Tabs
        label={t.languages}
        tabs={languages.map((each) => ({
          key: each,
          label: title[each] ? t.language[each] : t.missing(t.language[each]),
        }))}
        chosen={chosen}
        onChoose={choose}
        panelClass="step-row__words stack"
      >
        <div class="stack" lang={chosen} key={chosen}>
          <TextField
            label={t.title}
            error={languages.some((each) => title[each]) ? undefined : t.titleMissing}
            value={title[chosen] ?? ""}
            maxLength={120}
            onInput={(value) => draft.edit({ title: { ...title, [chosen]: value } })}
          />
          <TextArea
            label={t.prompt}
            hint={t.promptHint}
            value={prompt[chosen] ?? ""}
            rows={2}
            longest={400}
            onInput={(value) => draft.edit({ prompt: { ...prompt, [chosen]: value } })}
          />
        </div>
      </Tabs>
      <p class="soft small">{t.borrowed}</p>
    </div>
  );
}

function toKind(value: string): StepKind {
  return stepKinds.find((kind) => kind === value) ?? "talk";
}
