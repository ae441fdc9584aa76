import type { AuthorId } from "../domain/ids.ts";
import type { Wanted } from "../journal/receipt.ts";
import type { Device } from "./device.ts";
import { mostRows, type Wish } from "./frames.ts";
import type { Holdings, Journals } from "./holdings.ts";
import type { Network } from "./network.ts";
import type { World } from "./ports.ts";

/** How long one device may take over a journal before another is asked for it. */
const patienceMs = 5000;
/** How often one device is asked for the same state of a journal that never comes. */
const mostAsked = 3;
/** After a failed disk nothing is fetched for a while. */
const restMs = 5000;

interface Asked {
  readonly device: Device;
  until: number;
}

/** Asks for the entries that this device lacks, each journal from one device at a time. */
export class Fetcher {
  readonly #network: Network;
  readonly #holdings: Holdings;
  readonly #journals: Journals;
  readonly #world: World;
  readonly #asked = new Map<AuthorId, Asked>();
  #restsUntil = -Infinity;

  constructor(network: Network, holdings: Holdings, journals: Journals, world: World) {
    this.#network = network;
    this.#holdings = holdings;
    this.#journals = journals;
    this.#world = world;
  }

  /** Asks every device for what it offers and nobody has been asked for. */
  askAll(): void {
    for (const device of this.#network.reachable) this.ask(device);
  }

  /** Asks one device for what it offers. */
  ask(device: Device): void {
    const wishes: Wish[] = [];
    for (const [author, offer] of device.offers) {
      const from = this.#holdings.lacking(offer.row);
      if (from === undefined) device.offers.delete(author);
      else if (offer.asked < mostAsked && this.#isFree(author)) {
        offer.asked += 1;
        wishes.push({ author, from });
      }
    }
    this.#send(device, wishes);
  }

  /** Asks for what came before entries that did not fit. */
  askBefore(device: Device, wanted: readonly Wanted[]): void {
    this.#send(
      device,
      wanted.filter(({ author }) => this.#isFree(author)),
    );
  }

  /** Notes that entries of the authors came, so that a long journal may take its time. */
  progress(device: Device, authors: ReadonlySet<AuthorId>): void {
    for (const author of authors) {
      const asked = this.#asked.get(author);
      if (asked?.device === device) asked.until = this.#world.clock.now() + patienceMs;
    }
  }

  /** To be called when entries have been taken in: what has all arrived is no longer waited for. */
  settle(device: Device, authors: ReadonlySet<AuthorId>): void {
    for (const author of authors) {
      const offer = device.offers.get(author);
      if (!offer || this.#holdings.lacking(offer.row) !== undefined) continue;
      device.offers.delete(author);
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
    this.#restsUntil = this.#world.clock.now() + restMs;
    this.#asked.clear();
    for (const device of this.#network.devices) for (const offer of device.offers.values()) offer.asked = 0;
  }

  #isFree(author: AuthorId): boolean {
    const now = this.#world.clock.now();
    return now >= this.#restsUntil && !((this.#asked.get(author)?.until ?? -Infinity) > now);
  }

  #send(device: Device, wishes: readonly Wish[]): void {
    const peer = device.best;
    if (!peer || wishes.length === 0) return;
    // The room begins with the facilitator's journal: without it a screen has nothing to show.
    const sorted = [...wishes].sort((a, b) => this.#rank(a) - this.#rank(b));
    for (let at = 0; at < sorted.length; at += mostRows) {
      const part = sorted.slice(at, at + mostRows);
      if (!peer.sealed.send({ kind: "want", wishes: part })) return;
      for (const { author } of part) {
        this.#asked.set(author, { device, until: this.#world.clock.now() + patienceMs });
      }
    }
    // What had to be asked for should have been pushed here.
    if (!peer.push) peer.sealed.send({ kind: "flow", push: true });
    peer.push = true;
  }

  #rank({ author }: Wish): number {
    return author === this.#journals.facilitator ? 0 : 1;
  }
}
