/** What was done and seen in simulated rooms; whole numbers that add up over rooms, but for the slowest. */
export interface Figures {
  rooms: number;
  devices: number;
  /** Entries that honest devices have written, each of which every honest device must hold in the end. */
  honestEntries: number;
  honestLost: number;
  /** Entries in somebody else's name, and how many of them any honest device took in. */
  forgeries: number;
  forgeriesCounted: number;
  /** Entries that a hostile device has signed with a key of its own. */
  signedHostile: number;
  /** Everything hostile that reached an honest device: forged, signed, replayed, or no entry at all. */
  hostileFrames: number;
  /** Hostile journals that stopped at a fork, and at an entry that no schema or Yjs accepts. */
  forked: number;
  poisoned: number;
  partitions: number;
  closings: number;
  closingsInPartition: number;
  kicks: number;
  kicksInPartition: number;
  votes: number;
  restarts: number;
  lost: number;
  doubled: number;
  /** The most CPU time that anything which came in has cost an honest device at once, in milliseconds. */
  slowestMs: number;
}

export function noFigures(): Figures {
  return {
    rooms: 0,
    devices: 0,
    honestEntries: 0,
    honestLost: 0,
    forgeries: 0,
    forgeriesCounted: 0,
    signedHostile: 0,
    hostileFrames: 0,
    forked: 0,
    poisoned: 0,
    partitions: 0,
    closings: 0,
    closingsInPartition: 0,
    kicks: 0,
    kicksInPartition: 0,
    votes: 0,
    restarts: 0,
    lost: 0,
    doubled: 0,
    slowestMs: 0,
  };
}
