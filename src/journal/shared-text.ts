import * as Y from "yjs";
import type { AuthorId } from "../domain/ids.ts";
import type { Splice } from "../domain/splice.ts";
import type { Journal, TextUpdate } from "./journal.ts";
import { clientOf } from "./text-body.ts";

/** The update that makes a change in a text as it stands in `doc`, written in the author's name. */
export function sharedTextUpdate(doc: Y.Doc, author: AuthorId, { at, removed, inserted }: Splice): Uint8Array {
  doc.clientID = clientOf(author);
  const text = textIn(doc);
  let update = new Uint8Array();
  const keep = (bytes: Uint8Array): void => {
    update = new Uint8Array(bytes);
  };
  doc.on("update", keep);
  doc.transact(() => {
    if (removed > 0) text.delete(at, removed);
    if (inserted !== "") text.insert(at, inserted);
  });
  doc.off("update", keep);
  return update;
}

/** The words in a text's document. */
export function textIn(doc: Y.Doc): Y.Text {
  return doc.getText("text");
}

/**
 * A text that several people edit, from the journals of those admitted. Updates are replayed in the order of
 * (lamport, author, seq), each one checked first, so equal journals give equal texts; an update that names another
 * author's client, or does not fit, is left out.
 */
export function readSharedText(text: string, journals: readonly Journal[]): Y.Doc {
  const updates = journals.flatMap((journal) =>
    journal.texts.filter((update) => update.text === text).map((update) => ({ author: journal.author, update })),
  );
  updates.sort((a, b) => compare(a.update, b.update) || (a.author < b.author ? -1 : 1) || a.update.seq - b.update.seq);
  let doc = new Y.Doc();
  const taken: Uint8Array[] = [];
  for (const { author, update } of updates) {
    if (!fits(doc, clientOf(author), update.update)) continue;
    if (takes(doc, update.update)) taken.push(update.update);
    else doc = docOf(taken);
  }
  return doc;
}

function compare(a: TextUpdate, b: TextUpdate): number {
  return a.lamport - b.lamport;
}

/** Applies an update; false when it passed the checks and still throws or needs what is not there: the document is spoiled. */
function takes(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update);
    return !doc.store.pendingStructs && !doc.store.pendingDs;
  } catch {
    return false;
  }
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

function fits(doc: Y.Doc, client: number, update: Uint8Array): boolean {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    if (structs.some((struct) => struct.id.client !== client)) return false;
    const state = Y.decodeStateVector(Y.encodeStateVector(doc));
    const written = structs.reduce(
      (clock, struct) => Math.max(clock, struct.id.clock + struct.length),
      state.get(client) ?? 0,
    );
    return [...ds.clients].every(([deleter, ranges]) => {
      const known = deleter === client ? written : (state.get(deleter) ?? 0);
      return ranges.every((range) => range.len > 0 && range.clock + range.len <= known);
    });
  } catch {
    return false;
  }
}
