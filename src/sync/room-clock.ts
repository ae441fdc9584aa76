import type { RoomTime } from "./frames.ts";
import type { Clock } from "./ports.ts";

/** Beyond this many hops an estimate is worth nothing. */
const mostHops = 14;
/** An estimate is kept this long before one with more hops or a longer way may replace it. */
const keptMs = 60_000;

/** The facilitator's time as far as this device has heard of it: the fewest hops win, then the shortest delay. */
export class RoomClock {
  readonly #clock: Clock;
  readonly #leads: () => boolean;
  #offsetMs = 0;
  #hops: number | undefined;
  #heardAt = -Infinity;

  constructor(clock: Clock, leads: () => boolean) {
    this.#clock = clock;
    this.#leads = leads;
  }

  /** To be added to this device's time. */
  get offsetMs(): number {
    return this.#leads() ? 0 : this.#offsetMs;
  }

  /** What others are told. */
  get time(): RoomTime | undefined {
    const now = this.#clock.now();
    if (this.#leads()) return { at: now, hops: 0 };
    return this.#hops === undefined ? undefined : { at: now + this.#offsetMs, hops: this.#hops };
  }

  /** Takes another device's estimate; that its own clock is the room's only the facilitator's device may say. */
  hear(time: RoomTime | undefined, fromFacilitator: boolean): void {
    if (!time || time.hops > mostHops || (time.hops === 0 && !fromFacilitator)) return;
    const now = this.#clock.now();
    const offset = time.at - now;
    const hops = time.hops + 1;
    const stale = this.#hops === undefined || Math.abs(now - this.#heardAt) > keptMs;
    // Of two readings over as many hops the later time has spent less on its way.
    const better = this.#hops !== undefined && (hops < this.#hops || (hops === this.#hops && offset > this.#offsetMs));
    if (!stale && !better) return;
    this.#offsetMs = offset;
    this.#hops = hops;
    this.#heardAt = now;
  }
}
