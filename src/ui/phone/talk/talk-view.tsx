import type { JSX } from "preact";
import { phoneText } from "../../../text/phone/area.ts";
import { language } from "../../../text/text-area.ts";
import type { Phone } from "../phone.ts";
import { Prompt } from "../prompt.tsx";
import { stageTitle, type Stage } from "../stage.ts";
import { StepClock } from "../step-clock.tsx";
import "./talk-view.css";

export interface TalkViewProps {
  readonly phone: Phone;
  readonly stage: Stage;
}

/** A step in which the phone can rest: somebody speaks, everybody talks, or there is a break. */
export function TalkView({ phone, stage }: TalkViewProps): JSX.Element {
  const texts = phoneText.current.value;
  const next = phone.next.value;
  const hints: Partial<Record<Stage["kind"], string>> = {
    info: texts.talk.infoHint,
    talk: texts.talk.talkHint,
    break: texts.talk.breakHint,
  };
  return (
    <>
      <div class="talk-view">
        <StepClock phone={phone} />
        <Prompt stage={stage} />
        <p class="soft">{hints[stage.kind]}</p>
      </div>
      <p class="soft">{next ? texts.step.next(stageTitle(next, language.value, texts)) : texts.step.last}</p>
    </>
  );
}
