import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { describedBy, FieldFrame, type FieldTexts } from "./field.tsx";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends FieldTexts {
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of many: the platform's own list. For a few options ChoiceChips are quicker. */
export function Select(props: SelectProps): JSX.Element {
  const id = useId();
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} error={props.error}>
      <select
        id={id}
        class="field__input field__select"
        value={props.value}
        aria-invalid={props.error ? "true" : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
