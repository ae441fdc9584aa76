/** What carries a link. `memory` is for tests. */
type LinkKind = "webrtc" | "relay" | "memory";

/** Who hears a link. */
export interface LinkListener {
  readonly frame: (frame: Uint8Array) => void;
  /** Called once; nothing follows. */
  readonly closed: () => void;
}

/** A pipe to exactly one other device. It may lose, double and reorder frames; it never changes one unnoticed. */
export interface Link {
  /** Unlike that of any other link of this page. */
  readonly id: string;
  readonly kind: LinkKind;
  /** The bus that this link is a part of, and the other end's number on it. */
  readonly bus: { readonly on: Bus; readonly member: number } | undefined;
  /** Whether this end begins the conversation; the other waits for it. */
  readonly greets: boolean;
  send(frame: Uint8Array): void;
  /** Bytes accepted by `send` that the network has not taken yet. */
  bufferedAmount(): number;
  /** Whether nothing comes back on it now, though it is not given up yet. */
  isShaky?(): boolean;
  /** Sets the one listener. Frames before that are lost. */
  listen(listener: LinkListener): void;
  close(): void;
}

/** A medium on which one frame reaches many devices at the cost of one message upstream: the hub's relay. */
export interface Bus {
  readonly id: string;
  /** This device's own number on it. */
  readonly me: number;
  /** How many others are on it. */
  others(): number;
  /** False when the number is certainly none of this bus. */
  mayHave(member: number): boolean;
  broadcast(frame: Uint8Array): void;
  bufferedAmount(): number;
  /** Opens a link to a member chosen by chance among those that have none yet; it arrives like any other link. */
  dial(): void;
}
