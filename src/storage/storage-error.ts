import { StorageFailure } from "../journal/entry-store.ts";

/**
 * Signs that a connection has died under the page. WebKit says UnknownError "Connection to Indexed Database server
 * lost" after the page was in the background; Chromium aborts what runs when site data is cleared.
 */
const lostNames = new Set([
  "DatabaseClosedError",
  "InvalidStateError",
  "TransactionInactiveError",
  "UnknownError",
  "AbortError",
]);

const closedNames = new Set([
  "DatabaseClosedError",
  "InvalidStateError",
  "MissingAPIError",
  "OpenFailedError",
  "SecurityError",
]);

/** Whether a fresh connection may help. A full disk is no such case, although it aborts transactions too. */
export function isLostConnection(error: unknown): boolean {
  const names = namesOf(error);
  return !names.has("QuotaExceededError") && [...names].some((name) => lostNames.has(name));
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
