import type { AuthorId } from "../domain/ids.ts";
import type { ExchangeOptions } from "./exchange-options.ts";
import { mostRows, type Frame, type Row } from "./frames.ts";
import type { Holdings } from "./holdings.ts";
import type { Network } from "./network.ts";
import type { RoomClock } from "./room-clock.ts";

/** Between two words of the facilitator's device to everyone, and of another device to the facilitator's. */
const leaderEveryMs = 5000;
const othersEveryMs = 15_000;
/** Between two words on what has come to the facilitator's device: a receipt has most likely told its writer before. */
const rowsEveryMs = 15_000;

/**
 * Presence: the facilitator's device tells everyone the time and what it has got lately, so that each person sees what
 * has reached it; the others only tell the facilitator's that they are there.
 */
export class Beacon {
  readonly #options: ExchangeOptions;
  readonly #network: Network;
  readonly #holdings: Holdings;
  readonly #clock: RoomClock;
  readonly #told = new Map<AuthorId, string>();
  #rowsAt = -Infinity;

  constructor(options: ExchangeOptions, network: Network, holdings: Holdings, clock: RoomClock) {
    this.#options = options;
    this.#network = network;
    this.#holdings = holdings;
    this.#clock = clock;
  }

  get everyMs(): number {
    return this.#options.leads() ? leaderEveryMs : othersEveryMs;
  }

  tell(): void {
    const presence: Frame = { kind: "presence", author: this.#options.journals.me, time: this.#clock.time };
    if (this.#options.leads()) return this.#tellAll(presence);
    const { facilitator } = this.#options.journals;
    for (const { author, best } of this.#network.reachable) {
      if (author !== undefined && author === facilitator) best?.sealed.send(presence);
    }
  }

  #tellAll(presence: Frame): void {
    const now = this.#options.clock.now();
    const rows = now - this.#rowsAt < rowsEveryMs ? [] : this.#changed();
    if (rows.length > 0) this.#rowsAt = now;
    const frames =
      rows.length > 0 ? [presence, { kind: "digest", range: "some", asks: false, rows } as const] : [presence];
    const buses = [...this.#network.buses];
    for (const frame of frames) {
      for (const state of buses) state.broadcast(frame);
      for (const device of this.#network.reachable) {
        if (!buses.some(({ bus }) => device.isOn(bus))) device.best?.sealed.send(frame);
      }
    }
  }

  #changed(): readonly Row[] {
    const changed = [...this.#holdings.rows.values()].filter((row) => this.#told.get(row.author) !== state(row));
    const rows = changed.slice(0, mostRows);
    for (const row of rows) this.#told.set(row.author, state(row));
    return rows;
  }
}

function state({ stored, forkedAt }: Row): string {
  return `${stored}/${forkedAt}`;
}
