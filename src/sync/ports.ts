/** This device's time. */
export interface Clock {
  /** Epoch milliseconds. May leap; used for intervals, estimates and what people see, never for order. */
  now(): number;
}

/** Work for later. */
export interface Schedule {
  /** Runs once after the delay, unless the returned function is called before. */
  after(delayMs: number, run: () => void): () => void;
}

/** Chance. */
export interface Random {
  /** Bytes that nobody can guess. */
  bytes(length: number): Uint8Array;
  /** A number from 0 to below 1, good for jitter. */
  fraction(): number;
}

/** Moments at which a device may have its network again: it is in front, on a network, or out of sleep. */
export interface Wakeups {
  subscribe(listener: () => void): () => void;
}

/** Clock, timers and chance, which nearly everything here needs. */
export interface World {
  readonly clock: Clock;
  readonly schedule: Schedule;
  readonly random: Random;
}
