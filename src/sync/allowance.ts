/** A steady amount per second, and the most that may come at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Counts what may still be spent of a rate. */
export class Allowance {
  readonly #rate: Rate;
  #left: number;
  #countedAt: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#countedAt = now;
  }

  /** Spends the amount if it is there. */
  spend(amount: number, now: number): boolean {
    this.#refill(now);
    if (amount > this.#left) return false;
    this.#left -= amount;
    return true;
  }

  /** How long to wait until the amount is there, ms. */
  wait(amount: number, now: number): number {
    this.#refill(now);
    return Math.max(0, ((amount - this.#left) / this.#rate.perSecond) * 1000);
  }

  #refill(now: number): void {
    // A clock that is set back gives nothing and costs nothing.
    const passed = Math.max(0, now - this.#countedAt);
    this.#countedAt = now;
    this.#left = Math.min(this.#rate.burst, this.#left + (passed / 1000) * this.#rate.perSecond);
  }
}
