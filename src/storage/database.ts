import type { DexieOptions } from "dexie";
import { StorageFailure } from "../journal/entry-store.ts";
import { isLostConnection, toStorageFailure } from "./storage-error.ts";
import { createTables, type Tables } from "./tables.ts";

/**
 * What happens to the database from outside.
 * - `outdated`: a newer version of the app wants it in another tab. It is closed for good here: reload the page.
 * - `blocked`: an older version in another tab holds it: that tab must close before anything can be stored here.
 * - `lost`: the connection was lost, perhaps with all data; the next use opens a fresh one.
 */
export type DatabaseEvent = "outdated" | "blocked" | "lost";

export interface DatabaseOptions {
  readonly onEvent: (event: DatabaseEvent) => void;
  /** Another name than `iltapaja`. */
  readonly name?: string | undefined;
  /** Another IndexedDB than the browser's own. */
  readonly engine?: Pick<DexieOptions, "indexedDB" | "IDBKeyRange"> | undefined;
}

/** The device's one database, with a connection that is renewed when the browser drops it. */
export class Database {
  readonly #options: DatabaseOptions;
  #tables: Tables;
  #closed = false;

  constructor(options: DatabaseOptions) {
    this.#options = options;
    this.#tables = this.#connect();
  }

  /** Opens the database now; rejects with a StorageFailure where pages may not store anything. */
  async open(): Promise<void> {
    await this.run(({ dexie }) => dexie.open());
  }

  /**
   * Does some work on the tables. If the connection turns out to be lost, the work is done once more on a fresh one, so
   * doing it twice must not differ from doing it once. Rejects with a StorageFailure.
   */
  async run<T>(work: (tables: Tables) => PromiseLike<T>): Promise<T> {
    const tables = this.#tables;
    try {
      return await this.#try(work, tables);
    } catch (error) {
      if (this.#closed || !isLostConnection(error)) throw toStorageFailure(error);
      this.#renew(tables);
    }
    try {
      return await this.#try(work, this.#tables);
    } catch (error) {
      throw toStorageFailure(error);
    }
  }

  /** Closes the database for good. */
  close(): void {
    this.#closed = true;
    this.#tables.dexie.close();
  }

  async #try<T>(work: (tables: Tables) => PromiseLike<T>, tables: Tables): Promise<T> {
    if (this.#closed) throw new StorageFailure("closed", undefined);
    return work(tables);
  }

  /** Works that fail together find the connection renewed by the first of them. */
  #renew(lost: Tables): void {
    if (this.#closed || this.#tables !== lost) return;
    lost.dexie.close();
    this.#tables = this.#connect();
    this.#options.onEvent("lost");
  }

  #connect(): Tables {
    const tables = createTables(this.#options.name ?? "iltapaja", this.#options.engine ?? {});
    const { dexie } = tables;
    dexie.on("blocked", () => {
      this.#options.onEvent("blocked");
      return false; // no warning of Dexie's own
    });
    dexie.on("versionchange", (event) => {
      if (event.newVersion === null) {
        // Somebody deletes the database: holding on would only keep the deletion waiting.
        this.#renew(tables);
      } else {
        this.close();
        this.#options.onEvent("outdated");
      }
      return false;
    });
    // The browser's own event: Dexie's fires for orderly closing too, as before the page goes to the back-forward cache.
    dexie.on("ready", () => dexie.backendDB().addEventListener("close", () => this.#renew(tables)), true);
    return tables;
  }
}
