const KiB = 1024;
const MiB = 1024 * KiB;

/** What any client may cost the hub. A hall of 150 phones behind one address stays far below every one of these. */
export interface Limits {
  /** Largest WebSocket message, bytes. Link chunks are 16 KiB; signaling with all its candidates stays under 20 KiB. */
  readonly frameBytes: number;
  /** Fragments of one message. Browsers send one or a few; thousands of tiny ones only cost memory. */
  readonly fragments: number;
  /** Unparsed pieces of one frame as TCP delivers them; 64 KiB arrive in about 50. */
  readonly bufferedChunks: number;
  /** Messages (pings too) a second from one connection, and how many may come at once. */
  readonly messages: Rate;
  /** Bytes a second from one connection: one board of 400 kB for each of a few late joiners at once. */
  readonly bytesIn: Rate;
  /** Bytes a second copied out to others for one connection, where each copy also costs `copyOverheadBytes`. */
  readonly bytesOut: Rate;
  /** What one copy costs beside its bytes (bookkeeping of one socket write), bytes. */
  readonly copyOverheadBytes: number;
  /** Queued for one reader, overhead included: 8 s of a 1 Mbit/s phone. Above it the reader is dropped. */
  readonly bufferedBytes: number;
  /** Queued for all readers together; above it those with the longest queues are dropped. */
  readonly bufferedBytesInAll: number;
  /** Connections from one address (IPv6: one /64): a hall behind one NAT, with second tabs and reconnects. */
  readonly connectionsPerAddress: number;
  /** Connections in all: some 40 kB of memory each. */
  readonly connections: number;
  /** Signaling topics of one connection: one per open workshop. */
  readonly topicsPerConnection: number;
  /** Members or subscribers of one topic: the largest hall, with room for second devices. */
  readonly membersPerTopic: number;
  /** Topics in all: a hall uses two, and each of its browsers one of its own. */
  readonly topics: number;
  /** Recent members named to a newcomer: enough to dial, little enough for 400 newcomers in a minute. */
  readonly peersShown: number;
  /** Between two lists of who joined and left a topic, ms. */
  readonly membersEveryMs: number;
  /** Between two reminders of who is here to other hubs, ms; a hub silent for three of them is forgotten. */
  readonly presenceEveryMs: number;
  /** For the head of a request; the whole of it gets half as much again, ms. */
  readonly requestMs: number;
  /** Between two pings, ms; a socket silent from one ping to the next is taken for dead. */
  readonly pingEveryMs: number;
  /**
   * Direct calls under way at once that have not opened their channel yet; others are answered when they repeat. A hub
   * that was killed meets as many again as there were phones: their old calls, which come to nothing.
   */
  readonly handshakes: number;
  /** How long a direct call may take to open its channel, ms. */
  readonly handshakeMs: number;
  /** How long a socket gets to say goodbye after it was refused, ms. */
  readonly farewellMs: number;
}

/** A steady rate per second, and the largest burst above it. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** The limits of every hub that is not told otherwise. */
export const defaultLimits: Limits = {
  frameBytes: 64 * KiB,
  fragments: 64,
  bufferedChunks: 1024,
  messages: { perSecond: 200, burst: 1000 },
  bytesIn: { perSecond: 2 * MiB, burst: 8 * MiB },
  bytesOut: { perSecond: 8 * MiB, burst: 32 * MiB },
  copyOverheadBytes: 256,
  bufferedBytes: 1 * MiB,
  bufferedBytesInAll: 256 * MiB,
  connectionsPerAddress: 400,
  connections: 4000,
  topicsPerConnection: 16,
  membersPerTopic: 400,
  topics: 12_000,
  peersShown: 32,
  membersEveryMs: 500,
  presenceEveryMs: 5000,
  requestMs: 10_000,
  pingEveryMs: 25_000,
  handshakes: 256,
  handshakeMs: 10_000,
  farewellMs: 2000,
};
