import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { StepRecord } from "../../domain/agenda.ts";
import type { Outcome, Session } from "../../live/session.ts";
import { planText } from "../../text/plan/area.ts";
import { language } from "../../text/text-area.ts";
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { plusIcon } from "../kit/icons.ts";
import type { PlanDesk } from "./plan-desk.ts";
import { PlanSection } from "./plan-section.tsx";
import { ProgrammeList } from "./programme-list.tsx";
import { ProgrammeSummary } from "./programme-summary.tsx";
import { orderOfNew } from "./step-order.ts";

/** The programme: from the template or item by item, with its length and the model's rules in sight. */
export function ProgrammeSection({ desk }: { readonly desk: PlanDesk }): JSX.Element {
  const { session, notices } = desk;
  const t = planText.current.value;
  const [openStep, setOpenStep] = useState<string | undefined>(undefined);
  const { agenda } = session.state.value;
  const add = async (): Promise<void> => {
    const before = new Set(session.state.peek().agenda.map((step) => step.id));
    const step = newStep(session);
    const added = await notices.report(session.actions.saveStep(undefined, step), () => ({
      text: t.step.added(t.kinds.talk),
    }));
    const id = session.state.peek().agenda.find((each) => !before.has(each.id))?.id;
    if (!added || id === undefined) return;
    setOpenStep(id);
    setTimeout(() => focusTitle(id));
  };
  return (
    <PlanSection title={t.sections.programme}>
      {agenda.length === 0 ? (
        <EmptyState
          title={t.programme.empty}
          actions={
            <Button kind="primary" onClick={() => void notices.report(fillFromTemplate(session))}>
              {t.programme.fromTemplate}
            </Button>
          }
        >
          <p>{t.programme.templateHint}</p>
        </EmptyState>
      ) : (
        <>
          <ProgrammeSummary steps={agenda} startsAt={desk.workshop.value.value.startsAt} />
          <ProgrammeList desk={desk} openStep={openStep} onOpen={setOpenStep} />
          <p class="soft small">{t.step.keyboard}</p>
        </>
      )}
      <div>
        <Button icon={plusIcon} onClick={() => void add()}>
          {t.programme.add}
        </Button>
      </div>
    </PlanSection>
  );
}

/** A new step is opened far from the button that made it, so the focus goes there. */
function focusTitle(step: string): void {
  document.querySelector<HTMLElement>(`[data-step="${step}"] input`)?.focus();
}

/** "useTemplate" is an action and no hook, whatever its first letters say. */
function fillFromTemplate({ actions }: Session): Promise<Outcome> {
  // oxlint-disable-next-line react/rules-of-hooks
  return actions.useTemplate();
}

/** A new step has a title at once, so that it can be told from the others. */
function newStep(session: Session): StepRecord {
  const title = { [language.peek()]: planText.current.peek().kinds.talk };
  const order = orderOfNew(session.state.peek().agenda);
  return { kind: "talk", title, prompt: {}, minutes: 10, order, board: "ideas", removed: false };
}
