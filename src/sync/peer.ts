import type { BulkSender } from "./bulk-sender.ts";
import type { Device } from "./device.ts";
import type { SealedLink } from "./sealed-link.ts";

/** One link and how far its two ends have got to know each other. */
export interface Peer {
  readonly sealed: SealedLink;
  readonly isDirect: boolean;
  /** Answers the other's wants. */
  readonly bulk: BulkSender;
  /** What the other must echo to prove that it answers now. */
  readonly nonce: Uint8Array;
  device: Device | undefined;
  proven: boolean;
  /** What the other wants to see echoed, once it has been heard. */
  theirNonce: Uint8Array | undefined;
  greetings: number;
  /** Epoch ms. */
  heardAt: number;
  /** Whether live entries are pushed here; a way on which they always come second is closed from either end. */
  push: boolean;
}
