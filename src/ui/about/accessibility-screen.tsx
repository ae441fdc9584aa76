import type { JSX } from "preact";
import { aboutText } from "../../text/about/area.ts";
import { AboutPage, AboutSection, PointsSection, type AboutProps } from "./about-page.tsx";

/** The accessibility statement that the Act on the Provision of Digital Services (306/2019) asks for. */
export function AccessibilityScreen(props: AboutProps): JSX.Element {
  const t = aboutText.current.value.accessibility;
  return (
    <AboutPage {...props} title={t.title} lead={t.lead}>
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
