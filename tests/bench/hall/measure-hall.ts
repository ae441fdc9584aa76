import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Change } from "../../../src/journal/records.ts";
import { trafficOf, type ChromiumPages } from "../sync/chromium-pages.ts";
import { joinSpreads, percentile, spreadOf, type Spread } from "./arrivals.ts";
import { hashOf, type CrowdFigures, type Written } from "./crowd.ts";
import type { CrowdProcess } from "./crowd-calls.ts";
import { hubCounts, HubProbe, type HubCounts } from "./hub-figures.ts";

export interface Hall {
  readonly hub: string;
  readonly crowds: readonly CrowdProcess[];
  readonly chromium: ChromiumPages;
}

export interface Amounts {
  readonly peers: number;
  readonly pages: number;
  readonly links: number;
  readonly perSecond: number;
  readonly seconds: number;
  readonly idleSeconds: number;
}

/** One line of the bench. All times are ms; CPU is of one core. */
export interface Line {
  readonly peers: number;
  readonly pages: number;
  readonly processes: number;
  /** From the start of all at once until each device has everybody's first entry. */
  readonly joinMs: number | null;
  /** From the first of all ballots, given at once, until each device has all of them. */
  readonly voteMs: number | null;
  readonly entries: number;
  /** Share of entry x other device that arrived, 1 for all. */
  readonly delivered: number;
  /** From written to one other device, and to the last of all. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly everyoneP50Ms: number | null;
  readonly everyoneP95Ms: number | null;
  readonly everyoneMaxMs: number | null;
  /** Acknowledged to their writers, and not on the devices at the end. */
  readonly lost: number;
  readonly equal: boolean;
  readonly ballots: number;
  readonly msgsPerEntry: number;
  readonly bytesPerEntry: number;
  readonly idleMsgsPerDevicePerMin: number;
  readonly hubCpuPct: number;
  readonly hubMb: number;
  readonly hubLoopMaxMs: number;
  /** One way over the hub, without any device's own cost. */
  readonly hubWayP95Ms: number;
  readonly hubUsPerCopy: number;
  readonly crowdCpuPct: number;
  readonly crowdLoopP99Ms: number;
  readonly crowdMb: number;
  readonly crowdUsPerDelivery: number;
  readonly pagesCpuPct: number | null;
  /** Processes of the whole machine that wanted a core, on average of a minute: above two, times are the machine's. */
  readonly machineLoad: number;
}

const patienceMs = 120_000;
const stragglersMs = 60_000;
const settleMs = 5000;
const vote = "vote:hall";
const words = "Kylätalon remontti talkoilla ja yhteinen kahvihetki kuun ensimmäisenä lauantaina, kaikki mukaan";

export async function measureHall(hall: Hall, amounts: Amounts): Promise<Line> {
  const pages: Page[] = [];
  for (let page = 0; page < amounts.pages; page++) pages.push(await hall.chromium.open(hall.hub));
  const probe = await HubProbe.start(hall.hub);
  try {
    return await new Evening(hall, amounts, pages, probe).play();
  } finally {
    probe.stop();
  }
}

/** What everything has cost since the last look. */
interface Costs {
  readonly ms: number;
  readonly hub: HubCounts;
  readonly crowds: readonly CrowdFigures[];
  readonly pagesCpuMs: number | undefined;
  readonly messages: number;
  readonly bytes: number;
}

/** One room from the first who comes to the last entry. */
class Evening {
  readonly #hall: Hall;
  readonly #amounts: Amounts;
  readonly #pages: readonly Page[];
  readonly #probe: HubProbe;
  /** How many entries each device should hold, openings left out. */
  #entries = 0;
  #last:
    | { at: number; hub: HubCounts; pages: { messages: number; bytes: number }; cpu: number | undefined }
    | undefined;

  constructor(hall: Hall, amounts: Amounts, pages: readonly Page[], probe: HubProbe) {
    this.#hall = hall;
    this.#amounts = amounts;
    this.#pages = pages;
    this.#probe = probe;
  }

  async play(): Promise<Line> {
    const { peers, pages, idleSeconds } = this.#amounts;
    const joinMs = await this.#join();
    await sleep(settleMs);
    await this.#costs();
    await sleep(idleSeconds * 1000);
    const idle = await this.#costs();
    const voteMs = await this.#vote();
    await sleep(settleMs);
    await this.#costs();
    this.#probe.p95();
    const writtenAt = await this.#write();
    const load = await this.#costs();
    const hubWayP95Ms = this.#probe.p95();
    const machineLoad = round(loadavg()[0] ?? 0, 1);
    const spread = await this.#spread(writtenAt);
    const room = await this.#room();
    return {
      peers,
      pages,
      processes: this.#hall.crowds.length,
      joinMs: round(joinMs),
      voteMs: round(voteMs),
      entries: writtenAt.size,
      ...timesOf(spread, writtenAt, peers + pages - 1),
      ...room,
      ...costsOf({ load, idle, entries: writtenAt.size, devices: peers + pages, peers }),
      hubWayP95Ms: round(hubWayP95Ms, 1),
      machineLoad,
    };
  }

