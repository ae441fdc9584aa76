import { percentile, type Spread } from "./arrivals.ts";
import type { CrowdFigures } from "./crowd.ts";
import type { HubCounts } from "./hub-figures.ts";

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

/** What everything has cost since the last look. */
export interface Costs {
  readonly ms: number;
  readonly hub: HubCounts;
  readonly crowds: readonly CrowdFigures[];
  readonly pagesCpuMs: number | undefined;
  readonly messages: number;
  readonly bytes: number;
}

/** What a hub has done between two readings. */
export function sinceOf(before: HubCounts, after: HubCounts): HubCounts {
  return {
    ...after,
    frames: after.frames - before.frames,
    copies: after.copies - before.copies,
    bytes: after.bytes - before.bytes,
    cpuMs: after.cpuMs - before.cpuMs,
  };
}

/** How long entries took. */
export function timesOf({ countByMs, lastById }: Spread, writtenAt: ReadonlyMap<string, number>, others: number) {
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
export function costsOf({ load, idle, entries, devices, peers }: Spent) {
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

/** A figure as it is printed. */
export function round<N extends number | null>(value: N, digits = 0): N {
  return (value === null ? null : Number(value.toFixed(digits))) as N;
}
