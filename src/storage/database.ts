import { StorageFailure } from "../journal/entry-store.ts";
import { mayHeal, toStorageFailure } from "./storage-error.ts";
import { createTables, type IdbEngine, type Tables } from "./tables.ts";
import { TornLog } from "./torn-log.ts";

/**
 * What happens to the database from outside.
 * - `outdated`: a newer version of the app wants it in another tab. It is closed for good here: reload the page.
 * - `blocked`: an older version in another tab holds it: that tab must close before anything can be stored here.
 * - `lost`: the connection was lost, perhaps with all data; the next use opens a fresh one.
 */
export type DatabaseEvent = "outdated" | "blocked" | "lost";

export interface DatabaseOptions {
  readonly onEvent: (event: DatabaseEvent) => void;
  /**
   * Whether the disk takes another 16 MB, found out without IndexedDB and without the private file system, and true
   * where that cannot be asked. Asked before the database is touched again after a failure: whoever opens it on a full
   * disk may lose it all (docs/decisions/0004-storage.md).
   */
  readonly hasRoom?: (() => Promise<boolean>) | undefined;
  /** Another name than `iltapaja`. */
  readonly name?: string | undefined;
  /** Another IndexedDB than the browser's own. */
  readonly engine?: IdbEngine | undefined;
}

type Work<T> = (tables: Tables) => PromiseLike<T>;

/** Once more for a lost connection, and again for one that could not be opened while its data was being deleted. */
const mostAttempts = 3;

/** The device's one database, with a connection that is renewed when the browser drops it. */
export class Database {
  readonly #options: DatabaseOptions;
  #tables: Tables;
  #closed = false;
  #opened = false;
  /** The last work failed. */
  #failed = false;
  readonly #log = new TornLog();

  constructor(options: DatabaseOptions) {
    this.#options = options;
    this.#tables = this.#connect();
  }

  /** Opens the database now; rejects with a StorageFailure where pages may not store anything. */
  async open(): Promise<void> {
    await this.read(({ dexie }) => dexie.open());
  }

  /**
   * Does some work that only reads. If the connection turns out to be lost, the work is done again on a fresh one.
   * Rejects with a StorageFailure.
   */
  async read<T>(work: Work<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(work);
      } catch (failure) {
        if (attempt === mostAttempts || this.#closed || !mayHeal(failure)) throw failure;
      }
    }
  }

  /** Does some work that writes, as `read` does; doing it twice must not differ from doing it once. */
  write<T>(work: Work<T>): Promise<T> {
    return this.read(async (tables) => {
      await tables.dexie.open(); // by now a tear in the transaction before was told
      if (this.#log.torn) await this.#log.turn(tables);
      return work(tables);
    });
  }

  /** Closes the database for good. */
  close(): void {
    this.#closed = true;
    this.#tables.dexie.close();
  }

  /** A connection that has failed is not used again: Dexie opens some that are half dead, and then keeps them. */
  async #attempt<T>(work: Work<T>): Promise<T> {
    if (this.#closed) throw new StorageFailure("closed", undefined);
    if (this.#failed || this.#log.torn) await this.#needRoom();
    const tables = this.#tables;
    try {
      const result = await work(tables);
      this.#failed = false;
      return result;
    } catch (error) {
      this.#failed = true;
      if (mayHeal(error)) this.#renew(tables);
      // After a write has failed for want of space, Chromium refuses everything without saying why.
      throw this.#log.full ? new StorageFailure("full", error) : toStorageFailure(error);
    }
  }

  /** A failure may mean a torn write on a full disk, even where the browser says nothing of the kind. */
  async #needRoom(): Promise<void> {
    const asked = this.#options.hasRoom?.().catch(() => false); // a full disk fails in many ways
    if ((await asked) !== false) return;
    this.#log.noteFull();
    throw new StorageFailure("full", undefined);
  }

  /** Works that fail together find the connection renewed by the first of them. */
  #renew(failed: Tables): void {
    if (this.#closed || this.#tables !== failed) return;
    const lost = this.#opened;
    this.#tables = this.#connect();
    failed.dexie.close();
    if (lost) this.#options.onEvent("lost");
  }

  #connect(): Tables {
    this.#opened = false;
    const tables = createTables(this.#options.name ?? "iltapaja", this.#options.engine);
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
    const onReady = () => {
      this.#opened = true;
      const handle = dexie.backendDB();
      handle.addEventListener("close", () => this.#renew(tables));
      handle.addEventListener("abort", (event) => this.#log.noteAbort(event), true); // captured, as Dexie stops the event
    };
    dexie.on("ready", onReady, true);
    return tables;
  }
}
