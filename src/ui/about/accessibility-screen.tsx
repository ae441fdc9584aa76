import type { JSX } from "preact";
import { aboutText } from "../../text/about/area.ts";
import type { Speech } from "../kit/announce.ts";
import { ChoiceChips } from "../kit/choice-chips.tsx";
import { AboutPage, AboutSection, PointsSection, type AboutProps } from "./about-page.tsx";

export interface AccessibilityProps extends AboutProps {
  /** How much a screen reader says by itself on this device. */
  readonly speech: Speech;
  readonly onSpeech: (speech: Speech) => void;
}

const amounts: readonly Speech[] = ["all", "less", "least"];

/** What one can set for oneself, and the accessibility statement that the Act on the Provision of Digital Services (306/2019) asks for. */
export function AccessibilityScreen(props: AccessibilityProps): JSX.Element {
  const t = aboutText.current.value.accessibility;
  return (
    <AboutPage {...props} title={t.title} lead={t.lead}>
      <AboutSection title={t.spoken.title}>
        <ChoiceChips
          legend={t.spoken.legend}
          hint={t.spoken.hint}
          options={amounts.map((value) => ({ value, label: t.spoken[value] }))}
          value={props.speech}
          onChange={(value) => props.onSpeech(amounts.find((each) => each === value) ?? "all")}
        />
      </AboutSection>
      <Text {...t.status} />
      <PointsSection {...t.done} />
      <PointsSection {...t.missing} />
      <Text {...t.otherwise} />
      <Text {...t.feedback} />
      <AboutSection title={t.authority.title}>
        <p>{t.authority.text}</p>
        <p>
          <a class="about-link" href={`https://${t.authority.site}`} rel="noreferrer">
            {t.authority.site}
          </a>
        </p>
      </AboutSection>
    </AboutPage>
  );
}

function Text({ title, text }: { readonly title: string; readonly text: string }): JSX.Element {
  return (
    <AboutSection title={title}>
      <p>{text}</p>
    </AboutSection>
  );
}
