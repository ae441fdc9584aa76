import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { commonText } from "../../text/common/area.ts";
import { FieldFrame } from "./field.tsx";
import { IconButton } from "./icon-button.tsx";
import { minusIcon, plusIcon } from "./icons.ts";
import "./stepper.css";

export interface StepperProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number | undefined;
  readonly onChange: (value: number) => void;
}

/** A whole number that is tapped or typed; it never leaves its bounds. */
export function Stepper({ label, hint, value, min, max, step = 1, onChange }: StepperProps): JSX.Element {
  const id = useId();
  const t = commonText.current.value;
  const set = (next: number): void => {
    const bounded = Math.min(max, Math.max(min, Math.round(next)));
    if (Number.isFinite(bounded) && bounded !== value) onChange(bounded);
  };
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <div class="stepper">
        <IconButton
          kind="secondary"
          icon={minusIcon}
          label={t.decrease(label)}
          disabled={value <= min}
          onClick={() => set(value - step)}
        />
        <input
          id={id}
          class="stepper__number"
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => {
            set(event.currentTarget.valueAsNumber);
            event.currentTarget.value = String(value);
          }}
        />
        <IconButton
          kind="secondary"
          icon={plusIcon}
          label={t.increase(label)}
          disabled={value >= max}
          onClick={() => set(value + step)}
        />
      </div>
    </FieldFrame>
  );
}
