import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Step } from "../../domain/agenda.ts";
import { inLanguage } from "../../domain/languages.ts";
import { planText } from "../../text/plan/area.ts";
import { language } from "../../text/text-area.ts";
import { IconButton } from "../kit/icon-button.tsx";
import { Icon } from "../kit/icon.tsx";
import { forwardIcon, penIcon } from "../kit/desk-icons.ts";
import { binIcon, closeIcon } from "../kit/icons.ts";
import type { PlanDesk } from "./plan-desk.ts";
import { createStepDraft } from "./step-draft.ts";
import { StepEditor } from "./step-editor.tsx";
import "./step-row.css";

interface StepRowProps {
  readonly desk: PlanDesk;
  readonly step: Step;
  /** When the step begins, "18.05", or "" while that is not known. */
  readonly clock: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One step of the programme: when, what, how long; to be moved, opened for editing, or removed. */
export function StepRow(props: StepRowProps): JSX.Element {
  const { desk, step, clock, isOpen, onToggle, onMove, onRemove } = props;
  const t = planText.current.value;
  // The draft follows the room by itself; it is made anew only for another step.
  // oxlint-disable-next-line react/exhaustive-deps
  const draft = useMemo(() => createStepDraft(desk, step), [desk, step.id]);
  const { kind, minutes, title } = draft.value.value;
  const name = inLanguage(title, language.value) || t.step.untitled;
  return (
    // Alt with an arrow is a shortcut for the two buttons in the row, which have names of their own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li class="step-row" data-step={step.id} onKeyDown={(event) => moveByKey(event, onMove)}>
      <div class="step-row__line">
        <button type="button" class="step-row__title" aria-expanded={isOpen} onClick={onToggle}>
          <span class="step-row__clock">{clock}</span>
          <span class="step-row__what">
            <strong>{name}</strong>
            <span class="soft small">{t.kinds[kind]}</span>
          </span>
          <span class="step-row__minutes">{t.step.minutesShort(minutes)}</span>
          <Icon path={isOpen ? closeIcon : penIcon} />
          <span class="unseen">{isOpen ? t.step.done : t.step.edit}</span>
        </button>
        <div class="step-row__tools">
          <MoveButton direction="up" label={t.step.up(name)} isOff={props.isFirst} onClick={() => onMove(-1)} />
          <MoveButton direction="down" label={t.step.down(name)} isOff={props.isLast} onClick={() => onMove(1)} />
          <IconButton icon={binIcon} label={t.step.remove(name)} onClick={onRemove} />
        </div>
      </div>
      {isOpen && <StepEditor draft={draft} />}
    </li>
  );
}

interface MoveButtonProps {
  readonly direction: "up" | "down";
  readonly label: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
}

/** Stays reachable at the ends of the list, so that the focus does not fall away when a step has arrived there. */
function MoveButton({ direction, label, isOff, onClick }: MoveButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`button button--quiet button--only-icon step-row__move step-row__move--${direction}`}
      data-move={direction}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={() => !isOff && onClick()}
    >
      <Icon path={forwardIcon} />
    </button>
  );
}

function moveByKey(event: KeyboardEvent, onMove: (by: -1 | 1) => void): void {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  onMove(event.key === "ArrowUp" ? -1 : 1);
}
