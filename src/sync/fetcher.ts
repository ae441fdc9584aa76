import type { AuthorId } from "../domain/ids.ts";
import type { Wanted } from "../journal/receipt.ts";
import type { Device } from "./device.ts";
import type { ExchangeOptions } from "./exchange-options.ts";
import { mostRows, type Wish } from "./frames.ts";
import type { Holdings } from "./holdings.ts";
import type { Network } from "./network.ts";
import type { PushTree } from "./push-tree.ts";

/** How long one device may take over a journal before another is asked for it. */
const patienceMs = 5000;
/** A device whose answers do not help is asked less and less often: the pause triples each time. */
const firstPauseMs = 3000;
const longestPauseMs = 120_000;
/** After a failed disk nothing is fetched for a while. */
const restMs = 5000;

interface Asked {
  readonly device: Device;
  readonly from: number;
  until: number;
}

/** What the fetcher works with. */
export interface FetcherParts {
  readonly options: ExchangeOptions;
  readonly network: Network;
  readonly holdings: Holdings;
  readonly tree: PushTree;
}

/** Asks for the entries that this device lacks, each journal from one device at a time. */
export class Fetcher {
  readonly #options: ExchangeOptions;
  readonly #network: Network;
  readonly #holdings: Holdings;
  readonly #tree: PushTree;
  readonly #asked = new Map<AuthorId, Asked>();
  #restsUntil = -Infinity;

  constructor({ options, network, holdings, tree }: FetcherParts) {
    this.#options = options;
    this.#network = network;
    this.#holdings = holdings;
    this.#tree = tree;
  }

  /** Asks every device for what it offers and nobody has been asked for. */
  askAll(): void {
    for (const device of this.#network.reachable) this.ask(device);
  }

  /** Asks one device for what it offers. */
  ask(device: Device): void {
    const wishes: Wish[] = [];
    for (const [author, row] of device.offers) {
      const from = this.#holdings.lacking(row);
      if (from === undefined) device.offers.delete(author);
      else if (this.#mayAsk(device, author)) wishes.push({ author, from });
    }
    this.#send(device, wishes);
  }

  /** Asks for what came before entries that did not fit. */
  askBefore(device: Device, wanted: readonly Wanted[]): void {
    // Entries that do not fit what is here may be another branch of a fork: the same device is asked further back.
    const isFurtherBack = ({ author, from }: Wish): boolean => {
      const asked = this.#asked.get(author);
      return asked?.device === device && from < asked.from;
    };
    this.#send(
      device,
      wanted.filter((wish) => isFurtherBack(wish) || this.#mayAsk(device, wish.author)),
    );
  }

  /** Notes that entries of the authors came, so that a long journal may take its time. */
  progress(device: Device, authors: ReadonlySet<AuthorId>): void {
    for (const author of authors) {
      const asked = this.#asked.get(author);
      if (asked?.device === device) asked.until = this.#options.clock.now() + patienceMs;
    }
  }

  /** To be called when entries of `authors` have been taken in, `helped` being whose were new. */
  settle(device: Device, authors: ReadonlySet<AuthorId>, helped: ReadonlySet<AuthorId>): void {
    for (const author of authors) {
      const row = device.offers.get(author);
      const asked = device.asked.get(author);
      if (row && this.#holdings.lacking(row) !== undefined) {
        if (asked) asked.times = helped.has(author) ? 0 : asked.times + 1;
        continue;
      }
      device.offers.delete(author);
      device.asked.delete(author);
      this.#asked.delete(author);
    }
  }

  /** Whether everything that was asked for has come. */
  get isIdle(): boolean {
    return ![...this.#asked.keys()].some((author) => !this.#isFree(author));
  }

  /** The device is gone: others may be asked at once. */
  forget(device: Device): void {
    for (const [author, asked] of this.#asked) if (asked.device === device) this.#asked.delete(author);
    this.askAll();
  }

  /** What came could not be stored: try again later, from the start. */
  rest(): void {
    this.#restsUntil = this.#options.clock.now() + restMs;
    this.#asked.clear();
    for (const device of this.#network.devices) device.asked.clear();
  }

  #isFree(author: AuthorId): boolean {
    return (this.#asked.get(author)?.until ?? -Infinity) <= this.#options.clock.now();
  }

  #mayAsk(device: Device, author: AuthorId): boolean {
    const notBefore = device.asked.get(author)?.notBefore ?? -Infinity;
    return this.#isFree(author) && this.#options.clock.now() >= notBefore;
  }

  #send(device: Device, wishes: readonly Wish[]): void {
    const peer = device.best;
    // The room begins with the facilitator's journal: without it a screen has nothing to show.
    const sorted = [...wishes].sort((a, b) => this.#rank(a) - this.#rank(b));
    if (!peer || sorted.length === 0 || this.#options.clock.now() < this.#restsUntil) return;
    for (let at = 0; at < sorted.length; at += mostRows) {
      const part = sorted.slice(at, at + mostRows);
      if (!peer.sealed.send({ kind: "want", wishes: part })) return;
      for (const wish of part) this.#note(device, wish);
    }
    // What had to be asked for should have been pushed here.
    this.#tree.open(peer);
  }

  #note(device: Device, { author, from }: Wish): void {
    const now = this.#options.clock.now();
    const times = device.asked.get(author)?.times ?? 0;
    const pauseMs = Math.min(longestPauseMs, firstPauseMs * 3 ** times);
    device.asked.set(author, { times, notBefore: now + pauseMs });
    this.#asked.set(author, { device, from, until: now + patienceMs });
  }

  #rank({ author }: Wish): number {
    return author === this.#options.journals.facilitator ? 0 : 1;
  }
}
