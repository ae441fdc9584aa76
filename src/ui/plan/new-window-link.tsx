import type { ComponentChildren, JSX } from "preact";
import "../kit/button.css";
import { Icon } from "../kit/icon.tsx";
import { projectorIcon } from "../kit/desk-icons.ts";
import { type IconPath } from "../kit/icons.ts";

interface NewWindowLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  /** That a new window opens, in words. */
  readonly says: string;
  readonly icon?: IconPath | undefined;
  readonly quiet?: boolean | undefined;
}

/** A link that opens a window of its own, and says so. */
export function NewWindowLink(props: NewWindowLinkProps): JSX.Element {
  const { href, children, says, icon = projectorIcon, quiet } = props;
  return (
    <a class={`button button--${quiet ? "quiet" : "secondary"}`} href={href} target="_blank" rel="noopener">
      <Icon path={icon} />
      <span>
        {children}
        <span class="unseen">{` (${says})`}</span>
      </span>
    </a>
  );
}
