import { createQueue } from "../journal/queue.ts";
import { Allowance } from "./allowance.ts";
import { encodeFrame, parseFrame, type Frame } from "./frames.ts";
import type { Link } from "./link.ts";
import type { Clock } from "./ports.ts";
import { isSealed, sealingBytes, type LinkSealer } from "./sealing.ts";

/** What one link may cost this device before anything of it is decoded. A phone that wakes up finds a burst waiting. */
const framesAllowed = { perSecond: 200, burst: 2000 };
const bytesAllowed = { perSecond: 1024 * 1024, burst: 8 * 1024 * 1024 };

/** How many broken frames a link may send before it is closed, and how many above its allowance. */
const mostBroken = 3;
const mostExcess = 1000;

/** Nothing is queued for a link beyond this, bytes: who reads slower gets the rest from a digest later. */
export const mostBuffered = 256 * 1024;

export interface SealedLinkListener {
  readonly frame: (frame: Frame) => void;
  readonly closed: () => void;
}

/** A link that speaks frames of the room: sealed on the way out, opened, counted and parsed on the way in. */
export class SealedLink {
  readonly link: Link;
  readonly #sealer: LinkSealer;
  readonly #clock: Clock;
  readonly #frames: Allowance;
  readonly #bytes: Allowance;
  readonly #sealing = createQueue();
  readonly #opening = createQueue();
  #unsealed = 0;
  #broken = 0;
  #excess = 0;
  #open = true;

  constructor(link: Link, sealer: LinkSealer, clock: Clock) {
    this.link = link;
    this.#sealer = sealer;
    this.#clock = clock;
    this.#frames = new Allowance(framesAllowed, clock.now());
    this.#bytes = new Allowance(bytesAllowed, clock.now());
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Bytes that wait for sealing or for the network. */
  get buffered(): number {
    return this.#unsealed + this.link.bufferedAmount();
  }

  listen(listener: SealedLinkListener): void {
    this.link.listen({
      frame: (bytes) => this.#take(bytes, listener),
      closed: () => {
        this.#open = false;
        listener.closed();
      },
    });
  }

  /** Sends, in order. False when the frame was dropped because too much is waiting already. */
  send(frame: Frame): boolean {
    const bytes = encodeFrame(frame);
    const size = bytes.length + sealingBytes;
    if (!this.#open || this.buffered + size > mostBuffered) return false;
    this.#unsealed += size;
    void this.#sealing(async () => {
      const sealed = await this.#sealer.seal(bytes);
      this.#unsealed -= size;
      if (this.#open) this.link.send(sealed);
    });
    return true;
  }

  /** Counts a frame that made no sense; the third closes the link. */
  blame(): void {
    this.#broken += 1;
    if (this.#broken >= mostBroken) this.close();
  }

  close(): void {
    if (this.#open) this.link.close();
  }

  #take(sealed: Uint8Array, listener: SealedLinkListener): void {
    const now = this.#clock.now();
    if (!this.#open || !isSealed(sealed)) return;
    if (!this.#frames.spend(1, now) || !this.#bytes.spend(sealed.length, now)) {
      this.#excess += 1;
      if (this.#excess > mostExcess) this.close();
      return;
    }
    void this.#opening(async () => {
      const bytes = await this.#sealer.open(sealed, this.link);
      const frame = bytes === "aside" ? "unknown" : bytes && parseFrame(bytes);
      if (!this.#open || frame === "unknown") return;
      if (frame === undefined) this.blame();
      else listener.frame(frame);
    });
  }
}
