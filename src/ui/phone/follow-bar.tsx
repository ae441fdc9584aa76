import type { ComponentChildren, JSX } from "preact";
import { phoneText } from "../../text/phone/area.ts";
import { language } from "../../text/text-area.ts";
import { Button } from "../kit/button.tsx";
import "./follow-bar.css";
import type { Phone } from "./phone.ts";
import { stageTitle } from "./stage.ts";
import { StepClock } from "./step-clock.tsx";

export interface FollowBarProps {
  readonly phone: Phone;
  /** A new table that the person has not seen yet. */
  readonly unseenTable: number | undefined;
}

/** What happens while the person looks elsewhere, and the way there. She moves when she wants to. */
export function FollowBar({ phone, unseenTable }: FollowBarProps): JSX.Element | null {
  const t = phoneText.current.value;
  const { following } = phone;
  const movedOn = following.movedOn.value;
  const isAway = following.place.value !== "now";
  if (movedOn) {
    const title = stageTitle(movedOn, language.value, t);
    return (
      <Bar
        action={
          <Button kind="primary" onClick={following.comeBack}>
            {isAway ? t.follow.comeBack : t.follow.goOn}
          </Button>
        }
      >
        {isAway ? t.follow.movedOn(title) : t.follow.draftKept(title)}
      </Bar>
    );
  }
  if (unseenTable !== undefined) {
    return (
      <Bar action={<Button onClick={() => following.goTo("table")}>{t.follow.showTable}</Button>}>
        {t.follow.newTable(unseenTable)}
      </Bar>
    );
  }
  if (!isAway) return null;
  return (
    <Bar action={<StepClock phone={phone} look="digits" />}>
      {t.follow.underWay(stageTitle(phone.stage.value, language.value, t))}
    </Bar>
  );
}

function Bar({ children, action }: { readonly children: ComponentChildren; readonly action: ComponentChildren }) {
  return (
    <section class="follow-bar" aria-label={phoneText.current.value.follow.label}>
      <p class="follow-bar__text">{children}</p>
      {action}
    </section>
  );
}
