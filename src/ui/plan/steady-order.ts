import { signal } from "@preact/signals";
import { useState } from "preact/hooks";

interface Placed {
  readonly id: string;
}

/**
 * Keeps the order of a list while the focus is in it, so that what others move never slides away under somebody's
 * hands. New items come last meanwhile; when the focus leaves, the list takes its true order.
 */
export interface SteadyOrder {
  /** The items in the order in which they are to be shown now. */
  arrange<T extends Placed>(items: readonly T[]): readonly T[];
  /** Called before an own move: the next new order is shown although the focus is in the list. */
  letMove(): void;
  onFocusIn(): void;
  onFocusOut(event: FocusEvent): void;
}

/** A steady order for one list of a component; its two focus handlers go on the list's container. */
export function useSteadyOrder(): SteadyOrder {
  const [order] = useState(createSteadyOrder);
  return order;
}

/** A steady order that has shown nothing yet. */
function createSteadyOrder(): SteadyOrder {
  const held = signal(false);
  let known: readonly string[] = [];
  let mayMove = false;
  return {
    arrange(items) {
      const shown = held.value && !mayMove ? inKnownOrder(items, known) : items;
      const ids = shown.map((item) => item.id);
      if (ids.join("\n") !== known.join("\n")) mayMove = false;
      known = ids;
      return shown;
    },
    letMove() {
      mayMove = true;
    },
    onFocusIn() {
      held.value = true;
    },
    onFocusOut(event) {
      const { currentTarget, relatedTarget } = event;
      const stays =
        currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!stays) held.value = false;
    },
  };
}

function inKnownOrder<T extends Placed>(items: readonly T[], known: readonly string[]): readonly T[] {
  const place = new Map(known.map((id, index) => [id, index]));
  const placeOf = (item: T): number => place.get(item.id) ?? known.length;
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => placeOf(a.item) - placeOf(b.item) || a.index - b.index)
    .map(({ item }) => item);
}
