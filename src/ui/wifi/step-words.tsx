import type { JSX } from "preact";
import { languages } from "../../domain/languages.ts";
import { joinSteps } from "../../text/wifi/steps.ts";
import { language } from "../../text/text-area.ts";

export interface StepWordsProps {
  readonly step: "wifi" | "evening";
  /** Left out where there is only one step. */
  readonly number: number | undefined;
}

/** What to do with the code beside it, in the screen's language first and then in the others. */
export function StepWords({ step, number }: StepWordsProps): JSX.Element {
  const own = language.value;
  return (
    <>
      <p class="step-words">{`${number === undefined ? "" : `${number}. `}${joinSteps[own][step]}`}</p>
      {languages
        .filter((each) => each !== own)
        .map((each) => (
          <p key={each} class="step-words step-words--other" lang={each}>
            {joinSteps[each][step]}
          </p>
        ))}
    </>
  );
}
