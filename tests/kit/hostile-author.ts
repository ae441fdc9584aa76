import * as Y from "yjs";
import type { AuthorId } from "../../src/domain/ids.ts";
import { bytesToText } from "../../src/journal/bytes.ts";
import { authorOfKey, encodeEntry, entryKinds, hashEntry, signEntry, type Entry } from "../../src/journal/entry.ts";
import type { JournalCrypto, Signer } from "../../src/journal/journal-crypto.ts";
import { encodeOpening } from "../../src/journal/opening.ts";
import { clientOf } from "../../src/journal/text-body.ts";

/** Where a hostile entry is put; what is left out continues the branch properly. */
export interface Place {
  readonly after?: Link | undefined;
  readonly kind?: number;
  readonly lamport?: number;
}

/** An entry with what the next one needs of it. */
export interface Link {
  readonly entry: Entry;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
}

interface Room {
  readonly crypto: JournalCrypto;
  readonly roomId: Uint8Array;
}

/** Somebody with a key of her own who signs what no honest app would write. */
export class HostileAuthor {
  readonly author: AuthorId;
  readonly #signer: Signer;
  readonly #room: Room;
  readonly #authorBytes: Uint8Array;

  private constructor(room: Room, signer: Signer, authorBytes: Uint8Array) {
    this.#room = room;
    this.#signer = signer;
    this.#authorBytes = authorBytes;
    this.author = bytesToText(authorBytes) as AuthorId; // an author id is its 16 bytes as text
  }

  static async create(room: Room, signer: Signer): Promise<HostileAuthor> {
    return new HostileAuthor(room, signer, await authorOfKey(room.crypto, signer.publicKey));
  }

  /** The Yjs client number that honest entries of this author carry. */
  get client(): number {
    return clientOf(this.author);
  }

  open(salt = new Uint8Array(16)): Promise<Link> {
    return this.sign(encodeOpening({ publicKey: this.#signer.publicKey, salt }), { kind: entryKinds.open, lamport: 1 });
  }

  /** Signs any body as an entry. */
  async sign(body: Uint8Array, { after, kind = entryKinds.records, lamport }: Place = {}): Promise<Link> {
    const { crypto, roomId } = this.#room;
    const unsigned = {
      author: this.#authorBytes,
      seq: after ? after.entry.seq + 1 : 0,
      previous: after?.hash ?? new Uint8Array(20),
      lamport: lamport ?? (after ? after.entry.lamport + 1 : 1),
      kind,
      body,
    };
    const entry = await signEntry(this.#signer, roomId, unsigned);
    const bytes = encodeEntry(entry);
    return { entry, hash: await hashEntry(crypto, bytes), bytes };
  }

  /** A chain of entries, one for each body. */
  async chain(bodies: readonly Uint8Array[], after?: Link): Promise<readonly Link[]> {
    const links: Link[] = [];
    let last = after;
    for (const body of bodies) {
      last = await this.sign(body, { after: last });
      links.push(last);
    }
    return links;
  }
}

/** The update that some writing to a document makes. */
export function updateOf(doc: Y.Doc, write: () => void): Uint8Array {
  let update = new Uint8Array();
  const keep = (bytes: Uint8Array): void => {
    update = new Uint8Array(bytes);
  };
  doc.on("update", keep);
  doc.transact(write);
  doc.off("update", keep);
  return update;
}
