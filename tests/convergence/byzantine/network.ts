import type { Random } from "../../kit/random.ts";
import type { Figures } from "./figures.ts";

/** Entries under way from one member of the room to another, by their places. */
export interface Mail {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Uint8Array[];
}

/** A network that loses, doubles and reorders, and falls apart into sides that hear nothing of each other. */
export class Network {
  readonly #random: Random;
  readonly #figures: Figures;
  readonly #loss: number;
  readonly #doubling: number;
  readonly #sides: number[];
  readonly #mail: Mail[] = [];
  isSplit = false;

  constructor(random: Random, figures: Figures, members: number) {
    this.#random = random;
    this.#figures = figures;
    this.#loss = random.below(40) / 100;
    this.#doubling = random.below(30) / 100;
    this.#sides = Array.from({ length: members }, () => 0);
  }

  /** Puts each member on one of two or three sides. What is under way still arrives. */
  split(): void {
    const sides = 2 + this.#random.below(2);
    for (const index of this.#sides.keys()) this.#sides[index] = this.#random.below(sides);
    this.isSplit = true;
    this.#figures.partitions++;
  }

  heal(): void {
    this.#sides.fill(0);
    this.isSplit = false;
  }

  hears(a: number, b: number): boolean {
    return a !== b && this.#sides[a] === this.#sides[b];
  }

  send(mail: Mail): void {
    if (!this.hears(mail.from, mail.to) || mail.entries.length === 0) return;
    if (this.#random.chance(this.#loss)) {
      this.#figures.lost++;
      return;
    }
    this.#mail.push(mail);
    if (!this.#random.chance(this.#doubling)) return;
    this.#mail.push({ ...mail, entries: this.#random.shuffled(mail.entries) });
    this.#figures.doubled++;
  }

  /** Something that is under way, in no order; undefined when nothing is. */
  arrival(): Mail | undefined {
    return this.#mail.splice(this.#random.below(this.#mail.length), 1)[0];
  }
}
