import * as v from "valibot";
import * as Y from "yjs";
import { isRoot, recordSchemas, type Root } from "../domain/records.ts";

/** One change of a journal's records: `value: undefined` deletes the key. */
export interface Change {
  readonly root: Root;
  readonly key: string;
  readonly value: unknown;
}

/** The longest key of a record. */
const longestKey = 80;

/** A fresh document for one author's records. One writer, so one fixed client number is enough. */
export function newRecords(clientId: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  // Made now, so that a first remote change finds a map and not an untyped root.
  for (const root of Object.keys(recordSchemas)) doc.getMap(root);
  return doc;
}

/** The change with its value as the schema gives it; throws when the schema refuses it, which is a bug of the caller. */
export function parseChange(change: Change): Change {
  const parsed = readRecord(change.root, change.key, change.value);
  if (!parsed) throw new TypeError(`${change.root}/${change.key} does not fit its schema`);
  return parsed;
}

/** Makes the changes in one transaction and gives its update (V1); undefined when nothing changed. */
export function writeChanges(doc: Y.Doc, changes: readonly Change[]): Uint8Array | undefined {
  let update: Uint8Array | undefined;
  const keep = (bytes: Uint8Array): void => {
    update = bytes;
  };
  doc.on("update", keep);
  doc.transact(() => {
    for (const { root, key, value } of changes) {
      if (value === undefined) doc.getMap(root).delete(key);
      else doc.getMap(root).set(key, value);
    }
  });
  doc.off("update", keep);
  return update;
}

/**
 * Applies an update and gives what it changed, each value parsed by its schema. Undefined means poison: the update
 * throws, leaves something pending, or writes what no schema accepts. The document is then spoiled: throw it away.
 */
export function applyUpdate(doc: Y.Doc, update: Uint8Array): readonly Change[] | undefined {
  try {
    const touched = new Map<string, Set<string>>();
    const note = (transaction: Y.Transaction): void => noteChanges(doc, transaction, touched);
    doc.on("afterTransaction", note);
    Y.applyUpdate(doc, update);
    doc.off("afterTransaction", note);
    if (doc.store.pendingStructs || doc.store.pendingDs) return undefined;
    return readTouched(doc, touched);
  } catch {
    return undefined;
  }
}

function noteChanges(doc: Y.Doc, transaction: Y.Transaction, touched: Map<string, Set<string>>): void {
  for (const [type, keys] of transaction.changed) {
    for (const [root, shared] of doc.share) {
      if (shared !== type) continue;
      const known = touched.get(root) ?? new Set<string>();
      for (const key of keys) if (key !== null) known.add(key);
      touched.set(root, known);
    }
  }
}

function readTouched(doc: Y.Doc, touched: ReadonlyMap<string, ReadonlySet<string>>): readonly Change[] | undefined {
  const changes: Change[] = [];
  for (const [root, keys] of touched) {
    if (!isRoot(root)) continue;
    const map = doc.getMap(root);
    for (const key of keys) {
      const change = readRecord(root, key, map.get(key));
      if (!change) return undefined;
      changes.push(change);
    }
  }
  return changes;
}

function readRecord(root: Root, key: string, value: unknown): Change | undefined {
  if (key.length === 0 || key.length > longestKey || key === "__proto__") return undefined;
  if (value === undefined) return { root, key, value };
  if (typeof value !== "object" || value === null || value instanceof Y.AbstractType) return undefined;
  const parsed = v.safeParse(recordSchemas[root], value);
  return parsed.success ? { root, key, value: parsed.output } : undefined;
}
