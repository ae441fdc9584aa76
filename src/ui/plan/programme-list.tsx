import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Step } from "../../domain/agenda.ts";
import { inLanguage } from "../../domain/languages.ts";
import { planText } from "../../text/plan/area.ts";
import { language } from "../../text/text-area.ts";
import { announce } from "../kit/announce.ts";
import type { PlanDesk } from "./plan-desk.ts";
import { clockText, minutesOfDay, stepStarts } from "./programme-times.ts";
import { useSteadyOrder } from "./steady-order.ts";
import { recordOfStep, stepKey } from "./step-draft.ts";
import { orderAfterMove } from "./step-order.ts";
import { StepRow } from "./step-row.tsx";

interface ProgrammeListProps {
  readonly desk: PlanDesk;
  readonly openStep: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
}

/** The steps in order. Own moves keep the focus on the button; others' moves wait until the focus has left. */
export function ProgrammeList({ desk, openStep, onOpen }: ProgrammeListProps): JSX.Element {
  const { session, saver, notices } = desk;
  const { agenda } = session.state.value;
  const t = planText.current.value.step;
  const listRef = useRef<HTMLOListElement>(null);
  const steady = useSteadyOrder();
  const shown = steady.arrange(agenda);
  const keepFocus = useFocusKept(listRef);
  const clocks = clocksOf(shown, desk.workshop.value.value.startsAt);
  const titleOf = (step: Step): string => inLanguage(step.title, language.value) || t.untitled;

  const move = async (step: Step, by: -1 | 1): Promise<void> => {
    await saver.flush();
    const order = orderAfterMove(shown, step.id, by);
    const now = session.state.peek().agenda.find((each) => each.id === step.id);
    if (order === undefined || !now) return;
    steady.letMove();
    keepFocus(step.id, by);
    const done = await notices.report(session.actions.saveStep(step.id, recordOfStep({ ...now, order })));
    const place = shown.indexOf(step) + 1 + by;
    if (done) announce(t.moved(titleOf(step), place, shown.length));
  };
  const remove = async (step: Step): Promise<void> => {
    saver.drop(stepKey(step.id));
    const undo = (): void => {
      steady.letMove();
      void notices.report(session.actions.saveStep(step.id, recordOfStep(step)));
    };
    focusNeighbour(listRef.current, step.id);
    await notices.report(session.actions.removeStep(step.id), () => ({
      text: t.removed(titleOf(step)),
      action: { label: t.undo, onClick: undo },
    }));
  };

  return (
    <ol
      ref={listRef}
      class="plain-list stack stack--tight"
      onFocusIn={() => steady.onFocusIn()}
      onFocusOut={(event) => steady.onFocusOut(event)}
    >
      {shown.map((step, index) => (
        <StepRow
          key={step.id}
          desk={desk}
          step={step}
          clock={clocks[index] ?? ""}
          isFirst={index === 0}
          isLast={index === shown.length - 1}
          isOpen={openStep === step.id}
          onToggle={() => onOpen(openStep === step.id ? undefined : step.id)}
          onMove={(by) => void move(step, by)}
          onRemove={() => void remove(step)}
        />
      ))}
    </ol>
  );
}

function clocksOf(steps: readonly Step[], startsAt: string): readonly string[] {
  const start = minutesOfDay(startsAt);
  return start === undefined ? [] : stepStarts(steps, start).map((minutes) => clockText(minutes, language.value));
}

/** Browsers drop the focus of an element that moves in the document: this gives it back to the same button. */
function useFocusKept(listRef: { readonly current: HTMLElement | null }): (step: string, by: -1 | 1) => void {
  const wantedRef = useRef<{ readonly element: Element | null; readonly fallback: string } | undefined>(undefined);
  useLayoutEffect(() => {
    const focus = wantedRef.current;
    if (!focus || document.activeElement === focus.element) return;
    wantedRef.current = undefined;
    if (focus.element instanceof HTMLElement && focus.element.isConnected) focus.element.focus();
    else listRef.current?.querySelector<HTMLElement>(focus.fallback)?.focus();
  });
  return (step, by) => {
    const fallback = `[data-step="${step}"] [data-move="${by === -1 ? "up" : "down"}"]`;
    wantedRef.current = { element: document.activeElement, fallback };
  };
}

/** Takes the focus to the next row before its own row goes away. */
function focusNeighbour(list: HTMLElement | null, step: string): void {
  const row = list?.querySelector(`[data-step="${step}"]`);
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  neighbour?.querySelector<HTMLElement>("button")?.focus();
}
