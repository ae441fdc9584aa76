import type { AuthorId } from "../domain/ids.ts";
import type { Accepted } from "../journal/receipt.ts";
import { Batch } from "./batch.ts";
import type { BusState } from "./bus-state.ts";
import { chunksOf } from "./chunks.ts";
import type { Device } from "./device.ts";
import { mostRows, type Row } from "./frames.ts";
import type { Holdings } from "./holdings.ts";
import type { Network } from "./network.ts";
import type { World } from "./ports.ts";

/** On which way an entry came to this device. */
export interface Way {
  readonly device: Device | undefined;
  /** Set when everyone on the bus got it. */
  readonly bus: BusState | undefined;
  readonly live: boolean;
}

/** An entry that is new on this device; without a way it was written here. */
export interface Fresh extends Accepted {
  readonly way: Way | undefined;
}

/** Own entries go out at once, and together when many are written within this. */
const ownBatchMs = 40;
/** Others' entries wait a moment, in which one may learn who has them already. */
const forwardMs = { least: 10, most: 40 };
const repairMs = { least: 200, most: 500 };

/** Sends entries that are new here to whoever is not known to have them: once per bus, and once per other device. */
export class Outbox {
  readonly #network: Network;
  readonly #holdings: Holdings;
  readonly #own: Batch<Fresh>;
  readonly #forward: Batch<Fresh>;
  readonly #repaired: Batch<Fresh>;
  #flushedAt = -Infinity;

  constructor(network: Network, holdings: Holdings, world: World) {
    this.#network = network;
    this.#holdings = holdings;
    const between = ({ least, most }: typeof forwardMs) => least + world.random.fraction() * (most - least);
    this.#own = new Batch(
      world.schedule,
      () => Math.max(0, this.#flushedAt + ownBatchMs - world.clock.now()),
      (items) => {
        this.#flushedAt = world.clock.now();
        this.#push(items);
      },
    );
    this.#forward = new Batch(
      world.schedule,
      () => between(forwardMs),
      (items) => this.#push(items),
    );
    this.#repaired = new Batch(
      world.schedule,
      () => between(repairMs),
      (items) => this.#announce(items),
    );
  }

  add(fresh: readonly Fresh[]): void {
    this.#own.add(fresh.filter(({ way }) => way === undefined));
    this.#forward.add(fresh.filter(({ way }) => way?.live === true));
    this.#repaired.add(fresh.filter(({ way }) => way?.live === false));
  }

  stop(): void {
    this.#own.stop();
    this.#forward.stop();
    this.#repaired.stop();
  }

  #push(items: readonly Fresh[]): void {
    for (const state of this.#network.buses) this.#broadcast(state, items);
    for (const device of this.#network.reachable) {
      const { direct } = device;
      if (!direct?.push || !device.informed) continue;
      this.#pushTo(device, items);
    }
  }

  #broadcast(state: BusState, items: readonly Fresh[]): void {
    if (state.isCovered(this.#network.devices)) return;
    const news = items.filter((item) => !reaches(item, state) && state.known(item.author) <= item.seq);
    const { summary } = this.#holdings;
    for (const entries of chunksOf(news.map(({ bytes }) => bytes))) {
      if (!state.broadcast({ kind: "entries", live: true, toAll: true, summary, entries })) return;
    }
    for (const { author, seq } of news) state.note(author, seq + 1);
  }

  #pushTo(device: Device, items: readonly Fresh[]): void {
    const buses = [...this.#network.buses].filter(({ bus }) => device.isOn(bus));
    const news = items.filter(
      (item) =>
        item.way?.device !== device &&
        // Whoever brought it pushes it to its own neighbours.
        item.way?.device?.neighbours.has(device.id) !== true &&
        !device.knows(item.author, item.seq) &&
        // What went over a bus that both are on is there already, and so is what someone on that bus has pushed.
        !buses.some((state) => state.known(item.author) > item.seq || reaches(item, state)),
    );
    const { summary } = this.#holdings;
    for (const entries of chunksOf(news.map(({ bytes }) => bytes))) {
      if (device.direct?.sealed.send({ kind: "entries", live: true, toAll: false, summary, entries }) !== true) return;
    }
    for (const { author, seq } of news) device.noteSent(author, seq + 1);
  }

  /** Entries that were missed before are not pushed to neighbours, who may be fetching them too, but offered. */
  #announce(items: readonly Fresh[]): void {
    for (const state of this.#network.buses) {
      if (state.isCovered(this.#network.devices)) continue;
      const from = new Map<AuthorId, number>();
      for (const { author, seq } of items) {
        if (state.known(author) <= seq && !from.has(author)) from.set(author, Math.max(seq, state.known(author)));
        state.note(author, seq + 1);
      }
      state.bulk.add([...from].map(([author, seq]) => ({ author, from: seq })));
    }
    for (const device of this.#network.reachable) {
      const rows = this.#rowsUnknownTo(device, items);
      if (rows.length > 0) device.direct?.sealed.send({ kind: "digest", range: "some", asks: false, rows });
    }
  }

  #rowsUnknownTo(device: Device, items: readonly Fresh[]): readonly Row[] {
    if (!device.direct || !device.informed) return [];
    const authors = new Set(
      items
        .filter((item) => item.way?.device !== device && !device.knows(item.author, item.seq))
        .map(({ author }) => author),
    );
    return [...authors].flatMap((author) => this.#holdings.rows.get(author) ?? []).slice(0, mostRows);
  }
}

/** Whether the way on which an entry came ends at everyone on the bus: who is on it pushes to all of it. */
function reaches({ way }: Fresh, state: BusState): boolean {
  if (way === undefined || !way.live) return false;
  return way.bus === state || way.device?.isOn(state.bus) === true;
}
