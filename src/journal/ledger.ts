import type { AuthorId } from "../domain/ids.ts";
import { recordSchemas } from "../domain/records.ts";
import { bytesToText } from "./bytes.ts";
import { provenChanges } from "./claim.ts";
import { authorOfKey, entryKinds, mostEntries, type Entry } from "./entry.ts";
import { StorageFailure, type EntryStore, type StoredEntry } from "./entry-store.ts";
import { GroupCommit } from "./group-commit.ts";
import { Journal } from "./journal.ts";
import type { JournalCrypto, Signer } from "./journal-crypto.ts";
import { decodeOpening, encodeOpening, saltLength, type Opening } from "./opening.ts";
import { JournalFrozen, sealDrafts, sealedToStored, type Draft } from "./own-entries.ts";
import { createQueue, gather } from "./queue.ts";
import type { Accepted, Receipt } from "./receipt.ts";
import { RecordDocs } from "./record-docs.ts";
import { applyUpdate, parseChange, writeChanges, type Change } from "./records.ts";
import { clientOf, decodeTextBody, encodeTextBody } from "./text-body.ts";
import { TakeIn, type Taken } from "./take-in.ts";

/** What a ledger needs from the world. */
export interface LedgerOptions {
  readonly crypto: JournalCrypto;
  readonly store: EntryStore;
  /** The room's public name, 16 bytes. */
  readonly roomId: Uint8Array;
  /** The name under which the room is stored; its id, unless it is an archive that must stay apart from the room. */
  readonly storedAs?: string | undefined;
  /** This device's key; without one the ledger only reads. */
  readonly signer?: Signer | undefined;
  /** The facilitator's salt; other devices leave it out. */
  readonly salt?: Uint8Array | undefined;
  /** Whether an opening certifies to the join code, that is, whether its key leads the room. */
  readonly certifies: (publicKey: Uint8Array, salt: Uint8Array) => Promise<boolean>;
  /** Runs something after so many ms; gives how to stop it. Without it what is taken in goes to the disk at once. */
  readonly after?: ((delayMs: number, run: () => void) => () => void) | undefined;
}

/**
 * One journal's state as devices tell it each other: how many entries are here that everybody can agree on, and the
 * hash of the last of them. At a fork these are the entries before it.
 */
export interface Head {
  readonly author: AuthorId;
  readonly stored: number;
  readonly hash: Uint8Array;
  readonly forkedAt: number | undefined;
}

type Listener = (accepted: readonly Accepted[], own: boolean) => void;

/**
 * A snapshot holds only what the app that made it could read: with one more root or kind, journals are read anew. Raise
 * the first number when a schema changes in any other way.
 */
const snapshotVersion = 2_000 + 20 * Object.keys(recordSchemas).length + Object.keys(entryKinds).length;

/** All journals of one room on this device: takes entries in, writes its own, and says what it holds. */
export class Ledger {
  readonly room: string;
  /** The author that this device writes as; undefined for a reader. */
  readonly me: AuthorId | undefined;
  readonly #options: LedgerOptions;
  readonly #journals = new Map<AuthorId, Journal>();
  readonly #records: RecordDocs;
  readonly #listeners = new Set<Listener>();
  readonly #queue = createQueue();
  /** What comes while others' entries are being taken in is taken in together: signatures are checked side by side. */
  readonly #receive = gather(this.#queue, (parts: readonly (readonly Uint8Array[])[]) => this.#takeIn(parts));
  #facilitator: AuthorId | undefined;
  #position = 0;
  readonly #disk: GroupCommit;

