const controls = "button, a[href], input, select, textarea, summary";

/** An element on the way from the focus to the root, with what stood beside it. */
interface Step {
  readonly element: Element;
  readonly next: Element | null;
  readonly previous: Element | null;
}

/**
 * Finds the focus a place when what had it has gone from the page: the next item of its list, or the heading of its
 * part. Otherwise the next Tab would begin at the top again. Screens that know a better place come first.
 */
export function keepFocus(page: Document): void {
  let trail: readonly Step[] = [];
  const isLost = (): boolean =>
    trail[0]?.element.isConnected === false && (page.activeElement === page.body || page.activeElement === null);
  const observer = new MutationObserver(() => {
    if (!isLost()) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (isLost()) placeAfter(trail)?.focus();
      }),
    );
  });
  observer.observe(page.body, { childList: true, subtree: true });
  page.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element) trail = trailOf(target);
  });
}

function trailOf(start: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let element: Element | null = start; element; element = element.parentElement)
    steps.push({ element, next: element.nextElementSibling, previous: element.previousElementSibling });
  return steps;
}

function placeAfter(trail: readonly Step[]): HTMLElement | undefined {
  for (const { element, next, previous } of trail) {
    const place = element.isConnected ? headingIn(element) : element.matches("li") && controlIn(next, previous);
    if (place) return place;
  }
  return undefined;
}

function controlIn(...items: readonly (Element | null)[]): HTMLElement | undefined {
  const there = items.find((item) => item?.isConnected && item.querySelector(controls));
  return there?.querySelector<HTMLElement>(controls) ?? undefined;
}

function headingIn(part: Element): HTMLElement | undefined {
  const heading = part.querySelector<HTMLElement>("h1, h2, h3");
  if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1;
  return heading ?? undefined;
}
