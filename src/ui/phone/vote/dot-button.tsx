import type { JSX } from "preact";
import { Icon } from "../../kit/icon.tsx";
import { minusIcon, plusIcon } from "../../kit/icons.ts";

export interface DotButtonProps {
  readonly does: "give" | "takeBack";
  /** Names the note as well: "Give a dot: more benches". */
  readonly label: string;
  /** The button stays reachable while it can do nothing, so that a tap can say why. */
  readonly blocked: boolean;
  readonly onClick: () => void;
}

/** Gives one dot, or takes one back. */
export function DotButton({ does, label, blocked, onClick }: DotButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="dot-button button button--secondary button--only-icon"
      aria-label={label}
      aria-disabled={blocked ? "true" : undefined}
      onClick={onClick}
    >
      <Icon path={does === "give" ? plusIcon : minusIcon} />
    </button>
  );
}
