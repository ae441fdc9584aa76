import type { ComponentChildren, JSX } from "preact";
import "./field.css";
import { Icon } from "./icon.tsx";
import { warningIcon } from "./icons.ts";

/** What every field can say of itself. */
export interface FieldTexts {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do next; the field is marked as wrong while it is given. */
  readonly error?: string | undefined;
}

interface FieldFrameProps extends FieldTexts {
  readonly id: string;
  readonly children: ComponentChildren;
}

/** Label, hint and error around one control with the given id. */
export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps): JSX.Element {
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      {hint && (
        <span class="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The error of the control with the given id. Its place is always there, so that a change is announced. */
function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }): JSX.Element {
  return (
    <div id={`${id}-error`} role="alert">
      {error && (
        <span class="field__error">
          <Icon path={warningIcon} />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}

/** The ids that describe a control, for `aria-describedby`. */
export function describedBy(id: string, { hint, error }: FieldTexts): string | undefined {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])];
  return ids.length > 0 ? ids.join(" ") : undefined;
}
