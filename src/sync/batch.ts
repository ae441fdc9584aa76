import type { Schedule } from "./ports.ts";

/** Gathers items for a while and hands them on together. */
export class Batch<T> {
  readonly #schedule: Schedule;
  readonly #delayMs: () => number;
  readonly #hand: (items: readonly T[]) => void;
  #items: T[] = [];
  #cancel: (() => void) | undefined;

  constructor(schedule: Schedule, delayMs: () => number, hand: (items: readonly T[]) => void) {
    this.#schedule = schedule;
    this.#delayMs = delayMs;
    this.#hand = hand;
  }

  add(items: readonly T[]): void {
    if (items.length === 0) return;
    this.#items.push(...items);
    this.#cancel ??= this.#schedule.after(this.#delayMs(), () => {
      this.#cancel = undefined;
      this.#hand(this.#items.splice(0));
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#items = [];
  }
}
