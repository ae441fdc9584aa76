import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Sign } from "../../../domain/signs.ts";
import { boardText } from "../../../text/board/area.ts";
import { announce } from "../../kit/announce.ts";
import { Button } from "../../kit/button.tsx";
import { checkIcon, handIcon } from "../../kit/icons.ts";
import { useOutcome } from "../outcome.ts";
import type { Phone } from "../phone.ts";
import { RefusalLine } from "../refusal-line.tsx";
import "./sign-buttons.css";

/** Two switches at the thumb: a hand that asks for the floor, and "I am done" where there is something to do. */
export function SignButtons({ phone }: { readonly phone: Phone }): JSX.Element {
  const { kind } = phone.stage.value;
  const hasWork = kind !== "info" && kind !== "talk";
  const { refusal, tell } = useOutcome();
  const t = boardText.current.value;
  const show = (sign: Sign, isUp: boolean): void =>
    void tell(phone.session.actions.showSign(sign, isUp), isUp ? t.signs[sign].up : t.signs[sign].down);
  return (
    <fieldset class="sign-buttons">
      <legend class="unseen">{t.signs.label}</legend>
      <RefusalLine refusal={refusal} />
      {hasWork && <SignButton phone={phone} sign="done" onShow={show} />}
      <SignButton phone={phone} sign="hand" onShow={show} />
    </fieldset>
  );
}

interface SignButtonProps {
  readonly phone: Phone;
  readonly sign: Sign;
  readonly onShow: (sign: Sign, isUp: boolean) => void;
}

function SignButton({ phone, sign, onShow }: SignButtonProps): JSX.Element {
  const t = boardText.current.value.signs[sign];
  const isUp = useComputed(() => isShown(phone, sign)).value;
  const wantedRef = useRef(isUp);
  useEffect(() => {
    // Somebody who leads has lowered it, or called on her.
    if (wantedRef.current && !isUp) announce(t.lowered);
    wantedRef.current = isUp;
  }, [isUp, t]);
  return (
    <Button
      kind="quiet"
      icon={isUp ? checkIcon : sign === "hand" ? handIcon : undefined}
      pressed={isUp}
      onClick={() => {
        wantedRef.current = !isUp;
        onShow(sign, !isUp);
      }}
    >
      {t.name}
    </Button>
  );
}

function isShown({ session }: Phone, sign: Sign): boolean {
  const { hands, done } = session.state.value;
  const me = session.me.value?.id;
  return (sign === "hand" ? hands : done).some((id) => id === me);
}
