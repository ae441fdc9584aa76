import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import type { Stage } from "./stage.ts";

/** What the bottom bar leads to. */
export const places = ["now", "notes", "table", "results"] as const;

export type Place = (typeof places)[number];

/** Where a person is in relation to the evening: along with it, looking around, or still writing in a past step. */
export interface Following {
  readonly place: ReadonlySignal<Place>;
  /** The stage that the place "now" shows. */
  readonly shown: ReadonlySignal<Stage>;
  /** The stage under way, when the evening has moved on without this person. */
  readonly movedOn: ReadonlySignal<Stage | undefined>;
  goTo(place: Place): void;
  /** Goes where the evening is. */
  comeBack(): void;
  stop(): void;
}

/**
 * Follows the evening by itself, except while the person writes or looks around: then she stays where she is until
 * she chooses to move.
 */
export function follow(current: ReadonlySignal<Stage>, isWriting: ReadonlySignal<boolean>): Following {
  const place = signal<Place>("now");
  const held = signal<Stage | undefined>(undefined);
  // The stage that the person last saw under way: when she left "now", or when she came back.
  const seen = signal(current.peek().key);
  let before = current.peek();
  const stop = effect(() => {
    const next = current.value;
    const left = before;
    before = next;
    if (next.key === left.key) return;
    if (next.key === held.peek()?.key) {
      held.value = undefined; // the evening came back to where the person still is
      return;
    }
    if (place.peek() !== "now" || held.peek() !== undefined) return;
    if (isWriting.peek()) held.value = left;
    else seen.value = next.key;
  });
  const comeBack = (): void => {
    held.value = undefined;
    place.value = "now";
    seen.value = current.peek().key;
  };
  return {
    place,
    shown: computed(() => held.value ?? current.value),
    movedOn: computed(() => (seen.value === current.value.key ? undefined : current.value)),
    goTo(next) {
      // Whoever taps "now" again wants to be where the evening is, unless a draft holds her back.
      if (next === "now" && held.peek() === undefined) comeBack();
      else place.value = next;
    },
    comeBack,
    stop,
  };
}
