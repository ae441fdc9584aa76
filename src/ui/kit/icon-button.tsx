import type { JSX } from "preact";
import "./button.css";
import { Icon } from "./icon.tsx";
import type { IconPath } from "./icons.ts";

export interface IconButtonProps {
  readonly icon: IconPath;
  /** What the button does, with what it does it to: "Edit note: more benches". */
  readonly label: string;
  readonly onClick: () => void;
  readonly kind?: "secondary" | "quiet" | undefined;
  readonly disabled?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly pressed?: boolean | undefined;
}

/** A square button with a drawing; its name is spoken and shown as a tooltip. */
export function IconButton({ icon, label, onClick, kind = "quiet", ...state }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`button button--${kind} button--only-icon`}
      aria-label={label}
      title={label}
      disabled={state.disabled}
      aria-expanded={state.expanded}
      aria-pressed={state.pressed}
      onClick={onClick}
    >
      <Icon path={icon} />
    </button>
  );
}
