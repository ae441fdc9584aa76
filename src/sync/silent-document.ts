/**
 * Stands in for what y-webrtc brings along to sync a document, to tell of presence and to talk to other tabs. Its
 * document stays empty here and nobody reads its presence: only our frames use the channel once it is open
 * (browser-peer.ts), and tabs have a protocol of their own (tabs.ts).
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
