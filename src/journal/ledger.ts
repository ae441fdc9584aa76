import type * as Y from "yjs";
import type { AuthorId } from "../domain/ids.ts";
import { bytesToText } from "./bytes.ts";
import {
  authorOfKey,
  decodeEntry,
  encodeEntry,
  entryKinds,
  hashEntry,
  lamportPerEntry,
  signEntry,
  type Entry,
} from "./entry.ts";
import { StorageFailure, type EntryStore } from "./entry-store.ts";
import { Journal } from "./journal.ts";
import type { JournalCrypto, Signer } from "./journal-crypto.ts";
import { encodeOpening, saltLength } from "./opening.ts";
import { createQueue } from "./queue.ts";
import { applyUpdate, newRecords, parseChange, writeChanges, type Change } from "./records.ts";
import { clientOf, decodeTextBody, encodeTextBody } from "./shared-text.ts";
import type { Accepted, Receipt } from "./receipt.ts";
import { TakeIn } from "./take-in.ts";

/** What a ledger needs from the world. */
export interface LedgerOptions {
  readonly crypto: JournalCrypto;
  readonly store: EntryStore;
  /** The room's public name, 16 bytes. */
  readonly roomId: Uint8Array;
  /** This device's key; without one the ledger only reads. */
  readonly signer?: Signer | undefined;
  /** The facilitator's salt; other devices leave it out. */
  readonly salt?: Uint8Array | undefined;
  /** Whether an opening certifies to the join code, that is, whether its key leads the room. */
  readonly certifies: (publicKey: Uint8Array, salt: Uint8Array) => Promise<boolean>;
}

/** One journal's state as devices tell it each other. */
export interface Head {
  readonly author: AuthorId;
  readonly stored: number;
  readonly hash: Uint8Array;
  readonly forkedAt: number | undefined;
}

/** Thrown when this device's own journal has forked or lost entries: it must go on in a new one. */
export class JournalFrozen extends Error {
  override readonly name = "JournalFrozen";
}

type Listener = (accepted: readonly Accepted[], own: boolean) => void;

const snapshotVersion = 1;

/** All journals of one room on this device: takes entries in, writes its own, and says what it holds. */
export class Ledger {
  readonly room: string;
  /** The author that this device writes as; undefined for a reader. */
  readonly me: AuthorId | undefined;
  readonly #options: LedgerOptions;
  readonly #journals = new Map<AuthorId, Journal>();
  readonly #records = new Map<AuthorId, Y.Doc>();
  readonly #listeners = new Set<Listener>();
  readonly #queue = createQueue();
  #facilitator: AuthorId | undefined;
  #position = 0;

  private constructor(options: LedgerOptions, me: AuthorId | undefined) {
    this.#options = options;
    this.room = bytesToText(options.roomId);
    this.me = me;
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

  /** Calls back after each batch of new entries, own ones included, once they are stored and applied. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What this device holds, journal by journal. */
  heads(): readonly Head[] {
    return this.journals.map((journal) => ({
      author: journal.author,
      stored: journal.stored,
      hash: journal.head,
      forkedAt: journal.frozen?.reason === "fork" ? journal.frozen.seq : undefined,
    }));
  }

  /** One author's entries from `seq` on as they were signed, at most `limit`; at a fork both of them. */
  async entriesOf(author: AuthorId, seq: number, limit: number): Promise<readonly Uint8Array[]> {
    return (await this.#options.store.ofAuthor(this.room, author, seq, limit)).map((stored) => stored.bytes);
  }

  /**
   * Writes the changes as one entry of this device. Resolves once it is on the disk; rejects with a StorageFailure
   * or JournalFrozen, and has then changed nothing.
   */
  write(changes: readonly Change[]): Promise<void> {
    const parsed = changes.map(parseChange);
    return this.#append(async (journal) => {
      const doc = await this.#recordsOf(journal, journal.stored);
      const update = writeChanges(doc, parsed);
      // A dirty document must not survive a failed write; it comes back from the store when it is needed.
      this.#records.delete(journal.author);
      return (
        update && {
          kind: entryKinds.records,
          body: update,
          applied: (entry) => this.#keep(journal, doc, entry, parsed),
        }
      );
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

  /** Takes in entries from elsewhere: verifies, stores, then applies them. Rejects with a StorageFailure. */
  receive(received: readonly Uint8Array[]): Promise<Receipt> {
    return this.#queue(async () => {
      const intake = new TakeIn(this.#options.crypto, this.#options.roomId, this.#journals);
      await intake.offer(received, true);
      await this.#store(intake);
      await this.#applyAll(intake);
      if (intake.accepted.length > 0) this.#tell(intake.accepted, false);
      return { accepted: intake.accepted, invalid: intake.invalid, wanted: intake.wanted };
    });
  }

  /** Takes in what another tab of this device has stored since. */
  refresh(): Promise<void> {
    return this.#queue(() => this.#readStored());
  }

  /** Saves the room as it stands, so that it opens faster next time. */
  saveSnapshot(): Promise<void> {
    return this.#queue(() =>
      this.#options.store.saveSnapshot({
        room: this.room,
        version: snapshotVersion,
        position: this.#position,
        facilitator: this.#facilitator,
        journals: this.journals.map((journal) => journal.toSnapshot()),
      }),
    );
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

