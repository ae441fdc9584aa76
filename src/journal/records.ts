import { createDecoder, readAny, readVarString } from "lib0/decoding";
import { encode, writeAny, writeVarString } from "lib0/encoding";
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

/** What a transaction wrote: its update, and the changes that everybody reads from it. */
export interface Written {
  readonly update: Uint8Array;
  readonly changes: readonly Change[];
}

/** A client number that no author's entries carry by design: Yjs gives a document whose own number arrives a new one. */
const reader = 0;

/** A fresh document for one author's records. */
export function newRecords(): Y.Doc {
  // A name of its own would cost more random bytes than the rest of the document, and nobody asks for it.
  const doc = new Y.Doc({ guid: "records" });
  doc.clientID = reader;
  // Made now, so that a first remote change finds a map and not an untyped root.
  for (const root of Object.keys(recordSchemas)) doc.getMap(root);
  return doc;
}

/**
 * The change as others will read it: carried over the encoding, which mends broken characters, then parsed by its
 * schema. Throws when the schema refuses it, which is a bug of the caller.
 */
export function parseChange(change: Change): Change {
  const { key, value } = carry(change);
  const parsed = readRecord(change.root, key, value);
  if (!parsed) throw new TypeError(`${change.root}/${change.key} does not fit its schema`);
  return parsed;
}

function carry({ key, value }: Change): Omit<Change, "root"> {
  const bytes = encode((encoder) => {
    writeVarString(encoder, key);
    writeAny(encoder, value as Parameters<typeof writeAny>[1]); // what cannot be encoded becomes undefined there
  });
  const decoder = createDecoder(bytes);
  return { key: readVarString(decoder), value: value === undefined ? undefined : (readAny(decoder) ?? null) };
}

/**
 * Makes the changes in one transaction, as the author with the client number; undefined when nothing changed. One
 * writer, so one fixed number is enough.
 */
export function writeChanges(doc: Y.Doc, client: number, changes: readonly Change[]): Written | undefined {
  let update: Uint8Array | undefined;
  const keep = (bytes: Uint8Array): void => {
    update = bytes;
  };
  doc.clientID = client;
  doc.on("update", keep);
  const touched = collectTouched(doc, () =>
    doc.transact(() => {
      for (const { root, key, value } of changes) {
        if (value === undefined) doc.getMap(root).delete(key);
        else doc.getMap(root).set(key, value);
      }
    }),
  );
  doc.off("update", keep);
  doc.clientID = reader;
  const read = readTouched(doc, touched);
  return update && read && { update, changes: read };
}

/**
 * Applies an update and gives what it changed, each value parsed by its schema. Undefined means poison: the update
 * throws, leaves something pending, or writes what no schema accepts. The document is then spoiled: throw it away.
 */
export function applyUpdate(doc: Y.Doc, update: Uint8Array): readonly Change[] | undefined {
  try {
    const touched = collectTouched(doc, () => Y.applyUpdate(doc, update));
    if (doc.store.pendingStructs || doc.store.pendingDs) return undefined;
    return readTouched(doc, touched);
  } catch {
    return undefined;
  }
}

/** The keys that an action changes, by root. */
function collectTouched(doc: Y.Doc, act: () => void): ReadonlyMap<string, ReadonlySet<string>> {
  const touched = new Map<string, Set<string>>();
  const note = (transaction: Y.Transaction): void => noteChanges(doc, transaction, touched);
  doc.on("afterTransaction", note);
  act();
  doc.off("afterTransaction", note);
  return touched;
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
