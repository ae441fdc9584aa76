import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { formatTypedCode } from "../../domain/join-code.ts";
import { joinText } from "../../text/join/area.ts";
import { describedBy, FieldFrame } from "../kit/field.tsx";

export interface CodeFieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly error?: string | undefined;
}

/** The join code in groups of four while it is typed; a pasted link becomes its code. */
export function CodeField({ value, onInput, error }: CodeFieldProps): JSX.Element {
  const id = useId();
  const { label, hint } = joinText.current.value.enter;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        class="field__input field__input--code"
        value={value}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellcheck={false}
        enterKeyHint="go"
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(id, { label, hint, error })}
        onInput={(event) => onInput(formatInPlace(event.currentTarget))}
      />
    </FieldFrame>
  );
}

/** Sets dashes while the caret stays behind the character it was behind. */
function formatInPlace(input: HTMLInputElement): string {
  const before = formatTypedCode(input.value.slice(0, input.selectionStart ?? input.value.length));
  const atEnd = input.selectionStart === input.value.length;
  const formatted = formatTypedCode(input.value);
  input.value = formatted;
  // A dash that the formatting put right behind the caret's character is not in `before`, and need not be.
  const caret = atEnd ? formatted.length : Math.min(before.length, formatted.length);
  input.setSelectionRange(caret, caret);
  return formatted;
}
