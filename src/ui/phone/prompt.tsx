import type { JSX } from "preact";
import type { Stage } from "./stage.ts";
import { inLanguage } from "../../domain/languages.ts";
import { language } from "../../text/text-area.ts";
import "./prompt.css";

export interface PromptProps {
  readonly stage: Stage;
  /** What is said when the facilitator has asked nothing. */
  readonly otherwise?: string;
}

/** The facilitator's question for this step, in the reader's language where it was given in it. */
export function Prompt({ stage, otherwise = "" }: PromptProps): JSX.Element | null {
  const text = inLanguage(stage.step?.prompt, language.value) || otherwise;
  return text === "" ? null : <p class="prompt">{text}</p>;
}
