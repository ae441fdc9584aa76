import type { AuthorId } from "../../domain/ids.ts";
import type { JournalView } from "../../domain/journal-view.ts";
import { sameBytes, textToBytes } from "../../journal/bytes.ts";
import { decodeEntry } from "../../journal/entry.ts";
import { BulkSender } from "../bulk-sender.ts";
import {
  encodeFrame,
  nonceLength,
  parseFrame,
  prefixLength,
  protocolVersion,
  type Digest,
  type Frame,
  type Row,
  type Wish,
} from "../frames.ts";
import type { Journals } from "../holdings.ts";
import type { Link } from "../link.ts";
import type { World } from "../ports.ts";
import type { DoorCrypto } from "./door-crypto.ts";
import { encodeGift, type Gift } from "./giving.ts";
import type { Level } from "./levels.ts";
import type { Gate } from "./read-epochs.ts";

/** Between two words of ours to somebody on a lower level who has not asked for anything. */
const wordEveryMs = 3000;
const giftEveryMs = 1500;
/** Who was heard at the door within this is given the secrets as soon as she is let in. */
const waitsMs = 60_000;
/** Of many who hear a level that they do not know, so many answer. */
const answers = 4;
const mostGuests = 1000;

/** What the door needs of a room's journals; the Ledger has it. */
export interface DoorLedger extends Journals {
  readonly journals: readonly (JournalView & { readonly stored: number; hashBefore(seq: number): Uint8Array })[];
}

/** What the door works with. */
export interface DoorParts extends World {
  readonly ledger: DoorLedger;
  readonly room: string;
  readonly device: Uint8Array;
  readonly crypto: DoorCrypto;
  readonly gate: () => Gate;
  /** All secrets that this device has. */
  readonly gift: () => Gift;
  readonly report: (error: unknown) => void;
}

/** Somebody at the other end of a link who stands on a lower level. */
interface Guest {
  readonly link: Link;
  readonly level: Level;
  readonly nonce: Uint8Array;
  readonly bulk: BulkSender;
  author: AuthorId | undefined;
  heardAt: number;
  spokenAt: number;
  givenAt: number;
}

/**
 * Speaks with devices on lower levels than this one, each on its own level. There they are told only what may be known
 * on it: the leaders' journals up to the entries that change the key. Whoever may be in is given the secrets.
 */
export class Door {
  readonly #parts: DoorParts;
  readonly #guests = new Map<string, Guest>();
  readonly #strangers = new Map<string, number>();

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /** Takes a frame that was sealed on a lower level. */
  async hear(level: Level, bytes: Uint8Array, link: Link): Promise<void> {
    const frame = parseFrame(bytes);
    if (frame === undefined || frame === "unknown") return;
    const guest = this.#guestOn(level, link);
    guest.heardAt = this.#parts.clock.now();
    await this.#answer(guest, frame);
    await this.#give(guest);
  }

