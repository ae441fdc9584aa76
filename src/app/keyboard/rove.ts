const controls = "button, a[href], input, select, textarea, summary";

/** Arrow keys belong to these themselves. */
const ownArrows = "input:not([type=checkbox]), select, textarea, [contenteditable]";

/**
 * In every list marked with `data-roving` Tab stops at one item, and arrow keys, Home and End go from item to item:
 * what comes after six hundred notes is two stops away, not twelve hundred. `onEnter` is called when the focus comes
 * into a list from outside.
 */
export function rove(page: Document, onEnter: () => void): void {
  const currentByList = new WeakMap<Element, Element>();
  const arrange = (list: Element): void => {
    const kept = currentByList.get(list);
    const current = kept?.parentElement === list ? kept : itemsOf(list)[0];
    for (const control of list.querySelectorAll<HTMLElement>(controls)) {
      const tabIndex = current?.contains(control) ? 0 : -1;
      if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex;
    }
  };
  const arrangeAll = (): void => page.querySelectorAll("[data-roving]").forEach(arrange);
  page.addEventListener("focusin", ({ target, relatedTarget }) => {
    const list = listOf(target);
    const item = list && itemOf(list, target);
    if (!item) return;
    currentByList.set(list, item);
    arrange(list);
    if (!(relatedTarget instanceof Node && list.contains(relatedTarget))) onEnter();
  });
  page.addEventListener("keydown", (event) => {
    const list = listOf(event.target);
    const item = list && itemOf(list, event.target);
    if (!item || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.matches(ownArrows)) return;
    const next = itemAfter(event.key, item, itemsOf(list));
    if (!next) return;
    event.preventDefault();
    focusLike(event.target, item, next);
  });
  let isDue = false;
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      arrangeAll();
    });
  }).observe(page.body, { childList: true, subtree: true });
  arrangeAll();
}

function listOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("[data-roving]") : null;
}

/** Those among its items that have something to press. */
function itemsOf(list: Element): readonly Element[] {
  return [...list.children].filter((item) => item.querySelector(controls));
}

function itemOf(list: Element, target: EventTarget | null): Element | undefined {
  return itemsOf(list).find((item) => target instanceof Node && item.contains(target));
}

function itemAfter(key: string, item: Element, items: readonly Element[]): Element | undefined {
  const index = items.indexOf(item);
  switch (key) {
    case "ArrowRight":
      return items[index + 1];
    case "ArrowLeft":
      return items[index - 1];
    case "ArrowDown":
      return nearest(item, items.slice(index + 1), (place, from) => place.top - from.bottom);
    case "ArrowUp":
      return nearest(item, items.slice(0, Math.max(0, index)), (place, from) => from.top - place.bottom);
    case "Home":
      return items[0];
    case "End":
      return items.at(-1);
    default:
      return undefined;
  }
}

/** The item that a person sees next in a direction, in a list of one column or of several. */
function nearest(
  item: Element,
  items: readonly Element[],
  gap: (place: DOMRect, from: DOMRect) => number,
): Element | undefined {
  const from = item.getBoundingClientRect();
  let best: { readonly item: Element; readonly far: number } | undefined;
  for (const each of items) {
    const place = each.getBoundingClientRect();
    const away = gap(place, from);
    const far = away + 2 * Math.abs(place.left - from.left);
    if (away > -2 && (!best || far < best.far)) best = { item: each, far };
  }
  return best?.item;
}

/** Puts the focus on the control of an item that stands where it stood in another, or on its last one. */
function focusLike(target: EventTarget | null, from: Element, to: Element): void {
  const place = [...from.querySelectorAll(controls)].findIndex((control) => control === target);
  const there = [...to.querySelectorAll<HTMLElement>(controls)];
  (there[place] ?? there.at(-1))?.focus();
}
