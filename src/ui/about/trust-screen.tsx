import type { JSX } from "preact";
import { aboutText } from "../../text/about/area.ts";
import { AboutPage, AboutSection, PointsSection, type AboutProps } from "./about-page.tsx";

/** Who sees what, where it is kept, and what nobody can promise: docs/trust.md in plain words. */
export function TrustScreen(props: AboutProps): JSX.Element {
  const t = aboutText.current.value.trust;
  return (
    <AboutPage {...props} title={t.title} lead={t.lead}>
      <AboutSection title={t.sees.title}>
        <dl class="about-terms">
          {t.sees.list.map(({ who, what }) => (
            <div key={who}>
              <dt>{who}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </AboutSection>
      <PointsSection {...t.code} />
      <PointsSection {...t.safe} />
      <PointsSection {...t.kept} />
      <PointsSection {...t.limits} />
      <AboutSection title={t.ask.title}>
        <p>{t.ask.text}</p>
      </AboutSection>
    </AboutPage>
  );
}
