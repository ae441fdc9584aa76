import { computed, type ReadonlySignal } from "@preact/signals";

/**
 * A computed signal that keeps its old value while the new one says the same, so that a room read afresh redraws
 * only what has changed in it.
 */
export function steady<T>(read: () => T, isSame: (a: T, b: T) => boolean = saysTheSame): ReadonlySignal<T> {
  let kept: { readonly value: T } | undefined;
  return computed(() => {
    const next = read();
    if (!kept || !isSame(kept.value, next)) kept = { value: next };
    return kept.value;
  });
}

/** A steady list whose items, known by their ids, stay the same objects while their own fields do. */
export function steadyList<T extends { readonly id: string }>(read: () => readonly T[]): ReadonlySignal<readonly T[]> {
  let kept: readonly T[] = [];
  let byId: ReadonlyMap<string, T> = new Map();
  return computed(() => {
    const next = read().map((item) => {
      const before = byId.get(item.id);
      return before && (before === item || hasSameFields(before, item)) ? before : item;
    });
    const changed = next.length !== kept.length || next.some((item, index) => item !== kept[index]);
    if (changed) {
      kept = next;
      byId = new Map(next.map((item) => [item.id, item]));
    }
    return kept;
  });
}

function saysTheSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
}

/** Runs for every note of the room with every entry that arrives: it makes as little anew as it can. */
function hasSameFields<T extends object>(a: T, b: T): boolean {
  for (const key in a) if (!Object.is(a[key], b[key])) return false;
  return Object.keys(a).length === Object.keys(b).length;
}
