import type { Link } from "./link.ts";

/** How a transport fares. */
export interface TransportStatus {
  readonly kind: "off" | "connecting" | "up" | "waiting";
  /** Why the hub turned this device away the last time, if it did. */
  readonly refused: "full" | "rule" | undefined;
  /** Whether others were tried directly and none could be reached: the network keeps its devices apart. */
  readonly isolated?: boolean;
}

export interface TransportListener {
  readonly link: (link: Link) => void;
  readonly status: (status: TransportStatus) => void;
  /** Frames may have been lost on links that are still up. */
  readonly gap?: () => void;
}

/** Finds other devices of the room and makes links to them. Starts once, and stops for good. */
export interface Transport {
  start(listener: TransportListener): void;
  /** Closes all its links. */
  stop(): void;
}
