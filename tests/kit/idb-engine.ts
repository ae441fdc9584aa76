/** An IndexedDB to run storage tests on: the browser's own or a double. */
export interface IdbEngine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
  readonly IDBDatabase: { readonly prototype: IDBDatabase };
  readonly IDBObjectStore: { readonly prototype: IDBObjectStore };
}

/** Resolves with what a native request gives. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

/** Opens a database past the app's own code; `upgrade` runs where the version is new. */
export function openRaw(
  engine: IdbEngine,
  name: string,
  version?: number,
  upgrade?: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  const request = engine.indexedDB.open(name, version);
  request.addEventListener("upgradeneeded", () => upgrade?.(request.result));
  return resultOf(request);
}

/** Puts a row into a table past the app's own code, as a failing disk or another program would leave it. */
export async function putRaw(engine: IdbEngine, name: string, table: string, row: unknown): Promise<void> {
  const database = await openRaw(engine, name);
  await resultOf(database.transaction(table, "readwrite").objectStore(table).put(row));
  database.close();
}
