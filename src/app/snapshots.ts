import type { Ledger } from "../journal/ledger.ts";

const quietMs = 20_000;

/**
 * Saves the room for a fast opening: when new entries have stopped coming for a while, and when the page is hidden.
 * Only the tab that writes does so. Returns how to stop, with a last save.
 */
export function keepSnapshots(
  ledger: Ledger,
  scope: Pick<Window, "document">,
  leading: () => boolean,
  report: (error: unknown) => void,
): () => Promise<void> {
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    if (!dirty || !leading()) return;
    dirty = false;
    await ledger.saveSnapshot().catch(report);
  };
  const later = (): void => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), quietMs);
  };
  const saveWhenHidden = (): void => {
    if (scope.document.visibilityState === "hidden") void save();
  };
  const unsubscribe = ledger.subscribe(later);
  scope.document.addEventListener("visibilitychange", saveWhenHidden);
  return async () => {
    unsubscribe();
    scope.document.removeEventListener("visibilitychange", saveWhenHidden);
    await save();
  };
}
