import { hashLength } from "./entry.ts";

/** The hashes of a chain's entries one behind the other in one buffer: apart, each would take nine times as much. */
export class HashChain {
  #bytes: Uint8Array;
  #length: number;

  /** Takes over what `bytes` gave. */
  constructor(bytes: Uint8Array = new Uint8Array(0)) {
    this.#bytes = bytes;
    this.#length = Math.floor(bytes.length / hashLength);
  }

  get length(): number {
    return this.#length;
  }

  /** A copy of the hash of entry `seq`; undefined outside the chain. */
  at(seq: number): Uint8Array | undefined {
    if (seq < 0 || seq >= this.#length) return undefined;
    return this.#bytes.slice(seq * hashLength, (seq + 1) * hashLength);
  }

  push(hash: Uint8Array): void {
    const end = this.#length * hashLength;
    if (end + hashLength > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(8 * hashLength, 2 * end));
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#bytes.set(hash, end);
    this.#length += 1;
  }

  /** Forgets all but the first `length` hashes. */
  cut(length: number): void {
    this.#length = Math.min(this.#length, length);
  }

  /** All of them, in a buffer of their own. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length * hashLength);
  }
}
