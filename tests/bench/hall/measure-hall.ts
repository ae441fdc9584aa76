import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Change } from "../../../src/journal/records.ts";
import { trafficOf, type ChromiumPages } from "../sync/chromium-pages.ts";
import { joinSpreads, spreadOf, type Spread } from "./arrivals.ts";
import { hashOf, type CrowdFigures, type Written } from "./crowd.ts";
import type { CrowdProcess } from "./crowd-calls.ts";
import { costsOf, round, sinceOf, timesOf, type Costs, type Line } from "./figures.ts";
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
