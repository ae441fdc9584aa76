import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./icon.tsx";
import { checkIcon, infoIcon, warningIcon, type IconPath } from "./icons.ts";
import "./status-line.css";

type Tone = "info" | "good" | "warning" | "bad";

export interface StatusLineProps {
  readonly tone?: Tone | undefined;
  readonly children: ComponentChildren;
  /** A button that helps, after the words. */
  readonly action?: ComponentChildren;
}

/** A sentence that stays: what is so, and what can be done about it. */
export function StatusLine({ tone = "info", children, action }: StatusLineProps): JSX.Element {
  return (
    <div class={`status-line status-line--${tone}`} role={tone === "bad" ? "alert" : "status"}>
      <Icon path={icons[tone]} />
      <div class="status-line__text">{children}</div>
      {action}
    </div>
  );
}

const icons: Readonly<Record<Tone, IconPath>> = {
  info: infoIcon,
  good: checkIcon,
  warning: warningIcon,
  bad: warningIcon,
};
