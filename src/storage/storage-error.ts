import { StorageFailure } from "../journal/entry-store.ts";

/** A fresh connection cannot help against a full disk, or against data that IndexedDB does not take. */
const hopelessNames = ["QuotaExceededError", "DataCloneError", "DataError", "ConstraintError"];

const closedNames = new Set([
  "DatabaseClosedError",
  "InvalidStateError",
  "MissingAPIError",
  "OpenFailedError",
  "SecurityError",
]);

/**
 * Whether the work may succeed on a fresh connection. Browsers drop connections under many names: WebKit says
 * UnknownError after the page was in the background, Chromium AbortError when site data is cleared, and Dexie gives a
 * TypeError where the connection died while it was being opened. So all is tried again that is not hopeless.
 */
export function mayHeal(error: unknown): boolean {
  const names = namesOf(error);
  return !hopelessNames.some((name) => names.has(name));
}

/** The failure in the words of the journal: `full` wins wherever in the chain of causes it stands. */
export function toStorageFailure(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const names = namesOf(error);
  if (names.has("QuotaExceededError")) return new StorageFailure("full", error);
  if ([...names].some((name) => closedNames.has(name))) return new StorageFailure("closed", error);
  return new StorageFailure("unknown", error);
}

/** The names along the chain: Dexie puts causes in `inner`, and those of a bulk write in `failures`. */
function namesOf(error: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  const pending = [error];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    if ("name" in next && typeof next.name === "string") names.add(next.name);
    if ("inner" in next) pending.push(next.inner);
    if ("cause" in next) pending.push(next.cause);
    if ("failures" in next && Array.isArray(next.failures)) pending.push(...(next.failures as readonly unknown[]));
  }
  return names;
}
