import type { Step, StepKind } from "../../domain/agenda.ts";
import { inLanguage, type Language } from "../../domain/languages.ts";
import { currentStep, type Room } from "../../domain/room.ts";
import type { PhoneTexts } from "../../text/phone/en.ts";

/** Where the evening is for a phone: before it begins, in a step, or over. */
export interface Stage {
  /** Differs between any two stages of an evening. */
  readonly key: string;
  /** Which view shows it: before the evening that of arrival, after it that of closing. */
  readonly kind: StepKind;
  readonly step: Step | undefined;
}

/** The stage that the room is in now. */
export function stageOf(room: Room): Stage {
  if (room.course?.ended) return { key: "ended", kind: "closing", step: undefined };
  const step = currentStep(room);
  return step ? { key: step.id, kind: step.kind, step } : { key: "before", kind: "arrival", step: undefined };
}

/** What a stage is called: as the facilitator has put it, or by its kind. */
export function stageTitle(stage: Stage, language: Language, texts: PhoneTexts): string {
  return inLanguage(stage.step?.title, language) || texts.step.kinds[stage.kind];
}
