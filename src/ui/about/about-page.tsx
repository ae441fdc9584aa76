import type { ComponentChildren, JSX } from "preact";
import type { Language } from "../../domain/languages.ts";
import { commonText } from "../../text/common/area.ts";
import { LanguagePicker } from "../kit/language-picker.tsx";
import { Page } from "../kit/page.tsx";
import "./about-page.css";

export interface AboutProps {
  readonly homeHref: string;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

interface AboutPageProps extends AboutProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** A page to be read: title, lead, sections. */
export function AboutPage(props: AboutPageProps): JSX.Element {
  return (
    <Page
      title={props.title}
      back={{ href: props.homeHref, label: commonText.current.value.appName }}
      header={<LanguagePicker value={props.language} onChange={props.onLanguage} />}
    >
      <p>{props.lead}</p>
      {props.children}
    </Page>
  );
}

/** A section under its heading. */
export function AboutSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="stack stack--tight">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A section whose points are read one by one. */
export function PointsSection({
  title,
  points,
}: {
  readonly title: string;
  readonly points: readonly string[];
}): JSX.Element {
  return (
    <AboutSection title={title}>
      <ul class="about-points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </AboutSection>
  );
}
