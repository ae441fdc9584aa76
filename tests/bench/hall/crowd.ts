import { monitorEventLoopDelay } from "node:perf_hooks";
import { createHash } from "node:crypto";
import { parseJoinCode } from "../../../src/domain/join-code.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import type { Ledger } from "../../../src/journal/ledger.ts";
import type { Change } from "../../../src/journal/records.ts";
import type { RoomSync } from "../../../src/sync/room-sync.ts";
import { hallRoom, newHallRoom, openHallLedger, syncHallLedger } from "../../kit/hall-peer.ts";
import { Arrivals, type Spread } from "./arrivals.ts";
import { MemoryLinks } from "./memory-links.ts";

/** What one process of the crowd is told to be. */
export interface CrowdOptions {
  readonly hub: string;
  readonly peers: number;
  /** About how many direct links each has within its process. */
  readonly links: number;
  /** The room's code; the crowd that gets none makes the room, and its first peer leads it. */
  readonly code: string;
}

export interface Written {
  readonly id: string;
  /** When it was begun, epoch ms. */
  readonly at: number;
}

/** What a crowd has cost since the last time it was asked. */
export interface CrowdFigures {
  readonly cpuMs: number;
  readonly residentMb: number;
  /** How late its event loop was, at worst and in 99 of 100 looks. */
  readonly loopP99Ms: number;
  readonly loopMaxMs: number;
  /** Over the links in memory. */
  readonly messages: number;
  readonly bytes: number;
}

/** How the room stands on the crowd's devices. */
export interface CrowdRoom {
  /** Of each different room that any of them holds. */
  readonly hashes: readonly string[];
  /** Entries that have been acknowledged to their writers here, openings left out. */
  readonly acknowledged: number;
  /** Entries that the first peer holds, openings left out. */
  readonly entries: number;
  /** Ballots that count on the first peer. */
  readonly ballots: number;
}

interface Peer {
  readonly ledger: Ledger;
  sync: RoomSync | undefined;
}

type Link = (peer: Peer, at: number) => RoomSync;

/** Many devices in one process: all of the app below its screens, with the disk in memory. */
export class Crowd {
  readonly #peers: Peer[] = [];
  readonly #arrivals = new Arrivals();
  readonly #links: MemoryLinks;
  readonly #options: CrowdOptions;
  readonly #link: Link;
  readonly #loop = monitorEventLoopDelay({ resolution: 5 });
  #cpu = process.cpuUsage();
  #acknowledged = 0;

  private constructor(options: CrowdOptions, link: Link) {
    this.#options = options;
    this.#links = new MemoryLinks(options.links);
    this.#link = link;
    this.#loop.enable();
  }

  /** Opens everybody's journals. Gives the room's code with the crowd. */
  static async open(options: CrowdOptions): Promise<{ readonly crowd: Crowd; readonly code: string }> {
    const leader = options.code === "" ? await newHallRoom() : undefined;
    const code = leader?.code ?? parseJoinCode(options.code);
    if (typeof code !== "string") throw new Error(`No join code: ${options.code}`);
    const room = await hallRoom(code);
    const leads = (at: number): boolean => at === 0 && leader !== undefined;
    const crowd = new Crowd(options, ({ ledger }, at) => syncHallLedger(ledger, room, options.hub, leads(at)));
    for (let at = 0; at < options.peers; at++) {
      const ledger = await openHallLedger(room, leads(at) ? leader : undefined);
      crowd.#peers.push({ ledger, sync: undefined });
      crowd.#arrivals.watch(ledger);
    }
    return { crowd, code };
  }

  /** All come at once; each says who she is, and finds others directly once her links are up. */
  async join(): Promise<void> {
    await Promise.all(
      this.#peers.map(async (peer, at) => {
        peer.sync = this.#link(peer, at);
        const value = { name: `Vieras ${at}`, municipality: "", background: "", left: false };
        await this.#put(peer, [{ root: "profile", key: "me", value }]);
        if (this.#options.links > 0) await this.#links.add(peer.sync);
      }),
    );
  }

  write(peer: number, changes: readonly Change[]): Promise<Written> {
    const writer = this.#peers[peer];
    if (!writer) throw new Error(`There is no peer ${peer}`);
    return this.#put(writer, changes);
  }

  /** Everybody writes the same at the same moment. */
  writeAll(changes: readonly Change[]): Promise<readonly Written[]> {
    return Promise.all(this.#peers.map((peer) => this.#put(peer, changes)));
  }

  /** When the last of them came to hold so many entries, openings left out; waits until it does. Epoch ms. */
  reached(entries: number): Promise<number> {
    return this.#arrivals.reached(entries);
  }

  /** How entries written at these times arrived, for each peer but the writer. Forgets them. */
  spread(writtenAt: ReadonlyMap<string, number>): Spread {
    return this.#arrivals.spread(writtenAt);
  }

  figures(): CrowdFigures {
    const cpu = process.cpuUsage(this.#cpu);
    this.#cpu = process.cpuUsage();
    const figures = {
      cpuMs: (cpu.user + cpu.system) / 1000,
      residentMb: process.memoryUsage.rss() / 2 ** 20,
      loopP99Ms: this.#loop.percentile(99) / 1e6,
      loopMaxMs: this.#loop.max / 1e6,
      ...this.#links.traffic(),
    };
    this.#loop.reset();
    return figures;
  }

  room(): CrowdRoom {
    const hashes = new Set(this.#peers.map(({ ledger }) => hashOf(heldBy(ledger))));
    const [first] = this.#peers;
    if (!first) throw new Error("A crowd has peers");
    const { journals, facilitator } = first.ledger;
    const { votes } = readRoom(journals, facilitator);
    return {
      hashes: [...hashes],
      acknowledged: this.#acknowledged,
      entries: journals.reduce((sum, { stored }) => sum + stored - 1, 0),
      ballots: votes.reduce((sum, { ballots }) => sum + ballots, 0),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#peers.map(({ sync }) => sync?.close()));
  }

  async #put({ ledger, sync }: Peer, changes: readonly Change[]): Promise<Written> {
    const at = performance.timeOrigin + performance.now();
    await sync?.write(changes);
    this.#acknowledged += 1;
    const own = ledger.me === undefined ? undefined : ledger.journal(ledger.me);
    return { id: `${ledger.me}/${(own?.stored ?? 0) - 1}`, at };
  }
}

/** What a device holds, in the form in which the bench's pages tell it too. */
function heldBy(ledger: Ledger): string {
  return ledger
    .heads()
    .map(({ author, stored, hash }) => `${author} ${stored} ${hash.join()}`)
    .sort()
    .join("\n");
}

/** Short enough to be told. */
export function hashOf(held: string): string {
  return createHash("sha256").update(held).digest("hex");
}
