/** Wrapping of secrets for the keys that devices have announced. */
export interface DoorCrypto {
  /** Wraps with a one-time key. */
  wrapper(): Promise<Wrapper>;
  /** What was wrapped for this device's own key; undefined when it was not. Never rejects. */
  unwrap(sender: Uint8Array, purpose: string, wrapped: Uint8Array): Promise<Uint8Array | undefined>;
}

export interface Wrapper {
  /** The public half of the one-time key. */
  readonly sender: Uint8Array;
  /** The secret, readable with the receiver's key only; undefined when that is no key. */
  wrap(receiver: Uint8Array, purpose: string, secret: Uint8Array): Promise<Uint8Array | undefined>;
}
