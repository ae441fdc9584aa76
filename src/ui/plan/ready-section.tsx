import type { JSX } from "preact";
import { planText } from "../../text/plan/area.ts";
import { LinkButton } from "../kit/button.tsx";
import { NewWindowLink } from "./new-window-link.tsx";
import { PlanSection } from "./plan-section.tsx";
import { workshopLink } from "./workshop-links.ts";

/** What happens when the evening is opened, and the big screen's own window. */
export function ReadySection({ room }: { readonly room: string }): JSX.Element {
  const t = planText.current.value;
  return (
    <PlanSection title={t.sections.ready}>
      <p>{t.ready.openHint}</p>
      <div class="stack stack--tight">
        <div>
          <NewWindowLink href={workshopLink("projector", room)} says={t.ready.newWindow}>
            {t.ready.projector}
          </NewWindowLink>
        </div>
        <p class="soft small">{t.ready.projectorHint}</p>
        <div>
          <LinkButton kind="quiet" href={workshopLink("recovery", room)}>
            {t.ready.recovery}
          </LinkButton>
        </div>
      </div>
    </PlanSection>
  );
}
