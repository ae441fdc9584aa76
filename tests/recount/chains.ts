import * as Y from "yjs";
import type { SignedEntry } from "./archive-file.ts";
import { fitsByRoot } from "./fits.ts";

/** One value that a key has had, and the entry that wrote it; undefined where it was deleted. */
export interface Version {
  readonly seq: number;
  readonly lamport: number;
  readonly value: unknown;
}

/** An author's entries as far as they count, and what they have said. */
export interface Chain {
  readonly author: string;
  readonly hashes: readonly Buffer[];
  readonly opening: Buffer | undefined;
  /** By root, then key; oldest first. */
  readonly said: ReadonlyMap<string, ReadonlyMap<string, readonly Version[]>>;
  /** Signed entries that do not count: behind a fork or poison, or with a hole before them. */
  readonly left: number;
  readonly stop: "fork" | "poison" | undefined;
}

/** A chain as far as it counts: up to the entry at which its author was removed. */
export interface Counted {
  readonly chain: Chain;
  readonly through: number;
}

/** Follows each author's entries from the first one on, up to where two follow the same one or one is no good. */
export function followChains(entries: readonly SignedEntry[]): readonly Chain[] {
  const byAuthor = new Map<string, Map<string, SignedEntry>>();
  for (const entry of entries) {
    const own = byAuthor.get(entry.author) ?? new Map<string, SignedEntry>();
    byAuthor.set(entry.author, own.set(entry.hash, entry));
  }
  return [...byAuthor].sort(([a], [b]) => (a < b ? -1 : 1)).map(([author, own]) => follow(author, [...own.values()]));
}

function follow(author: string, own: readonly SignedEntry[]): Chain {
  const hashes: Buffer[] = [];
  const said = new Map<string, Map<string, Version[]>>();
  const records = newRecords();
  let [previous, lamport] = ["00".repeat(20), 0];
  let opening: Buffer | undefined;
  let stop: Chain["stop"];
  for (;;) {
    const seq = hashes.length;
    const next = own.filter((entry) => entry.seq === seq && entry.previous === previous);
    const [entry] = next;
    opening ??= seq === 0 ? entry?.body : undefined;
    if (!entry) break;
    if (next.length > 1) stop = "fork";
    else if (entry.lamport <= lamport || !take(records, entry, said)) stop = "poison";
    if (stop) break;
    hashes.push(entry.hashBytes);
    [previous, lamport] = [entry.hash, entry.lamport];
  }
  return { author, hashes, opening, said, left: own.length - hashes.length, stop };
}

function newRecords(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 0;
  for (const root of Object.keys(fitsByRoot)) doc.getMap(root);
  return doc;
}

/** Adds what an entry says; false if it is no good. */
function take(doc: Y.Doc, entry: SignedEntry, said: Map<string, Map<string, Version[]>>): boolean {
  if (entry.kind === 2) return isTextBody(entry.body);
  if (entry.kind !== 1) return true;
  const changed: (readonly [root: string, key: string])[] = [];
  const note = (transaction: Y.Transaction): void => {
    for (const [root, type] of doc.share) {
      for (const key of transaction.changed.get(type) ?? []) if (key !== null) changed.push([root, key]);
    }
  };
  doc.on("afterTransaction", note);
  try {
    Y.applyUpdate(doc, entry.body);
  } catch {
    return false;
  } finally {
    doc.off("afterTransaction", note);
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) return false;
  const judged = changed.filter(([root]) => Object.hasOwn(fitsByRoot, root));
  if (!judged.every(([root, key]) => isGood(root, key, doc.getMap(root).get(key)))) return false;
  for (const [root, key] of new Map(judged.map((each) => [each.join("\n"), each])).values()) {
    const keys = said.get(root) ?? new Map<string, Version[]>();
    said.set(root, keys);
    const versions = keys.get(key) ?? [];
    keys.set(key, versions);
    versions.push({ seq: entry.seq, lamport: entry.lamport, value: doc.getMap(root).get(key) });
  }
  return true;
}

function isGood(root: string, key: string, value: unknown): boolean {
  if (key.length === 0 || key.length > 80 || key === "__proto__") return false;
  if (value === undefined) return true;
  if (typeof value !== "object" || value === null || value instanceof Y.AbstractType) return false;
  return fitsByRoot[root]?.(value) ?? true;
}

/** A name of 1 to 60 characters, then an update, each behind its length. */
function isTextBody(body: Buffer): boolean {
  let at = 0;
  const part = (): Buffer | undefined => {
    let [length, shift] = [0, 1];
    for (;;) {
      const byte = body[at++];
      if (byte === undefined || length > body.length) return undefined;
      length += (byte % 128) * shift;
      shift *= 128;
      if (byte < 128) break;
    }
    at += length;
    return at <= body.length ? body.subarray(at - length, at) : undefined;
  };
  const name = part()?.toString("utf8");
  const update = part();
  return name !== undefined && update !== undefined && at === body.length && name.length > 0 && name.length <= 60;
}

/** What a key had last, up to an entry. */
export function lastOf(versions: readonly Version[] | undefined, through: number): Version | undefined {
  return versions?.reduce<Version | undefined>((last, each) => (each.seq <= through ? each : last), undefined);
}
