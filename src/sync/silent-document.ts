/**
 * Stands in for what y-webrtc brings along to sync a document, to tell of presence, to talk to other tabs and to seal.
 * Its document stays empty here and nobody reads its presence: only our frames use the channel once it is open
 * (browser-peer.ts), tabs have a protocol of their own (tabs.ts), and signaling is sealed with the room's key
 * (peer-signaling.ts).
 */
export const messageYjsSyncStep1 = 0;
export const messageYjsSyncStep2 = 1;

/** Says nothing. */
export function writeSyncStep1(): void {}

/** Says nothing. */
export function writeSyncStep2(): void {}

/** Says nothing. */
export function writeUpdate(): void {}

/** Hears nothing: no kind of message. */
export function readSyncMessage(): number {
  return -1;
}

/** The presence of nobody. */
export class Awareness {
  readonly #states = new Map<number, unknown>();

  getStates(): ReadonlyMap<number, unknown> {
    return this.#states;
  }

  on(): void {}

  off(): void {}

  destroy(): void {}
}

/** Nobody's presence in bytes. */
export function encodeAwarenessUpdate(): Uint8Array {
  return new Uint8Array();
}

/** Hears nothing. */
export function applyAwarenessUpdate(): void {}

/** Forgets nobody. */
export function removeAwarenessStates(): void {}

/** No other tab is listened to. */
export function subscribe(): void {}

/** No other tab was listened to. */
export function unsubscribe(): void {}

/** No other tab is told. */
export function publish(): void {}

/** There is no password that a key could be made of. */
export function deriveKey(): void {}

export { asItIs as decrypt, asItIs as decryptJson, asItIs as encrypt, asItIs as encryptJson };

function asItIs<T>(data: T): Promise<T> {
  return Promise.resolve(data);
}
