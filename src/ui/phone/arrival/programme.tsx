import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { phoneText } from "../../../text/phone/area.ts";
import { language } from "../../../text/text-area.ts";
import type { Phone } from "../phone.ts";
import { stageTitle } from "../stage.ts";
import { steady } from "../steady.ts";
import "./programme.css";

/** The evening's programme with the item under way. */
export function Programme({ phone }: { readonly phone: Phone }): JSX.Element | null {
  const texts = phoneText.current.value;
  const agenda = useMemo(() => steady(() => phone.session.state.value.agenda), [phone]).value;
  const current = phone.stage.value.key;
  if (agenda.length === 0) return null;
  return (
    <section class="stack stack--tight">
      <h2>{texts.arrival.programme}</h2>
      <ol class="programme plain-list">
        {agenda.map((step) => (
          <li key={step.id} class="programme__step" aria-current={step.id === current ? "step" : undefined}>
            <span class="programme__title">
              {stageTitle({ key: step.id, kind: step.kind, step }, language.value, texts)}
              {step.id === current && <span class="programme__now">{texts.arrival.underWay}</span>}
            </span>
            <span class="soft">{texts.arrival.minutes(step.minutes)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
