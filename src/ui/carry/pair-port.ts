import type { ReadonlySignal } from "@preact/signals";

/** How far two devices have come that are linked by showing codes to each other. */
export type PairingState =
  | { readonly kind: "none" | "making" | "connecting" | "linked" | "lost" | "failed" }
  /** The link went when this page was loaded again. */
  | { readonly kind: "reloaded" }
  /** Another tab of this device holds its links. */
  | { readonly kind: "other-tab" }
  /** This code is to be shown: the first one, or the answer to the other's. */
  | { readonly kind: "offer" | "answer"; readonly code: string };

export type PairingTaken = "taken" | "not-ours" | "not-this-one" | "own" | "other-tab";

/** A link to one device made by two codes, with no server at all. */
export interface HandPair {
  readonly state: ReadonlySignal<PairingState>;
  /** Makes the first code. */
  start(): Promise<void>;
  /** Takes the other's code, read or pasted. */
  take(text: string): Promise<PairingTaken>;
  cancel(): void;
  /** Whether a text in the camera's picture may be a code of ours. */
  looksLike(text: string): boolean;
}