  /** Signatures were checked before the entries were stored, so they are not checked again here. */
  async #readStored(): Promise<void> {
    const { entries, position } = await this.#options.store.since(this.room, this.#position);
    this.#position = position;
    const intake = new TakeIn(this.#options.crypto, this.#options.roomId, this.#journals);
    await intake.offer(
      entries.map((stored) => stored.bytes),
      false,
    );
    await this.#applyAll(intake);
    if (intake.accepted.length > 0) this.#tell(intake.accepted, false);
  }

  async #store(intake: TakeIn): Promise<void> {
    if (intake.taken.length === 0) return;
    try {
      this.#position = await this.#options.store.put(
        intake.taken.map(({ author, entry, hash, bytes }) => ({
          room: this.room,
          author,
          seq: entry.seq,
          hash: bytesToText(hash),
          bytes,
        })),
      );
    } catch (error) {
      intake.retract();
      throw error;
    }
  }

  async #applyAll(intake: TakeIn): Promise<void> {
    for (const { journal, entry } of intake.taken) {
      await this.#apply(journal, entry);
    }
    for (const journal of intake.forked) this.#records.delete(journal.author);
  }

  async #apply(journal: Journal, entry: Entry): Promise<void> {
    if (entry.seq >= journal.length) return;
    if (entry.kind === entryKinds.open) return this.#recogniseFacilitator(journal);
    if (entry.kind === entryKinds.text) {
      const body = decodeTextBody(entry.body);
      if (body) journal.applyText({ ...body, seq: entry.seq, lamport: entry.lamport });
      else journal.freeze(entry.seq, "poison");
      return undefined;
    }
    if (entry.kind !== entryKinds.records) return undefined;
    const doc = await this.#recordsOf(journal, entry.seq);
    const changes = applyUpdate(doc, entry.body);
    if (changes) return journal.apply(entry, changes);
    journal.freeze(entry.seq, "poison");
    this.#records.delete(journal.author);
    return undefined;
  }

  async #recogniseFacilitator(journal: Journal): Promise<void> {
    if (this.#facilitator || journal.salt.every((byte) => byte === 0)) return;
    if (await this.#options.certifies(journal.publicKey, journal.salt)) this.#facilitator = journal.author;
  }

  /** The author's records as they are before entry `upTo`, read back from the store when they are not in memory. */
  async #recordsOf(journal: Journal, upTo: number): Promise<Y.Doc> {
    const known = this.#records.get(journal.author);
    if (known) return known;
    const doc = newRecords(clientOf(journal.author));
    this.#records.set(journal.author, doc);
    if (upTo <= 1) return doc;
    for (const stored of await this.#options.store.ofAuthor(this.room, journal.author, 1, upTo * 2)) {
      const entry = stored.seq < upTo ? decodeEntry(stored.bytes) : undefined;
      if (entry?.kind === entryKinds.records && journal.holds(entry.seq, stored.hash)) applyUpdate(doc, entry.body);
    }
    return doc;
  }

  #keep(journal: Journal, doc: Y.Doc, entry: Entry, changes: readonly Change[]): void {
    this.#records.set(journal.author, doc);
    journal.apply(entry, changes);
  }

  #append(compose: (journal: Journal) => Promise<Draft | undefined>): Promise<void> {
    return this.#queue(async () => {
      const { signer } = this.#options;
      if (!signer || this.me === undefined) throw new StorageFailure("closed", "this device only reads");
      const written: Accepted[] = [];
      let journal = this.#journals.get(this.me);
      if (!journal) {
        const salt = this.#options.salt ?? new Uint8Array(saltLength);
        journal = new Journal(this.me, signer.publicKey, salt);
        const body = encodeOpening({ publicKey: signer.publicKey, salt });
        written.push(await this.#seal(journal, signer, { kind: entryKinds.open, body, applied: () => undefined }));
        this.#journals.set(this.me, journal);
        await this.#recogniseFacilitator(journal);
      }
      if (journal.frozen) throw new JournalFrozen("this device's journal has stopped");
      const draft = await compose(journal);
      if (draft) written.push(await this.#seal(journal, signer, draft));
      if (written.length > 0) this.#tell(written, true);
    });
  }

  /** Signs the draft as the journal's next entry, stores it, and only then counts it in. */
  async #seal(journal: Journal, signer: Signer, draft: Draft): Promise<Accepted> {
    const { crypto, roomId, store } = this.#options;
    const unsigned = {
      author: await authorOfKey(crypto, signer.publicKey),
      seq: journal.stored,
      previous: journal.head,
      lamport: this.#nextLamport(journal),
      kind: draft.kind,
      body: draft.body,
    };
    const entry = await signEntry(signer, roomId, unsigned);
    const hash = await hashEntry(crypto, entry);
    const bytes = encodeEntry(entry);
    this.#position = await store.put([
      { room: this.room, author: journal.author, seq: entry.seq, hash: bytesToText(hash), bytes },
    ]);
    journal.extend(entry, hash);
    draft.applied(entry);
    return { author: journal.author, seq: entry.seq, bytes };
  }

  #nextLamport(journal: Journal): number {
    const highest = this.journals.reduce((lamport, other) => Math.max(lamport, other.lamport), 0);
    return Math.max(journal.lamport + 1, Math.min(highest + 1, lamportPerEntry * (journal.stored + 1)));
  }

  #tell(accepted: readonly Accepted[], own: boolean): void {
    for (const listener of this.#listeners) listener(accepted, own);
  }
}

interface Draft {
  readonly kind: number;
  readonly body: Uint8Array;
  readonly applied: (entry: Entry) => void;
}
