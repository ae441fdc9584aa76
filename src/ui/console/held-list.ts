import { signal } from "@preact/signals";
import { useState } from "preact/hooks";

interface Item {
  readonly id: string;
}

/** What is to be shown of a list, and how many new items wait. */
interface HeldItems<T> {
  readonly shown: readonly T[];
  readonly waiting: number;
}

/**
 * A list that stands still while somebody is at it with the focus or the pointer: what comes meanwhile waits and is
 * counted, what goes stays in its place until then. Otherwise it is the list itself.
 */
export interface HeldList<T> {
  /**
   * What is to be shown of the list as it is now; `known` finds an item that is in the room but no longer listed. A
   * new `version`, as after an own move, lets the list go for once.
   */
  show(items: readonly T[], known: (id: string) => T | undefined, version?: number): HeldItems<T>;
  /** Takes the list as it is now, although somebody is at it. */
  release(): void;
  readonly handlers: {
    onFocusIn(): void;
    onFocusOut(event: FocusEvent): void;
    onPointerEnter(): void;
    onPointerLeave(): void;
  };
}

/** A held list for one list of a component; its handlers go on the list's container. */
export function useHeldList<T extends Item>(): HeldList<T> {
  const [list] = useState(createHeldList<T>);
  return list;
}

/** A held list that has shown nothing yet. */
function createHeldList<T extends Item>(): HeldList<T> {
  const hasFocus = signal(false);
  const hasPointer = signal(false);
  const releases = signal(0);
  let seen = "";
  let kept: readonly T[] = [];
  return {
    show(items, known, version = 0) {
      const isTouched = hasFocus.value || hasPointer.value;
      const now = `${releases.value}/${version}`;
      const isHeld = isTouched && now === seen && kept.length > 0;
      seen = now;
      const shown = isHeld ? kept.map((item) => known(item.id) ?? item) : items;
      kept = shown;
      const ids = new Set(shown.map((item) => item.id));
      return { shown, waiting: items.filter((item) => !ids.has(item.id)).length };
    },
    release() {
      releases.value++;
    },
    handlers: {
      onFocusIn() {
        hasFocus.value = true;
      },
      onFocusOut({ currentTarget, relatedTarget }) {
        const stays =
          currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!stays) hasFocus.value = false;
      },
      onPointerEnter() {
        hasPointer.value = true;
      },
      onPointerLeave() {
        hasPointer.value = false;
      },
    },
  };
}
