import type { JSX, TargetedInputEvent } from "preact";
import { useId } from "preact/hooks";
import { describedBy, FieldFrame, type FieldTexts } from "./field.tsx";

export interface TextFieldProps extends FieldTexts {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** `date` gives YYYY-MM-DD and `time` HH:MM, or "". */
  readonly type?: "text" | "date" | "time" | undefined;
  /** What the browser may fill in: "name", "off" and the like. */
  readonly autoComplete?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/** One line of text, or a day or an hour, with its label. */
export function TextField(props: TextFieldProps): JSX.Element {
  const id = useId();
  const { type = "text" } = props;
  const attributes = {
    id,
    class: "field__input",
    value: props.value,
    autoComplete: props.autoComplete ?? "off",
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    "aria-invalid": props.error ? ("true" as const) : undefined,
    "aria-describedby": describedBy(id, props),
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onInput(event.currentTarget.value),
    onBlur: props.onBlur,
  };
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} error={props.error}>
      {type === "text" ? <input type="text" {...attributes} /> : <input type={type} {...attributes} />}
    </FieldFrame>
  );
}
