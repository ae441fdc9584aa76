import { vi } from "vitest";
import type { IdbEngine } from "./idb-engine.ts";

/**
 * Lets a test play WebKit, whose handles all refuse work once the page was in the background: after `lose` the handles
 * opened before throw; with `for: "all"` fresh ones do so too. Call it before the database is opened, as Dexie binds
 * the method then. `vi.restoreAllMocks` does not mend handles already open: call `recover`.
 */
export function losableServer(engine: IdbEngine): { lose(which: "open" | "all"): void; recover(): void } {
  const begin = engine.IDBDatabase.prototype.transaction;
  const open = new Set<IDBDatabase>();
  let lost: { has(database: IDBDatabase): boolean } = new Set();
  vi.spyOn(engine.IDBDatabase.prototype, "transaction").mockImplementation(function begun(this: IDBDatabase, ...of) {
    if (lost.has(this)) throw new DOMException("Connection to Indexed Database server lost.", "UnknownError");
    open.add(this);
    return begin.apply(this, of);
  });
  return {
    lose: (which) => {
      lost = which === "all" ? { has: () => true } : new Set(open);
    },
    recover: () => {
      lost = new Set();
    },
  };
}

/** Closes the handles that have been used since `usedHandles` was called, as nobody but a browser should. */
export function usedHandles(engine: IdbEngine): { close(): void } {
  const begin = vi.spyOn(engine.IDBDatabase.prototype, "transaction");
  return {
    close: () => {
      for (const handle of new Set(begin.mock.contexts as readonly IDBDatabase[])) handle.close(); // `this` of a spied method
    },
  };
}

/** Cuts off the next transaction that puts something, after its first put. */
export function abortNextPut(engine: IdbEngine): void {
  const put = engine.IDBObjectStore.prototype.put;
  vi.spyOn(engine.IDBObjectStore.prototype, "put").mockImplementationOnce(function cut(this: IDBObjectStore, ...of) {
    const request = put.apply(this, of);
    this.transaction.abort();
    return request;
  });
}

/** Fails the next put as Chromium does when the file system is full: only the transaction says why. */
export function runOutOfSpace(engine: IdbEngine): void {
  const put = engine.IDBObjectStore.prototype.put;
  vi.spyOn(engine.IDBObjectStore.prototype, "put").mockImplementationOnce(function torn(this: IDBObjectStore, ...of) {
    const request = put.apply(this, of);
    const message = "Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE";
    Object.defineProperty(this.transaction, "error", { value: new DOMException(message, "UnknownError") });
    this.transaction.abort();
    return request;
  });
}

/** Lets every opening of a database that is there already fail, in its time and not at once, as a browser does. */
export function refuseOpening(engine: IdbEngine): { end(): void } {
  const open = engine.indexedDB.open.bind(engine.indexedDB);
  const spy = vi.spyOn(engine.indexedDB, "open").mockImplementation((name) => open(name, 1)); // an older version than it has
  return { end: () => spy.mockRestore() };
}

/** From the n-th on, each put fails as it does when the quota is used up. */
export function fillDisk(engine: IdbEngine, from: number): void {
  const put = engine.IDBObjectStore.prototype.put;
  let count = 0;
  vi.spyOn(engine.IDBObjectStore.prototype, "put").mockImplementation(function full(this: IDBObjectStore, ...of) {
    if (++count < from) return put.apply(this, of);
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  });
}
