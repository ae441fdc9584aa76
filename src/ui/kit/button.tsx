import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { announce } from "./announce.ts";
import "./button.css";
import { Icon } from "./icon.tsx";
import type { IconPath } from "./icons.ts";

type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

export interface ButtonProps {
  readonly children: ComponentChildren;
  /** One primary button on a screen: the next step. */
  readonly kind?: ButtonKind | undefined;
  readonly icon?: IconPath | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly type?: "button" | "submit" | undefined;
  /** The id of the form that it sends, where it stands outside of it. */
  readonly form?: string | undefined;
  /** Fills the width it is given. */
  readonly full?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Why the button does nothing now. It stays reachable, and a tap says the reason. */
  readonly blockedBecause?: string | undefined;
  /** For a button that opens or closes something, or is on or off. */
  readonly expanded?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  readonly describedBy?: string | undefined;
}

/** A button with words. */
export function Button(props: ButtonProps): JSX.Element {
  const reasonId = useId();
  const { blockedBecause: reason } = props;
  return (
    <button
      type={props.type ?? "button"}
      form={props.form}
      class={buttonClass(props.kind, props.full)}
      disabled={props.disabled}
      aria-disabled={reason ? "true" : undefined}
      aria-describedby={reason ? reasonId : props.describedBy}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      onClick={(event) => press(event, props)}
    >
      {props.icon && <Icon path={props.icon} />}
      <span>{props.children}</span>
      {reason && (
        <span id={reasonId} hidden>
          {reason}
        </span>
      )}
    </button>
  );
}

function press(event: Event, { blockedBecause: reason, onClick }: ButtonProps): void {
  if (!reason) {
    onClick?.();
    return;
  }
  event.preventDefault();
  announce(reason);
}

export interface LinkButtonProps {
  readonly children: ComponentChildren;
  readonly href: string;
  readonly kind?: ButtonKind | undefined;
  readonly icon?: IconPath | undefined;
  readonly full?: boolean | undefined;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ children, href, kind, icon, full }: LinkButtonProps): JSX.Element {
  return (
    <a class={buttonClass(kind, full)} href={href}>
      {icon && <Icon path={icon} />}
      <span>{children}</span>
    </a>
  );
}

function buttonClass(kind: ButtonKind = "secondary", full = false): string {
  return `button button--${kind}${full ? " button--full" : ""}`;
}
