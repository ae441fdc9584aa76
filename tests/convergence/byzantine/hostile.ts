import * as Y from "yjs";
import { entryKinds, lamportPerEntry } from "../../../src/journal/entry.ts";
import type { Ledger } from "../../../src/journal/ledger.ts";
import { HostileAuthor, updateOf, type Link } from "../../kit/hostile-author.ts";
import type { Random } from "../../kit/random.ts";
import type { TestRoom } from "../../kit/room-builder.ts";
import { nonsense } from "./nonsense.ts";
import { writeSpitefully } from "./spite.ts";

interface Signed {
  readonly link: Link;
  readonly parent: Signed | undefined;
}

/** How often one hostile device begins again under another key once its journal has stopped. */
const mostLives = 4;

/** A device that keeps to no rule: it sees the room like any other, and signs what it likes with keys of its own. */
export class Hostile {
  readonly name: string;
  /** What it has heard. It takes in honestly, so as to know what it attacks. */
  readonly view: Ledger;
  readonly #room: TestRoom;
  #self: HostileAuthor;
  #signed: Signed[] = [];
  #lives = 1;
  readonly authors = new Set<string>();

  private constructor(name: string, room: TestRoom, view: Ledger, self: HostileAuthor) {
    this.name = name;
    this.#room = room;
    this.view = view;
    this.#self = self;
    this.authors.add(self.author);
  }

  static async create(name: string, room: TestRoom): Promise<Hostile> {
    const self = await HostileAuthor.create(room, await room.signer(name));
    return new Hostile(name, room, await room.reader(), self);
  }

  get self(): HostileAuthor {
    return this.#self;
  }

  /** Signs more entries and gives all that leads to them, so that whoever gets them can take them in. */
  async sign(random: Random): Promise<readonly Uint8Array[]> {
    if (this.#signed.length === 0) return this.#begin(random);
    if (random.chance(0.08) && this.#lives < mostLives) return this.#beginAgain(random);
    const last = this.#signed.at(-1);
    const parent = random.chance(0.05) ? random.pick(this.#signed) : last;
    if (!parent) return [];
    const body = await this.#body(random, parent);
    const link = await this.#self.sign(body, { after: parent.link, ...this.#place(random, parent.link) });
    await this.#add(link, parent);
    return this.#branch(random);
  }

  /** How many entries have been signed under the present key. */
  get signed(): number {
    return this.#signed.length;
  }

  /** Signs so many proper notes in one go. */
  async flood(count: number): Promise<readonly Uint8Array[]> {
    const flood: Uint8Array[] = [];
    for (let index = 0; index < count; index++) {
      const parent = this.#signed.at(-1);
      if (!parent) break;
      const body = this.#records(parent, (doc) =>
        doc.getMap("notes").set(`f${this.#signed.length}`, { text: `flood ${index}`, board: "ideas", colour: 0 }),
      );
      flood.push(await this.#add(await this.#self.sign(body, { after: parent.link }), parent));
    }
    return flood;
  }

  /** Opens a journal, and sometimes claims to lead the room. */
  async #begin(random: Random): Promise<readonly Uint8Array[]> {
    const opening = await this.#self.open(random.chance(0.3) ? new Uint8Array(random.bytes(16)) : undefined);
    return [await this.#add(opening, undefined)];
  }

  async #beginAgain(random: Random): Promise<readonly Uint8Array[]> {
    this.#lives++;
    this.#self = await HostileAuthor.create(this.#room, await this.#room.signer(`${this.name} ${this.#lives}`));
    this.#signed = [];
    this.authors.add(this.#self.author);
    return this.#begin(random);
  }

  async #add(link: Link, parent: Signed | undefined): Promise<Uint8Array> {
    this.#signed.push({ link, parent });
    return link.bytes;
  }

  /** Times: as early as allowed so that late things look old, as late as allowed, or falling. */
  #place(random: Random, after: Link): { readonly lamport?: number; readonly kind?: number } {
    const seq = after.entry.seq + 1;
    const time = random.below(100);
    const kind = random.chance(0.04) ? { kind: random.pick([entryKinds.text, entryKinds.open, 3, 99, 255]) } : {};
    if (time < 1) return { ...kind, lamport: Math.max(1, after.entry.lamport - random.below(3)) };
    if (time < 10) return { ...kind, lamport: lamportPerEntry * (seq + 1) };
    const now = Math.max(0, ...this.view.journals.map((journal) => journal.lamport));
    if (time < 60) return { ...kind, lamport: Math.max(after.entry.lamport + 1, Math.min(now, lamportPerEntry * seq)) };
    return kind;
  }

  async #body(random: Random, parent: Signed): Promise<Uint8Array> {
    if (random.chance(0.04)) return nonsense(random, this.#self.client);
    return this.#records(parent, (doc) => writeSpitefully(random, doc, this.view));
  }

  #records(parent: Signed, write: (doc: Y.Doc) => void): Uint8Array {
    const doc = new Y.Doc();
    try {
      for (const bytes of bodiesTo(parent)) Y.applyUpdate(doc, bytes);
    } catch {
      // Her own poison: what she writes from here on is damaged too.
    }
    doc.clientID = this.#self.client;
    return updateOf(doc, () => write(doc));
  }

  /** The last entry with all before it, or with a hole. */
  #branch(random: Random): readonly Uint8Array[] {
    const branch: Uint8Array[] = [];
    for (let at = this.#signed.at(-1); at; at = at.parent) branch.unshift(at.link.bytes);
    return random.chance(0.1) ? branch.slice(random.below(branch.length)) : branch;
  }
}

function bodiesTo(signed: Signed): readonly Uint8Array[] {
  const bodies: Uint8Array[] = [];
  for (let at: Signed | undefined = signed; at; at = at.parent) {
    if (at.link.entry.kind === entryKinds.records) bodies.unshift(at.link.entry.body);
  }
  return bodies;
}
