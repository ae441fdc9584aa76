import type { JSX } from "preact";
import "./checkbox.css";

export interface CheckboxProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no, with a target as wide as its words. */
export function Checkbox({ label, hint, checked, onChange }: CheckboxProps): JSX.Element {
  return (
    <label class="checkbox">
      <input
        class="checkbox__box"
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <span class="checkbox__hint">{hint}</span>}
      </span>
    </label>
  );
}
