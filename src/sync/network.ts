import type { AuthorId } from "../domain/ids.ts";
import { BusState } from "./bus-state.ts";
import { Device } from "./device.ts";
import type { ExchangeOptions } from "./exchange-options.ts";
import type { Holdings } from "./holdings.ts";
import type { Bus } from "./link.ts";
import type { Peer } from "./peer.ts";

/** How many devices that have gone are remembered, for what they hold. */
const mostRemembered = 1000;

/** The other devices and buses that this one knows. */
export class Network {
  readonly peers = new Set<Peer>();
  readonly #devices = new Map<string, Device>();
  readonly #buses = new Map<Bus, BusState>();
  readonly #options: ExchangeOptions;
  readonly #holdings: Holdings;

  constructor(options: ExchangeOptions, holdings: Holdings) {
    this.#options = options;
    this.#holdings = holdings;
  }

  get devices(): Iterable<Device> {
    return this.#devices.values();
  }

  get buses(): Iterable<BusState> {
    return this.#buses.values();
  }

  /** Devices that can be talked to. */
  get reachable(): readonly Device[] {
    return [...this.#devices.values()].filter((device) => device.best !== undefined);
  }

  device(id: string): Device {
    const known = this.#devices.get(id);
    if (known) return known;
    const device = new Device(id, this.#options.clock.now());
    this.#devices.set(id, device);
    this.#forgetSome();
    return device;
  }

  busOf(peer: Peer): BusState | undefined {
    const on = peer.sealed.link.bus?.on;
    return on && this.#buses.get(on);
  }

  add(peer: Peer): void {
    this.peers.add(peer);
    const on = peer.sealed.link.bus?.on;
    if (on && !this.#buses.has(on)) this.#buses.set(on, new BusState(on, this.#options, this.#holdings));
  }

  remove(peer: Peer): void {
    this.peers.delete(peer);
    peer.device?.peers.delete(peer);
    const on = peer.sealed.link.bus?.on;
    if (!on || [...this.peers].some((other) => other.sealed.link.bus?.on === on)) return;
    this.#buses.get(on)?.close();
    this.#buses.delete(on);
  }

  /** This device's number on the hub's relay, 0 when it is on none. */
  get member(): number {
    for (const { bus } of this.buses) return bus.me;
    return 0;
  }

  /** How many entries of a journal are held by each other person's device (the best of her devices counts). */
  holders(author: AuthorId): ReadonlyMap<string, number> {
    const heldByHolder = new Map<string, number>();
    for (const device of this.devices) {
      const holder = device.author ?? device.id;
      if (holder === author) continue;
      heldByHolder.set(holder, Math.max(device.held(author), heldByHolder.get(holder) ?? 0));
    }
    return heldByHolder;
  }

  #forgetSome(): void {
    if (this.#devices.size <= mostRemembered) return;
    const gone = [...this.#devices.values()].filter((device) => device.peers.size === 0);
    gone.sort((a, b) => a.heardAt - b.heardAt);
    for (const device of gone.slice(0, this.#devices.size - mostRemembered)) this.#devices.delete(device.id);
  }
}
