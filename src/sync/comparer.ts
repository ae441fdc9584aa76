import type { AuthorId } from "../domain/ids.ts";
import { Batch } from "./batch.ts";
import type { BusState } from "./bus-state.ts";
import type { Device } from "./device.ts";
import type { ExchangeOptions } from "./exchange-options.ts";
import type { Fetcher } from "./fetcher.ts";
import { mostRows, type Digest, type Row, type Summary, type SummaryFrame } from "./frames.ts";
import { heldBy, type Holdings } from "./holdings.ts";
import type { Network } from "./network.ts";
import type { Peer } from "./peer.ts";

/** Between two looks whether another device holds the same; longer while nothing happens. */
const lookEveryMs = 4000;
const longestLookMs = 8000;
/** How many of the looks are left out while live entries show that others hold the same. */
const calm = 0.75;
/** How often a look also makes a new acquaintance on the bus. */
const dialing = 0.25;
/** With how many a device compares that has missed something. */
const lookedAtAfterGap = 3;
/** A journal that only lags behind is most likely on its way already: it is asked for after a moment. */
const lagMs = 150;
/** For so long after it joined a bus a device tells all of it what those who were there before lack. */
const arrivalMs = 15_000;
const tellBusMs = { least: 300, most: 600 };

/** What the comparer works with. */
export interface ComparerParts {
  readonly options: ExchangeOptions;
  readonly network: Network;
  readonly holdings: Holdings;
  readonly fetcher: Fetcher;
}

/** Finds out whether two devices hold the same, first by a summary of a few bytes, then journal by journal. */
export class Comparer {
  readonly #parts: ComparerParts;
  readonly #lagging: Batch<Device>;
  #everyMs = lookEveryMs;
  #agreedAt = -Infinity;

  constructor(parts: ComparerParts) {
    this.#parts = parts;
    this.#lagging = new Batch(
      parts.options.schedule,
      () => lagMs,
      (devices) => {
        for (const device of new Set(devices)) parts.fetcher.ask(device);
      },
    );
  }

  /** How long to wait until the next look. */
  get everyMs(): number {
    return this.#everyMs;
  }

  stop(): void {
    this.#lagging.stop();
  }

  /** Something new has come: look more often again. */
  wake(): void {
    this.#everyMs = lookEveryMs;
  }

  /** Something was missed: compares with several at once, since some may be asleep; the facilitator's rarely is. */
  lookAround(): void {
    const { options, network } = this.#parts;
    this.wake();
    this.look();
    const { facilitator } = options.journals;
    for (const device of network.reachable) {
      if (device.author !== undefined && device.author === facilitator) this.#ask(device);
    }
    for (let more = 1; more < lookedAtAfterGap; more++) this.#ask(this.#anyone());
  }

  /** Compares with a device chosen by chance, and gets to know a new one on the bus now and then. */
  look(): void {
    const { options, network, fetcher } = this.#parts;
    fetcher.askAll();
    this.#ask(this.#anyone());
    for (const { bus } of network.buses) if (options.random.fraction() < dialing) bus.dial();
    this.#everyMs = Math.min(longestLookMs, this.#everyMs * 1.5);
  }

  /** Looks, unless all is calm: entries come, and with them the word that whoever sent them holds the same. */
  lookIfNeeded(): void {
    const { options } = this.#parts;
    const isCalm = options.clock.now() - this.#agreedAt < this.#everyMs;
    if (!isCalm || options.random.fraction() >= calm) this.look();
  }

  /** Live entries came with their sender's summary, and have been taken in. */
  hearLive(device: Device | undefined, summary: Summary): void {
    if (!this.#parts.holdings.equals(summary)) return;
    this.#agreedAt = this.#parts.options.clock.now();
    if (device) this.#noteEqual(device);
  }

  /** Compares with a device that has just been met. */
  meet(peer: Peer, device: Device, summary: Summary): void {
    if (this.#parts.holdings.equals(summary)) this.#noteEqual(device);
    else this.#sendDigest(peer, false);
  }

  hearSummary(peer: Peer, device: Device, { summary, asks }: SummaryFrame): void {
    const { holdings } = this.#parts;
    if (!holdings.equals(summary)) {
      this.wake();
      return this.#sendDigest(peer, true);
    }
    this.#noteEqual(device);
    if (asks) peer.sealed.send({ kind: "summary", asks: false, summary: holdings.summary });
  }

  hearDigest(peer: Peer, device: Device, digest: Digest): void {
    const { network, options, fetcher } = this.#parts;
    const first = !device.informed;
    device.noteDigest(digest);
    this.#noteOnBuses(device, digest.rows);
    if (digest.asks) this.#sendDigest(peer, false);
    if (!first || !device.informed) return this.#lagging.add([device]);
    fetcher.ask(device);
    const state = network.busOf(peer);
    const arrives = state !== undefined && options.clock.now() - state.since < arrivalMs && peer.sealed.link.greets;
    if (arrives) this.#tellBusSoon(state);
  }

  #anyone(): Device | undefined {
    const { options, network } = this.#parts;
    const { reachable } = network;
    return reachable[Math.floor(options.random.fraction() * reachable.length)];
  }

  #ask(device: Device | undefined): void {
    device?.best?.sealed.send({ kind: "summary", asks: true, summary: this.#parts.holdings.summary });
  }

  #noteEqual(device: Device): void {
    const rows = [...this.#parts.holdings.rows.values()];
    device.noteAll(rows);
    this.#noteOnBuses(device, rows);
  }

  #noteOnBuses(device: Device, rows: readonly Row[]): void {
    for (const state of this.#parts.network.buses) {
      if (device.isOn(state.bus)) for (const row of rows) state.note(row.author, heldBy(row));
    }
  }

  #sendDigest(peer: Peer, asks: boolean): void {
    const rows = [...this.#parts.holdings.rows.values()];
    let after: AuthorId | undefined;
    do {
      const part = rows.splice(0, mostRows);
      const until = rows.length > 0 ? part.at(-1)?.author : undefined;
      peer.sealed.send({ kind: "digest", asks: asks && until === undefined, range: { after, until }, rows: part });
      after = until;
    } while (rows.length > 0);
  }

  /** After joining a bus: broadcasts what none of those who were there before is known to hold. */
  #tellBusSoon(state: BusState): void {
    const { options, holdings } = this.#parts;
    const waitMs = tellBusMs.least + options.random.fraction() * (tellBusMs.most - tellBusMs.least);
    options.schedule.after(waitMs, () => {
      const ahead = [...holdings.rows.values()].filter((row) => state.known(row.author) < row.stored);
      state.bulk.add(ahead.map(({ author }) => ({ author, from: state.known(author) })));
      for (const { author, stored } of ahead) state.note(author, stored);
    });
  }
}
