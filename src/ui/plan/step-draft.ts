import type { Step, StepRecord } from "../../domain/agenda.ts";
import { createDraft, type Draft } from "./draft.ts";
import type { PlanDesk } from "./plan-desk.ts";

/** The record that a step is written as. */
export function recordOfStep({ id: _id, ...step }: Step): StepRecord {
  return { ...step, removed: false };
}

/** A programme step being edited. What was typed is kept even if somebody else removes the step meanwhile. */
export function createStepDraft({ session, saver }: PlanDesk, step: Step): Draft<Step> {
  let known = step;
  return createDraft<Step>({
    current() {
      known = session.state.value.agenda.find((each) => each.id === step.id) ?? known;
      return known;
    },
    save: (edited) => session.actions.saveStep(step.id, recordOfStep(edited)),
    saver,
    key: stepKey(step.id),
  });
}

/** The key of a step among what waits to be saved. */
export function stepKey(id: string): string {
  return `step:${id}`;
}
