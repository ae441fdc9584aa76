import type { Link } from "./link.ts";
import { sealedMark, type LinkSealer, type Sealer } from "./sealing.ts";

/** Seals with the join code's key, and from the moment when the room's key was changed as the key ring says. */
export class RoomSealer implements LinkSealer {
  readonly #first: Sealer;
  #ring: Promise<LinkSealer> | undefined;

  constructor(first: Sealer) {
    this.#first = first;
  }

  /** From now on everything waits for the key ring: nothing more may go out under the old key. */
  use(ring: Promise<LinkSealer>): void {
    this.#ring = ring;
  }

  async seal(frame: Uint8Array): Promise<Uint8Array> {
    return ((await this.#ring) ?? this.#first).seal(frame);
  }

  async open(sealed: Uint8Array, link: Link): Promise<Uint8Array | "aside" | undefined> {
    const ring = await this.#ring;
    if (ring) return ring.open(sealed, link);
    return sealed[0] === sealedMark ? this.#first.open(sealed) : "aside";
  }
}
