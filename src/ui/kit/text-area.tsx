import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { commonText } from "../../text/common/area.ts";
import { describedBy, FieldFrame, type FieldTexts } from "./field.tsx";

export interface TextAreaProps extends FieldTexts {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Characters as people count them. Longer text is marked and never cut: what was typed is hers. */
  readonly longest?: number | undefined;
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
  /** For those who care for the cursor. */
  readonly areaRef?: { current: HTMLTextAreaElement | null };
  /** Ctrl or Cmd with Enter. */
  readonly onSubmit?: (() => void) | undefined;
}

/** Several lines of text with a counter that speaks up only near the limit. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const id = useId();
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} error={props.error}>
      <textarea
        id={id}
        ref={props.areaRef ?? null}
        class="field__input field__input--area"
        rows={props.rows ?? 3}
        value={props.value}
        placeholder={props.placeholder}
        aria-invalid={props.error ? "true" : undefined}
        aria-describedby={describedBy(id, props)}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) props.onSubmit?.();
        }}
      />
      {props.longest !== undefined && <Counter used={[...props.value].length} longest={props.longest} />}
    </FieldFrame>
  );
}

function Counter({ used, longest }: { readonly used: number; readonly longest: number }): JSX.Element {
  const left = longest - used;
  const t = commonText.current.value;
  return (
    <div class={`field__counter${left < 0 ? " field__counter--over" : ""}`}>
      <span aria-hidden="true">{`${used} / ${longest}`}</span>
      <output class="unseen">{left < 0 ? t.charactersOver(-left) : left <= 20 ? t.charactersLeft(left) : ""}</output>
    </div>
  );
}