  private constructor(options: LedgerOptions, me: AuthorId | undefined) {
    this.#options = options;
    this.room = options.storedAs ?? bytesToText(options.roomId);
    this.me = me;
    this.#disk = new GroupCommit({
      room: this.room,
      store: options.store,
      after: options.after,
      inTurn: this.#queue,
      put: (position, count) => this.#advance(position, count),
      refused: () => this.#tell([], false), // whoever tells others what is here has to look again
      mayGoAlone: () => me !== undefined && this.#journals.get(me)?.hole === undefined,
    });
    const ofAuthor = this.#ofAuthor.bind(this);
    this.#records = new RecordDocs({ crypto: options.crypto, ofAuthor });
  }

  /** Opens the room as it is stored: from its snapshot where there is one, then the entries after it. */
  static async open(options: LedgerOptions): Promise<Ledger> {
    const me = options.signer && (await authorOfKey(options.crypto, options.signer.publicKey));
    // The author id is the hash of the key as text, made here and in TakeIn only.
    const ledger = new Ledger(options, me && (bytesToText(me) as AuthorId));
    await ledger.#queue(() => ledger.#load());
    return ledger;
  }

  get journals(): readonly Journal[] {
    return [...this.#journals.values()];
  }

  /** Whose key certifies to the join code, once that journal has arrived. */
  get facilitator(): AuthorId | undefined {
    return this.#facilitator;
  }

  journal(author: AuthorId): Journal | undefined {
    return this.#journals.get(author);
  }

  /** Calls back after each batch of new entries once they are applied: own ones are stored then, others soon will be. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back after entries have reached the disk, where other tabs find them. */
  subscribeStored(listener: () => void): () => void {
    return this.#disk.subscribe(listener);
  }

  /** What this device holds, journal by journal; the same on devices that hold the same. */
  heads(): readonly Head[] {
    return this.journals.map(headOf);
  }

  head(author: AuthorId): Head | undefined {
    const journal = this.#journals.get(author);
    return journal && headOf(journal);
  }

  /** One author's entries from `seq` on as they were signed, at most `limit`; at a fork all that are known of it. */
  async entriesOf(author: AuthorId, seq: number, limit: number): Promise<readonly Uint8Array[]> {
    const end = this.#journals.get(author)?.frozen?.seq ?? Number.POSITIVE_INFINITY;
    if (this.#disk.holds(author)) await this.store();
    const entries = await this.#options.store.ofAuthor(this.room, author, seq, limit);
    return entries.filter((stored) => stored.seq <= end).map((stored) => stored.bytes);
  }

  /**
   * Writes the changes as one entry of this device. Resolves once it is on the disk; rejects with a StorageFailure,
   * JournalFrozen or EntryTooLarge, and has then changed nothing.
   */
  write(changes: readonly Change[]): Promise<void> {
    const parsed = changes.map(parseChange);
    return this.#append(async (journal) => {
      const doc = await this.#records.before(journal, journal.stored);
      if ("missing" in doc) {
        journal.lose(doc.missing);
        throw new JournalFrozen("incomplete");
      }
      // A document with changes that may yet fail must not stay; it comes back from the store when it is needed.
      this.#records.forget(journal.author);
      const written = writeChanges(doc, clientOf(journal.author), parsed);
      const changes = await provenChanges(written?.changes ?? [], { ...this.#options, author: journal.author });
      const applied = (entry: Entry): void => {
        this.#records.keep(journal.author, doc);
        journal.apply(entry, changes);
      };
      return written && { kind: entryKinds.records, body: written.update, applied };
    });
  }

  /** Writes an update of a shared text, made with the client number that `clientOf` gives for this author. */
  writeText(text: string, update: Uint8Array): Promise<void> {
    return this.#append((journal) =>
      Promise.resolve({
        kind: entryKinds.text,
        body: encodeTextBody(text, update),
        applied: (entry) => journal.applyText({ text, update, seq: entry.seq, lamport: entry.lamport }),
      }),
    );
  }

  /** Takes in entries from elsewhere: verifies and applies them, and stores them soon, as the receipt tells. */
  receive(received: readonly Uint8Array[]): Promise<Receipt> {
    return this.#receive(received);
  }

  /** Stores now what has been taken in and is still on its way to the disk; its receipts tell whether it got there. */
  store(): Promise<void> {
    return this.#queue(() => this.#disk.store());
  }

  /** Takes in what another tab of this device has stored since. */
  refresh(): Promise<void> {
    return this.#queue(() => this.#readStored());
  }

  /**
   * Looks whether the disk still has what it was given, after the browser may have deleted it. What is missing comes
   * back from other devices; until then this device's own journal is not written on.
   */
  recheck(): Promise<void> {
    return this.#queue(async () => {
      await this.#disk.store();
      this.#position = 0;
      for (const journal of this.journals) {
        const rows = await this.#options.store.ofAuthor(this.room, journal.author, 0, mostEntries);
        const there = new Set(rows.map(({ seq }) => seq));
        let first = 0;
        while (there.has(first)) first += 1;
        if (first >= journal.stored) continue;
        journal.lose(first);
        this.#records.forget(journal.author);
      }
      this.#tell([], false); // whoever tells others what is here has to look again
    });
  }

  /** Saves the room as it stands, so that it opens faster next time. */
  saveSnapshot(): Promise<void> {
    return this.#queue(async () => {
      await this.#disk.store();
      await this.#readStored();
      // A snapshot takes for granted that its entries are on the disk.
      if (!this.#disk.isEmpty || this.journals.some(({ hole }) => hole !== undefined)) return;
      await this.#options.store.saveSnapshot({
        room: this.room,
        version: snapshotVersion,
        position: this.#position,
        facilitator: this.#facilitator,
        journals: this.journals.map((journal) => journal.toSnapshot()),
      });
    });
  }

  async #load(): Promise<void> {
    const snapshot = await this.#options.store.loadSnapshot(this.room);
    if (snapshot?.version === snapshotVersion) {
      for (const stored of snapshot.journals) {
        const journal = Journal.fromSnapshot(stored);
        this.#journals.set(journal.author, journal);
      }
      this.#facilitator = snapshot.facilitator as AuthorId | undefined; // written from this very field
      this.#position = snapshot.position;
    }
    await this.#readStored();
  }

  async #takeIn(parts: readonly (readonly Uint8Array[])[]): Promise<readonly Receipt[]> {
    const intake = this.#intake();
    await intake.offer(parts.flatMap((received, part) => received.map((bytes) => ({ bytes, part }))));
    const stored = this.#disk.add(intake.taken);
    try {
      await this.#applyAll(intake);
    } finally {
      await this.#disk.storeSoon();
    }
    return parts.map((_, part) => {
      const receipt = intake.receipt(part);
      return { ...receipt, stored: receipt.accepted.length > 0 ? stored : Promise.resolve() };
    });
  }

  #intake(): TakeIn {
    return new TakeIn(this.#options.crypto, this.#options.roomId, this.#journals);
  }

  async #readStored(): Promise<void> {
    const { entries, position } = await this.#options.store.since(this.room, this.#position);
    const intake = this.#intake();
    await intake.offer(entries);
    await this.#applyAll(intake);
    this.#position = position;
  }

  /** What the disk holds of an author, with what was still on its way there. Belongs into the queue. */
  async #ofAuthor(author: AuthorId, limit: number): Promise<readonly StoredEntry[]> {
    await this.#disk.store();
    return this.#options.store.ofAuthor(this.room, author, 0, limit);
  }

  /** Follows the store's position, unless another tab has put something between: that is then still to be read. */
  #advance(position: number, put: number): void {
    if (position === this.#position + put) this.#position = position;
  }

  async #applyAll(intake: TakeIn): Promise<void> {
    for (const journal of intake.commit()) this.#records.forget(journal.author);
    let applied = 0;
    try {
      for (const taken of intake.taken) {
        await this.#apply(taken, intake);
        applied += 1;
      }
    } catch (error) {
      // A chain holds nothing that its records do not say.
      for (const taken of intake.taken.slice(applied).reverse()) if (taken.fit === "next") intake.undo(taken);
      this.#tell([], false);
      throw error;
    }
    if (intake.accepted.length > 0) this.#tell(intake.accepted, false);
  }

  async #apply(taken: Taken, intake: TakeIn): Promise<void> {
    const { journal, entry, fit } = taken;
    const opening = entry.seq === 0 ? decodeOpening(entry.body) : undefined;
    if (opening) return this.#recogniseFacilitator(journal.author, opening);
    // What came back after a loss on the disk has been applied before; nothing counts from where a journal stopped.
    if (fit === "refill" || entry.seq >= journal.length) return undefined;
    if (entry.kind === entryKinds.records) return this.#applyRecords(taken, intake);
    if (entry.kind === entryKinds.text) this.#applyText(journal, entry);
    return undefined;
  }

  async #applyRecords(taken: Taken, intake: TakeIn): Promise<void> {
    const { journal, entry, part } = taken;
    const doc = await this.#records.before(journal, entry.seq);
    if ("missing" in doc) {
      intake.undo(taken);
      journal.lose(doc.missing);
      return intake.want(journal.author, doc.missing, part);
    }
    const changes = applyUpdate(doc, entry.body);
    const { author } = journal;
    if (changes) return journal.apply(entry, await provenChanges(changes, { ...this.#options, author }));
    journal.freeze(entry.seq, "poison");
    return this.#records.forget(journal.author);
  }

  #applyText(journal: Journal, entry: Entry): void {
    const body = decodeTextBody(entry.body);
    if (body) journal.applyText({ ...body, seq: entry.seq, lamport: entry.lamport });
    else journal.freeze(entry.seq, "poison");
  }

  async #recogniseFacilitator(author: AuthorId, { publicKey, salt }: Opening): Promise<void> {
    if (this.#facilitator || salt.every((byte) => byte === 0)) return;
    if (await this.#options.certifies(publicKey, salt)) this.#facilitator = author;
  }

  /** Appends the draft to this device's journal, behind an opening if it is the first: both are stored, or neither. */
  #append(compose: (journal: Journal) => Promise<Draft | undefined>): Promise<void> {
    return this.#queue(async () => {
      const { signer } = this.#options;
      if (!signer || this.me === undefined) throw new StorageFailure("closed", "this device only reads");
      await this.#checkComplete(this.me);
      const salt = this.#options.salt ?? new Uint8Array(saltLength);
      const opening = { publicKey: signer.publicKey, salt };
      const journal = this.#journals.get(this.me) ?? new Journal(this.me, opening.publicKey, opening.salt);
      if (journal.frozen) throw new JournalFrozen(journal.frozen.reason);
      if (journal.hole !== undefined) throw new JournalFrozen("incomplete");
      const first = journal.stored === 0 ? [openingDraft(opening)] : [];
      const draft = await compose(journal);
      const drafts = draft ? [...first, draft] : first;
      const sealed = await sealDrafts(journal, drafts, { ...this.#options, signer, highestLamport: this.#lamport() });
      if (sealed.length === 0) return;
      await this.#disk.put(sealed.map((each) => sealedToStored(this.room, journal, each)));
      this.#journals.set(journal.author, journal);
      for (const { entry, hash, draft } of sealed) {
        journal.extend(entry, hash);
        draft.applied(entry);
      }
      if (first.length > 0) await this.#recogniseFacilitator(journal.author, opening);
      this.#tell(
        sealed.map(({ entry, bytes }) => ({ author: journal.author, seq: entry.seq, bytes })),
        true,
      );
    });
  }

  /**
   * Refuses to write while the disk knows more entries of this device than its chain holds: a second entry with a
   * number that has been used would be a fork, and freeze the journal on every other device.
   */
  async #checkComplete(me: AuthorId): Promise<void> {
    const { store } = this.#options;
    const isBehind = async (): Promise<boolean> => {
      const stored = this.#journals.get(me)?.stored ?? 0;
      if (store.written) return (await store.written(this.room, me)) > stored;
      return (await store.ofAuthor(this.room, me, stored, mostEntries)).length > 0;
    };
    if (this.#journals.get(me)?.frozen || !(await isBehind())) return;
    await this.#readStored();
    const frozen = this.#journals.get(me)?.frozen;
    if (!frozen && (await isBehind())) throw new JournalFrozen("incomplete");
  }

  #lamport(): number {
    return this.journals.reduce((lamport, other) => Math.max(lamport, other.lamport), 0);
  }

  #tell(accepted: readonly Accepted[], own: boolean): void {
    for (const listener of this.#listeners) listener(accepted, own);
  }
}

function headOf(journal: Journal): Head {
  const forkedAt = journal.frozen?.reason === "fork" ? journal.frozen.seq : undefined;
  const stored = Math.min(forkedAt ?? journal.stored, journal.stored);
  return { author: journal.author, stored, hash: journal.hashBefore(stored), forkedAt };
}

function openingDraft(opening: Opening): Draft {
  return { kind: entryKinds.open, body: encodeOpening(opening), applied: () => undefined };
}
