/**
 * Carries messages between hubs that share their topics, so that one hall may be spread over several processes.
 * It may lose messages while it reconnects, and keeps the order of one hub's messages on one channel.
 */
export interface Backplane {
  /** Sends to every other hub that listens to the channel. Never throws and never waits. */
  readonly publish: (channel: string, message: Buffer) => void;
  /** Hears what other hubs publish on the channel, never this one's own messages. Gives the function that stops it. */
  readonly listen: (channel: string, hear: (message: Buffer) => void) => () => void;
  readonly close: () => Promise<void>;
}

/** The backplane of a hub that stands alone. */
export const noBackplane: Backplane = {
  publish: () => {},
  listen: () => () => {},
  close: () => Promise.resolve(),
};
