import type { AuthorId } from "../domain/ids.ts";
import type { Digest, Row } from "./frames.ts";
import { heldBy } from "./holdings.ts";
import type { Bus } from "./link.ts";
import type { Peer } from "./peer.ts";

/** More journals than any room has: what a device claims beyond them is not remembered. */
export const mostJournals = 5000;

/** A link on which nothing came for so long, while another one of the same device spoke, is not to be relied on. */
const deadAfterMs = 10_000;

/** Another device, reached over one link or several, and what it is known to hold. */
export class Device {
  /** Made anew at every start of the app. */
  readonly id: string;
  author: AuthorId | undefined;
  /** Its number on the hub's relay by its own word, 0 for none. */
  member = 0;
  /** The devices to which it pushes live entries itself. */
  neighbours: ReadonlySet<string> = new Set();
  heardAt: number;
  /** Whether it has told what it holds. */
  informed = false;
  readonly peers = new Set<Peer>();
  /** Journals of its last digests. */
  readonly offers = new Map<AuthorId, Row>();
  /** How often its answers about a journal did not help, and when it may be asked again. */
  readonly asked = new Map<AuthorId, { times: number; notBefore: number }>();
  /** How many entries of a journal it holds by its own word. */
  readonly #held = new Map<AuthorId, number>();
  /** How many it was sent besides; most likely it has them. */
  readonly #sent = new Map<AuthorId, number>();

  constructor(id: string, now: number) {
    this.id = id;
    this.heardAt = now;
  }

  /** The link to use: a direct one rather than the relay, and of a kind the one heard last; one may be dead unnoticed. */
  get best(): Peer | undefined {
    let best: { readonly peer: Peer; readonly rank: number } | undefined;
    for (const peer of this.peers) {
      const rank = this.#rank(peer);
      if (rank === 0 || (best && best.rank > rank)) continue;
      if (!best || best.rank < rank || best.peer.heardAt < peer.heardAt) best = { peer, rank };
    }
    return best?.peer;
  }

  get direct(): Peer | undefined {
    const { best } = this;
    return best?.isDirect ? best : undefined;
  }

  /** 0 for a link that cannot be used, then better and better. */
  #rank({ proven, sealed, heardAt, isDirect }: Peer): number {
    if (!proven || !sealed.isOpen) return 0;
    const isFresh = heardAt > this.heardAt - deadAfterMs && sealed.link.isShaky?.() !== true;
    return isFresh ? (isDirect ? 3 : 2) : 1;
  }

  isOn(bus: Bus): boolean {
    if (this.member !== 0 && bus.mayHave(this.member)) return true;
    return [...this.peers].some((peer) => peer.sealed.isOpen && peer.sealed.link.bus?.on === bus);
  }

  held(author: AuthorId): number {
    return this.#held.get(author) ?? 0;
  }

  /** Whether it has the entry, or was sent it. */
  knows(author: AuthorId, seq: number): boolean {
    return Math.max(this.held(author), this.#sent.get(author) ?? 0) > seq;
  }

  noteHeld(author: AuthorId, stored: number): void {
    raise(this.#held, author, stored);
  }

  noteSent(author: AuthorId, stored: number): void {
    raise(this.#sent, author, stored);
  }

  /** It holds exactly these. */
  noteAll(rows: Iterable<Row>): void {
    for (const row of rows) this.noteHeld(row.author, heldBy(row));
    this.offers.clear();
    this.informed = true;
  }

  /** Takes its word for what it holds, also when that is less than before: its disk may have refused some of it. */
  noteDigest(digest: Digest): void {
    for (const row of digest.rows) {
      const held = heldBy(row);
      if (held < this.held(row.author)) this.#held.set(row.author, held);
      else this.noteHeld(row.author, held);
      const known = this.offers.get(row.author);
      if (known ? sameRow(known, row) : this.offers.size >= mostJournals) continue;
      this.offers.set(row.author, row);
      this.asked.delete(row.author);
    }
    if (digest.range !== "some") this.informed = true;
  }
}

/** Raises an author's number, within bounds. */
export function raise(storedByAuthor: Map<AuthorId, number>, author: AuthorId, stored: number): void {
  const known = storedByAuthor.get(author);
  if (known === undefined ? storedByAuthor.size < mostJournals : stored > known) storedByAuthor.set(author, stored);
}

function sameRow(a: Row, b: Row): boolean {
  return a.stored === b.stored && a.forkedAt === b.forkedAt && a.head.join() === b.head.join();
}
