import type { AuthorId } from "../domain/ids.ts";
import { createQueue } from "../journal/queue.ts";
import { BulkSender } from "./bulk-sender.ts";
import { raise, type Device } from "./device.ts";
import type { ExchangeOptions } from "./exchange-options.ts";
import { encodeFrame, type Frame } from "./frames.ts";
import type { Holdings } from "./holdings.ts";
import type { Bus } from "./link.ts";
import { mostBuffered } from "./sealed-link.ts";
import { sealingBytes, type LinkSealer } from "./sealing.ts";

/** What is known of a bus: how much of each journal has been broadcast on it or is held by one of its members. */
export class BusState {
  readonly bus: Bus;
  readonly bulk: BulkSender;
  /** When this device came to know the bus, epoch ms. */
  readonly since: number;
  readonly #sealer: LinkSealer;
  readonly #known = new Map<AuthorId, number>();
  readonly #sealing = createQueue();
  #unsealed = 0;
  #open = true;

  constructor(bus: Bus, { journals, sealer, ...world }: ExchangeOptions, holdings: Holdings) {
    this.bus = bus;
    this.#sealer = sealer;
    this.since = world.clock.now();
    this.bulk = new BulkSender(journals, world, {
      isOpen: () => this.#open,
      buffered: () => this.#buffered,
      send: (entries) =>
        this.broadcast({ kind: "entries", live: true, toAll: true, summary: holdings.summary, entries }),
    });
  }

  known(author: AuthorId): number {
    return this.#known.get(author) ?? 0;
  }

  note(author: AuthorId, stored: number): void {
    raise(this.#known, author, stored);
  }

  /** True while each member is linked directly too, so that a broadcast would reach nobody else. */
  isCovered(devices: Iterable<Device>): boolean {
    let direct = 0;
    for (const device of devices) if (device.direct && device.isOn(this.bus)) direct += 1;
    return direct >= this.bus.others();
  }

  /** Sends to all members, in order. False when the frame was dropped because too much is waiting already. */
  broadcast(frame: Frame): boolean {
    const bytes = encodeFrame(frame);
    const size = bytes.length + sealingBytes;
    if (!this.#open || this.#buffered + size > mostBuffered) return false;
    this.#unsealed += size;
    void this.#sealing(async () => {
      const sealed = await this.#sealer.seal(bytes);
      this.#unsealed -= size;
      if (this.#open) this.bus.broadcast(sealed);
    });
    return true;
  }

  close(): void {
    this.#open = false;
  }

  get #buffered(): number {
    return this.#unsealed + this.bus.bufferedAmount();
  }
}
