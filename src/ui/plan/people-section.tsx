import type { JSX } from "preact";
import { planText } from "../../text/plan/area.ts";
import { ChipsEditor } from "./chips-editor.tsx";
import type { PlanDesk } from "./plan-desk.ts";
import { PlanSection } from "./plan-section.tsx";

/** Where people come from: what they choose from when they join, and by what the tables are mixed. */
export function PeopleSection({ desk }: { readonly desk: PlanDesk }): JSX.Element {
  const t = planText.current.value;
  const { workshop } = desk;
  const { municipalities, backgrounds } = workshop.value.value;
  return (
    <PlanSection title={t.sections.people}>
      <ChipsEditor
        label={t.municipalities}
        hint={t.municipalitiesHint}
        names={municipalities}
        notices={desk.notices}
        onChange={(change) => workshop.edit({ municipalities: [...change(workshop.value.peek().municipalities)] })}
      />
      <ChipsEditor
        label={t.backgrounds}
        hint={t.backgroundsHint}
        names={backgrounds}
        suggestions={t.backgroundSuggestions}
        notices={desk.notices}
        onChange={(change) => workshop.edit({ backgrounds: [...change(workshop.value.peek().backgrounds)] })}
      />
    </PlanSection>
  );
}
