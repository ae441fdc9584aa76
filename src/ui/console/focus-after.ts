/** Takes the focus from a note that is about to leave its list to the next one, or to the one before. */
export function focusAfter(list: HTMLElement | null, note: string): void {
  const item = [...(list?.querySelectorAll<HTMLElement>("[data-note]") ?? [])].find(
    (each) => each.dataset["note"] === note,
  );
  if (!item?.contains(document.activeElement)) return;
  const neighbour = item.nextElementSibling ?? item.previousElementSibling;
  neighbour?.querySelector<HTMLElement>("button")?.focus();
}
