import type { Step } from "../../domain/agenda.ts";
import { inLanguage, type Language } from "../../domain/languages.ts";
import type { ProjectorTexts } from "../../text/projector/en.ts";

/** What a step is called: as the facilitator has put it, or by its kind. */
export function stepTitle(step: Pick<Step, "kind" | "title">, language: Language, texts: ProjectorTexts): string {
  return inLanguage(step.title, language) || texts.kinds[step.kind];
}
