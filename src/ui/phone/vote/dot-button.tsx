import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { Icon } from "../../kit/icon.tsx";
import { minusIcon, plusIcon } from "../../kit/icons.ts";

export interface DotButtonProps {
  readonly does: "give" | "takeBack";
  /** Names the note as well: "Give a dot: more benches". */
  readonly label: string;
  /** "true" while it can do nothing. It stays reachable, so that a tap can say why. */
  readonly blocked?: ReadonlySignal<"true" | undefined> | undefined;
  readonly onClick: () => void;
}

/** Gives one dot, or takes one back. */
export function DotButton({ does, label, blocked, onClick }: DotButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="dot-button button button--secondary button--only-icon"
      aria-label={label}
      // The signal itself: with the last dot six hundred buttons change, and no row has to be drawn again.
      aria-disabled={blocked}
      onClick={onClick}
    >
      <Icon path={does === "give" ? plusIcon : minusIcon} />
    </button>
  );
}
