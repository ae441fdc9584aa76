import type { AuthorId } from "../domain/ids.ts";
import { decodeEntry } from "../journal/entry.ts";
import { Allowance } from "./allowance.ts";
import { chunksOf } from "./chunks.ts";
import { mostJournals } from "./device.ts";
import type { Wish } from "./frames.ts";
import type { Journals } from "./holdings.ts";
import type { World } from "./ports.ts";

/** Entries read from the store at once. */
const pageLength = 64;

/** Bulk waits while more than this is on its way, so that live entries find room, bytes. */
const patience = 64 * 1024;
const lookAgainMs = 25;

/** Below what the other end allows, so that an honest sender is never taken for a flood. */
const pace = { perSecond: 768 * 1024, burst: 4 * 1024 * 1024 };

/** Where bulk goes. */
export interface BulkTarget {
  isOpen(): boolean;
  buffered(): number;
  /** Sends one chunk; false when it could not be queued. */
  send(entries: readonly Uint8Array[]): boolean;
}

/** Sends wished-for entries in chunks of one frame, no faster than the network and the other end take them. */
export class BulkSender {
  readonly #journals: Pick<Journals, "entriesOf">;
  readonly #world: World;
  readonly #target: BulkTarget;
  readonly #pace: Allowance;
  readonly #wishes = new Map<AuthorId, number>();
  #running = false;

  constructor(journals: Pick<Journals, "entriesOf">, world: World, target: BulkTarget) {
    this.#journals = journals;
    this.#world = world;
    this.#target = target;
    this.#pace = new Allowance(pace, world.clock.now());
  }

  /** Queues entries to be sent; a wish for a journal that is queued already widens that one. */
  add(wishes: readonly Wish[]): void {
    for (const { author, from } of wishes) {
      if (this.#wishes.size >= mostJournals) break;
      this.#wishes.set(author, Math.min(from, this.#wishes.get(author) ?? from));
    }
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#wishes.size > 0) await this.#sendAll();
    } catch {
      // The link is gone or the store fails; whoever still lacks something asks again after the next digest.
      this.#wishes.clear();
    } finally {
      this.#running = false;
    }
  }

  async #sendAll(): Promise<void> {
    let waiting: Uint8Array[] = [];
    for (let wish = this.#next(); wish; wish = this.#next()) {
      for await (const page of this.#pages(wish)) {
        // The last chunk of a page may have room for the next journal.
        const chunks = chunksOf([...waiting, ...page]);
        waiting = chunks.pop() ?? [];
        for (const chunk of chunks) await this.#send(chunk);
      }
    }
    if (waiting.length > 0) await this.#send(waiting);
  }

  #next(): Wish | undefined {
    for (const [author, from] of this.#wishes) {
      this.#wishes.delete(author);
      return { author, from };
    }
    return undefined;
  }

  async *#pages({ author, from }: Wish): AsyncGenerator<readonly Uint8Array[]> {
    for (let seq = from; ;) {
      const page = await this.#journals.entriesOf(author, seq, pageLength);
      if (page.length > 0) yield page;
      const last = page.at(-1);
      const lastSeq = last && decodeEntry(last)?.seq;
      if (page.length < pageLength || lastSeq === undefined) return;
      // A page may end between the two branches of a fork, so the last number is read again.
      seq = Math.max(lastSeq, seq + 1);
    }
  }

  async #send(chunk: readonly Uint8Array[]): Promise<void> {
    const size = chunk.reduce((bytes, entry) => bytes + entry.length, 0);
    for (;;) {
      if (!this.#target.isOpen()) throw new LinkGone();
      const wait = this.#target.buffered() > patience ? lookAgainMs : this.#pace.wait(size, this.#world.clock.now());
      if (wait === 0) break;
      await new Promise<void>((resolve) => {
        this.#world.schedule.after(Math.max(wait, lookAgainMs), resolve);
      });
    }
    this.#pace.spend(size, this.#world.clock.now());
    if (!this.#target.send(chunk)) throw new LinkGone();
  }
}

class LinkGone extends Error {}