  /** The leader's process makes the room; then everybody comes at once and writes a first entry. */
  async #join(): Promise<number | null> {
    const { crowds, hub } = this.#hall;
    let code = "";
    for (const [at, crowd] of crowds.entries()) {
      code = await crowd.open({ hub, code, links: this.#amounts.links, peers: this.#share(at) });
    }
    const began = now();
    const joined = Promise.all([
      ...crowds.map((crowd) => crowd.join()),
      ...this.#pages.map(async (page) => {
        const socket = `${hub.replace(/^http/, "ws")}/ws`;
        await page.evaluate((options) => window.bench.start(options), { socket, room: code, mode: "hub" as const });
        await page.evaluate((text) => window.bench.write(text), words);
      }),
    ]);
    this.#entries += this.#amounts.peers + this.#amounts.pages;
    const reached = await patiently(joined.then(() => this.#reached()));
    return reached && reached - began;
  }

  /** The leader opens a vote on a note; everybody gives a dot at the same moment. */
  async #vote(): Promise<number | null> {
    const { crowds } = this.#hall;
    const note = { board: "board", text: words, colour: 1 };
    const rules = { board: "board", dots: 3, mostPerNote: 3 };
    const open: readonly Change[] = [
      { root: "notes", key: "hall", value: note },
      { root: "votes", key: vote, value: rules },
    ];
    const leader = await crowds[0]?.write(0, open);
    this.#entries += 1;
    if ((await patiently(this.#reached())) === null) return null;
    const noteId = `${leader?.id.split("/")[0]}:hall`;
    const ballot: readonly Change[] = [{ root: "ballots", key: vote, value: { [noteId]: 1 } }];
    const began = now();
    const given = await Promise.all(crowds.map((crowd) => crowd.writeAll(ballot)));
    this.#entries += given.flat().length;
    const reached = await patiently(this.#reached());
    return reached && reached - began;
  }

  /** So many entries a second, each by the next device; pages take their turns among the others. */
  async #write(): Promise<ReadonlyMap<string, number>> {
    const { perSecond, seconds } = this.#amounts;
    const writers = this.#writers();
    const writtenAt = new Map<string, number>();
    const writing: Promise<void>[] = [];
    const began = performance.now();
    for (let entry = 0; entry < perSecond * seconds; entry++) {
      const write = writers[entry % writers.length];
      if (write) writing.push(write(`${words} ${entry}`).then(({ id, at }) => void writtenAt.set(id, at)));
      await sleep(Math.max(0, began + ((entry + 1) * 1000) / perSecond - performance.now()));
    }
    await Promise.all(writing);
    this.#entries += writtenAt.size;
    return writtenAt;
  }

  #writers(): readonly ((text: string) => Promise<Written>)[] {
    const { crowds } = this.#hall;
    return [
      ...crowds.flatMap((crowd, at) =>
        Array.from({ length: this.#share(at) }, (_, peer) => (text: string) => crowd.write(peer, aNote(text))),
      ),
      ...this.#pages.map((page) => (text: string) => page.evaluate((text) => window.bench.write(text), text)),
    ];
  }

  async #spread(writtenAt: ReadonlyMap<string, number>): Promise<Spread> {
    await patiently(this.#reached(), stragglersMs);
    const pages = await Promise.all(this.#pages.map((page) => page.evaluate(() => window.bench.heard())));
    const heard = pages.map((times) =>
      spreadOf(new Map(Object.entries(times).map(([id, at]) => [id, [at]])), writtenAt),
    );
    const crowds = await Promise.all(this.#hall.crowds.map((crowd) => crowd.spread(writtenAt)));
    return joinSpreads([...crowds, ...heard]);
  }

  /** What every device holds in the end. */
  async #room(): Promise<Pick<Line, "lost" | "equal" | "ballots">> {
    const crowds = await Promise.all(this.#hall.crowds.map((crowd) => crowd.room()));
    const pages = await Promise.all(this.#pages.map((page) => page.evaluate(() => window.bench.held())));
    const hashes = new Set([...crowds.flatMap((crowd) => crowd.hashes), ...pages.map(hashOf)]);
    const fewest = Math.min(...crowds.map(({ entries }) => entries));
    return { lost: this.#entries - fewest, equal: hashes.size === 1, ballots: crowds[0]?.ballots ?? 0 };
  }

  /** When the last device came to hold all that has been written. */
  async #reached(): Promise<number> {
    const entries = this.#entries;
    const reached = await Promise.all([
      ...this.#hall.crowds.map((crowd) => crowd.reached(entries)),
      ...this.#pages.map((page) => page.evaluate((count) => window.bench.reached(count), entries)),
    ]);
    return Math.max(...reached);
  }

  #share(at: number): number {
    const { peers } = this.#amounts;
    const { length } = this.#hall.crowds;
    return Math.floor(peers / length) + (at < peers % length ? 1 : 0);
  }

  async #costs(): Promise<Costs> {
    const { hub: url, crowds, chromium } = this.#hall;
    const [hub, figures, traffic] = await Promise.all([
      hubCounts(url),
      Promise.all(crowds.map((crowd) => crowd.figures())),
      trafficOf(this.#pages),
    ]);
    const [at, cpu] = [performance.now(), chromium.cpuMs()];
    const before = this.#last ?? { at, hub, pages: traffic.direct, cpu };
    this.#last = { at, hub, pages: traffic.direct, cpu };
    const since = sinceOf(before.hub, hub);
    const sum = (of: (figures: CrowdFigures) => number): number => figures.reduce((all, each) => all + of(each), 0);
    return {
      ms: at - before.at,
      hub: since,
      crowds: figures,
      pagesCpuMs: cpu === undefined || before.cpu === undefined ? undefined : cpu - before.cpu,
      messages:
        since.frames + since.copies + sum(({ messages }) => messages) + traffic.direct.messages - before.pages.messages,
      bytes: since.bytes + sum(({ bytes }) => bytes) + traffic.direct.bytes - before.pages.bytes,
    };
  }
}

function aNote(text: string): readonly Change[] {
  return [{ root: "notes", key: crypto.randomUUID(), value: { board: "board", text, colour: 1 } }];
}

function sinceOf(before: HubCounts, after: HubCounts): HubCounts {
  return {
    ...after,
    frames: after.frames - before.frames,
    copies: after.copies - before.copies,
    bytes: after.bytes - before.bytes,
    cpuMs: after.cpuMs - before.cpuMs,
  };
}

function timesOf({ countByMs, lastById }: Spread, writtenAt: ReadonlyMap<string, number>, others: number) {
  const deliveries = [...lastById.values()].reduce((sum, { devices }) => sum + devices, 0);
  const toAll = new Map<number, number>();
  for (const [id, { devices, lastAt }] of lastById) {
    const ms = devices < others ? Infinity : Math.ceil(lastAt - (writtenAt.get(id) ?? 0));
    toAll.set(ms, (toAll.get(ms) ?? 0) + 1);
  }
  return {
    delivered: round(deliveries / (writtenAt.size * others), 5),
    p50Ms: percentile(countByMs, 0.5),
    p95Ms: percentile(countByMs, 0.95),
    everyoneP50Ms: percentile(toAll, 0.5),
    everyoneP95Ms: percentile(toAll, 0.95),
    everyoneMaxMs: percentile(toAll, 1),
  };
}

interface Spent {
  readonly load: Costs;
  readonly idle: Costs;
  readonly entries: number;
  readonly devices: number;
  readonly peers: number;
}

/** Costs per entry are those beyond what goes on when nothing happens. */
function costsOf({ load, idle, entries, devices, peers }: Spent) {
  const part = load.ms / idle.ms;
  const beyondIdle = (of: (costs: Costs) => number): number => of(load) - of(idle) * part;
  const pct = (ms: number): number => round((ms / load.ms) * 100);
  return {
    msgsPerEntry: round(beyondIdle(({ messages }) => messages) / entries, 1),
    bytesPerEntry: round(beyondIdle(({ bytes }) => bytes) / entries),
    idleMsgsPerDevicePerMin: round((idle.messages / idle.ms / devices) * 60_000, 1),
    hubCpuPct: pct(load.hub.cpuMs),
    hubMb: round(load.hub.residentMb),
    hubLoopMaxMs: round(load.hub.loopMaxMs),
    hubUsPerCopy: round((beyondIdle(({ hub }) => hub.cpuMs) * 1000) / Math.max(1, load.hub.copies), 1),
    crowdCpuPct: pct(cpuOf(load)),
    crowdLoopP99Ms: round(Math.max(...load.crowds.map(({ loopP99Ms }) => loopP99Ms))),
    crowdMb: round(load.crowds.reduce((sum, { residentMb }) => sum + residentMb, 0)),
    crowdUsPerDelivery: round((beyondIdle(cpuOf) * 1000) / (entries * peers)),
    pagesCpuPct: load.pagesCpuMs === undefined ? null : pct(load.pagesCpuMs),
  };
}

function cpuOf({ crowds }: Costs): number {
  return crowds.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

async function patiently<T>(work: Promise<T>, ms = patienceMs): Promise<T | null> {
  const timer = new AbortController();
  const late = sleep(ms, null, { signal: timer.signal }).catch(() => null);
  const outcome = await Promise.race([work, late]);
  timer.abort();
  return outcome;
}

function round<N extends number | null>(value: N, digits = 0): N {
  return (value === null ? null : Number(value.toFixed(digits))) as N;
}
