/**
 * Carries messages between hubs that share their topics, so that one hall may be spread over several processes.
 * It may lose messages while it reconnects, and keeps the order of one hub's messages on one channel.
 */
export interface Backplane {
  /** Sends to every other hub that listens to the channel. Never throws and never waits. */
  readonly publish: (channel: string, message: Buffer) => void;
  /** Begins to hear the channel. Gives the function that stops it. */
  readonly listen: (channel: string, ear: Ear) => () => void;
  readonly health: () => BackplaneHealth;
  readonly close: () => Promise<void>;
}

/** Who hears a channel of the backplane. */
export interface Ear {
  /** Hears what other hubs publish on the channel, never this one's own messages. */
  readonly hear: (message: Buffer) => void;
  /** The channel is heard now: for the first time, or again after a gap in which messages were lost. */
  readonly begun?: () => void;
}

/** How the backplane fares. */
export interface BackplaneHealth {
  /** "none" for a hub that stands alone. */
  readonly state: "none" | "up" | "down";
  /** Messages that were not sent because the backplane was down or did not keep up. */
  readonly droppedTotal: number;
}

/** The backplane of a hub that stands alone. */
export const noBackplane: Backplane = {
  publish: () => {},
  listen: () => () => {},
  health: () => ({ state: "none", droppedTotal: 0 }),
  close: () => Promise.resolve(),
};
