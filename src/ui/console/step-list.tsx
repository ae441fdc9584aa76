import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Step } from "../../domain/agenda.ts";
import { consoleText } from "../../text/console/area.ts";
import { language } from "../../text/text-area.ts";
import { ConfirmDialog } from "../kit/dialog.tsx";
import { clockText, minutesOfDay, stepStarts } from "../plan/programme-times.ts";
import { useSteadyOrder } from "../plan/steady-order.ts";
import { stepName, type ConsoleDesk } from "./console-desk.ts";
import "./step-list.css";

/** The programme with planned times; a tap on a step goes there after asking. */
export function StepList({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.programme;
  const { agenda, workshop } = desk.parts;
  const course = desk.parts.course.value;
  const [asked, ask] = useState<Step | undefined>(undefined);
  const steady = useSteadyOrder();
  const steps = steady.arrange(agenda.value);
  const start = minutesOfDay(workshop.value?.startsAt ?? "");
  const clocks = start === undefined ? [] : stepStarts(steps, start);
  const current = steps.findIndex((step) => step.id === course?.step);
  const listRef = useRef<HTMLOListElement>(null);
  useEffect(() => showCurrent(listRef.current), [course?.step]);
  return (
    <>
      <ol
        ref={listRef}
        data-roving
        class="plain-list step-list"
        onFocusIn={() => steady.onFocusIn()}
        onFocusOut={(event) => steady.onFocusOut(event)}
      >
        {steps.map((step, index) => (
          <StepListItem
            key={step.id}
            step={step}
            clock={clocks[index] === undefined ? "" : clockText(clocks[index], language.value)}
            state={index === current ? "current" : index < current ? "past" : "coming"}
            onChoose={() => ask(step)}
          />
        ))}
      </ol>
      <ConfirmDialog
        open={asked !== undefined}
        title={t.jumpTitle(stepName(asked))}
        message={t.jumpText}
        confirm={t.jump}
        onCancel={() => ask(undefined)}
        onConfirm={() => {
          ask(undefined);
          if (asked) void desk.startStep(asked);
        }}
      />
    </>
  );
}

/** Scrolls the list, and nothing else, to the step under way; one step before it stays in sight. */
function showCurrent(list: HTMLElement | null): void {
  const current = list?.querySelector<HTMLElement>("[aria-current]")?.parentElement;
  const frame = list?.parentElement;
  if (!current || !frame || frame.contains(document.activeElement)) return;
  const before = current.previousElementSibling ?? current;
  frame.scrollTop += before.getBoundingClientRect().top - frame.getBoundingClientRect().top;
}

interface StepListItemProps {
  readonly step: Step;
  readonly clock: string;
  readonly state: "past" | "current" | "coming";
  readonly onChoose: () => void;
}

function StepListItem({ step, clock, state, onChoose }: StepListItemProps): JSX.Element {
  const t = consoleText.current.value.programme;
  return (
    <li>
      <button
        type="button"
        class={`step-list__step step-list__step--${state}`}
        aria-current={state === "current" ? "step" : undefined}
        onClick={onChoose}
      >
        <span class="step-list__clock">{clock}</span>
        <span class="step-list__name">
          {stepName(step)}
          {state === "past" && <span class="unseen">{` (${t.past})`}</span>}
        </span>
        <span class="step-list__minutes">{t.minutes(step.minutes)}</span>
      </button>
    </li>
  );
}