  /** Somebody speaks on a level that this device cannot know: shows on each of its own lower ones what it knows. */
  async meetStranger(link: Link, levels: readonly Level[]): Promise<void> {
    const { clock, random } = this.#parts;
    const now = clock.now();
    if (now - (this.#strangers.get(link.id) ?? -Infinity) < wordEveryMs) return;
    if (this.#strangers.size >= mostGuests) this.#strangers.clear();
    this.#strangers.set(link.id, now);
    if (link.bus && random.fraction() * link.bus.on.others() > answers) return;
    for (const level of levels) await this.#send(level, link, this.#digest(level));
  }

  /** Something has changed: whoever waits and may come in now is given the secrets. */
  async look(): Promise<void> {
    const since = this.#parts.clock.now() - waitsMs;
    for (const guest of this.#guests.values()) if (guest.heardAt > since) await this.#give(guest);
  }

  #guestOn(level: Level, link: Link): Guest {
    const known = this.#guests.get(link.id);
    if (known?.level === level) return known;
    if (this.#guests.size >= mostGuests) this.#guests.clear();
    const { clock, schedule, random } = this.#parts;
    const bulk = new BulkSender(
      { entriesOf: (author, seq, limit) => this.#entriesOf(level, author, seq, limit) },
      { clock, schedule, random },
      {
        isOpen: () => true,
        buffered: () => link.bufferedAmount(),
        send: (entries) => {
          const summary = summaryOf(this.#rows(level));
          void this.#send(level, link, { kind: "entries", live: false, toAll: false, summary, entries });
          return true;
        },
      },
    );
    const guest: Guest = {
      link,
      level,
      bulk,
      nonce: random.bytes(nonceLength),
      author: known?.author,
      heardAt: clock.now(),
      spokenAt: -Infinity,
      givenAt: -Infinity,
    };
    this.#guests.set(link.id, guest);
    return guest;
  }

  async #answer(guest: Guest, frame: Frame): Promise<void> {
    switch (frame.kind) {
      case "hello":
        guest.author = frame.author;
        if (!sameBytes(frame.echo, guest.nonce)) await this.#greet(guest, frame.nonce);
        return undefined;
      case "digest":
        return this.#compare(guest, frame);
      case "want":
        return guest.bulk.add(frame.wishes);
      case "entries":
        return this.#takeIn(frame.entries);
      default:
        return this.#speak(guest);
    }
  }

  async #takeIn(entries: readonly Uint8Array[]): Promise<void> {
    const { ledger, report } = this.#parts;
    try {
      const { stored } = await ledger.receive(entries);
      stored.catch(report);
    } catch (error) {
      report(error);
    }
  }

  #greet({ level, link, nonce }: Guest, echo: Uint8Array): Promise<void> {
    const { device, ledger } = this.#parts;
    return this.#send(level, link, {
      kind: "hello",
      version: protocolVersion,
      device,
      author: ledger.me,
      nonce,
      echo,
      time: undefined,
      member: link.bus?.on.me ?? 0,
      neighbours: [],
      summary: summaryOf(this.#rows(level)),
    });
  }

  async #compare(guest: Guest, digest: Digest): Promise<void> {
    const theirs = new Map(digest.rows.map(({ author, stored }) => [author, stored]));
    const lacking = this.#rows(guest.level).flatMap(({ author, stored }): Wish[] => {
      const from = theirs.get(author) ?? (isAbout(digest, author) ? 0 : stored);
      return from < stored ? [{ author, from }] : [];
    });
    guest.bulk.add(lacking);
    // Somebody who comes late is known by her own journal alone.
    const { author } = guest;
    const ours = this.#parts.ledger.journals.find((journal) => journal.author === author)?.stored ?? 0;
    if (author !== undefined && (theirs.get(author) ?? 0) > ours && !this.#parts.gate().mayEnter(author)) {
      await this.#send(guest.level, guest.link, { kind: "want", wishes: [{ author, from: ours }] });
    }
    if (digest.asks) await this.#speak(guest);
  }

  async #speak(guest: Guest): Promise<void> {
    const now = this.#parts.clock.now();
    if (now - guest.spokenAt < wordEveryMs) return;
    guest.spokenAt = now;
    // On a link that is older than the change of the key nobody says any more who she is.
    if (guest.author === undefined) await this.#greet(guest, new Uint8Array(nonceLength));
    await this.#send(guest.level, guest.link, this.#digest(guest.level));
  }

  async #give(guest: Guest): Promise<void> {
    const { clock, crypto, gate, gift, ledger, room } = this.#parts;
    const { author } = guest;
    if (author === undefined || author === ledger.me || !gate().mayEnter(author)) return;
    if (clock.now() - guest.givenAt < giftEveryMs) return;
    const announced = ledger.journals
      .find((journal) => journal.author === author)
      ?.histories("doors")
      .get("me");
    const key = textToBytes(announced?.at(-1)?.value?.key ?? "");
    if (!key || key.length === 0) return;
    guest.givenAt = clock.now();
    const frame = await encodeGift(await crypto.wrapper(), { author, key, room }, gift());
    if (frame) guest.link.send(await guest.level.seal(frame));
  }

  async #send(level: Level, link: Link, frame: Frame): Promise<void> {
    link.send(await level.seal(encodeFrame(frame)));
  }

  #digest(level: Level): Digest {
    return { kind: "digest", range: "some", asks: true, rows: this.#rows(level) };
  }

  /** What may be known on a level: the leaders' journals, up to the entries that change the key from there. */
  #rows(level: Level): readonly Row[] {
    const ends = new Map<string, number>();
    const open = (author: string, stored: number): void => {
      ends.set(author, Math.max(stored, ends.get(author) ?? 0));
    };
    for (const epoch of this.#parts.gate().epochs) {
      if (level.epochs.has(epoch.id) || !epoch.base.every((id) => level.epochs.has(id))) continue;
      open(epoch.author, epoch.begins + 1);
      for (const [author, last] of epoch.through) if (author !== epoch.author) open(author, last + 1);
    }
    return this.#parts.ledger.journals.flatMap((journal) => {
      const stored = Math.min(ends.get(journal.author) ?? 0, journal.length, journal.stored);
      if (stored <= 0) return [];
      const head = journal.hashBefore(stored).slice(0, prefixLength);
      return [{ author: journal.author, stored, head, forkedAt: undefined }];
    });
  }

  async #entriesOf(level: Level, author: AuthorId, seq: number, limit: number): Promise<readonly Uint8Array[]> {
    const end = this.#rows(level).find((row) => row.author === author)?.stored ?? 0;
    if (seq >= end) return [];
    const entries = await this.#parts.ledger.entriesOf(author, seq, limit);
    return entries.filter((bytes) => (decodeEntry(bytes)?.seq ?? end) < end);
  }
}

/** Unlike the summary of any device's journals, so that who hears it compares. */
function summaryOf(rows: readonly Row[]): { readonly journals: number; readonly fold: Uint8Array } {
  return { journals: rows.length, fold: new Uint8Array(prefixLength).fill(255) };
}

/** Whether a digest would name the author if its sender had anything of hers. */
function isAbout({ range }: Digest, author: AuthorId): boolean {
  if (range === "some") return false;
  const { after, until } = range;
  return (after === undefined || author > after) && (until === undefined || author <= until);
}
