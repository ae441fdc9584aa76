import { useId } from "preact/hooks";
import type { JSX } from "preact";
import "./field.css";

interface SearchFieldProps {
  /** What is looked for, for those who cannot see where the field stands. */
  readonly label: string;
  /** The same, short enough for the field. */
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field that finds while one types. Its label is not seen: the placeholder and the browser's cross say what it is. */
export function SearchField({ label, placeholder = label, value, onChange }: SearchFieldProps): JSX.Element {
  const id = useId();
  return (
    <>
      <label class="unseen" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        class="field__input field__search"
        placeholder={placeholder}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
