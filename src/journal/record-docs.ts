import type * as Y from "yjs";
import type { AuthorId } from "../domain/ids.ts";
import { bytesToText } from "./bytes.ts";
import { decodeEntry, entryKinds, hashEntry, type Entry } from "./entry.ts";
import type { StoredEntry } from "./entry-store.ts";
import type { Journal } from "./journal.ts";
import type { JournalCrypto } from "./journal-crypto.ts";
import { applyUpdate, newRecords } from "./records.ts";

/** Where an author's entries cannot be read back: the first one that the disk has lost. */
export interface Hole {
  readonly missing: number;
}

interface Source {
  readonly crypto: JournalCrypto;
  /** An author's entries from the first on, at most `limit`. */
  readonly ofAuthor: (author: AuthorId, limit: number) => Promise<readonly StoredEntry[]>;
}

/** The authors' records as Yjs documents: kept while a room is open, and read back from the store when missing. */
export class RecordDocs {
  readonly #docs = new Map<AuthorId, Y.Doc>();
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /** The author's records as they are before entry `upTo`. */
  async before(journal: Journal, upTo: number): Promise<Y.Doc | Hole> {
    const known = this.#docs.get(journal.author);
    if (known) return known;
    const doc = newRecords();
    if (upTo > 1) {
      const missing = await this.#replay(doc, journal, upTo);
      if (missing !== undefined) return { missing };
    }
    this.#docs.set(journal.author, doc);
    return doc;
  }

  keep(author: AuthorId, doc: Y.Doc): void {
    this.#docs.set(author, doc);
  }

  forget(author: AuthorId): void {
    this.#docs.delete(author);
  }

  /** Applies the entries before `upTo`; gives the first one that is not there as it was. */
  async #replay(doc: Y.Doc, journal: Journal, upTo: number): Promise<number | undefined> {
    let next = 0;
    for (const stored of await this.#source.ofAuthor(journal.author, upTo * 2)) {
      if (stored.seq >= upTo) break;
      const entry = await this.#readBack(stored, journal);
      if (!entry) continue;
      if (entry.seq > next) return next;
      next = entry.seq + 1;
      if (entry.kind === entryKinds.records) applyUpdate(doc, entry.body);
    }
    return next < upTo ? next : undefined;
  }

  async #readBack(stored: StoredEntry, journal: Journal): Promise<Entry | undefined> {
    if (!journal.holds(stored.seq, stored.hash)) return undefined;
    const entry = decodeEntry(stored.bytes);
    if (!entry || bytesToText(await hashEntry(this.#source.crypto, stored.bytes)) !== stored.hash) return undefined;
    return entry;
  }
}
