import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { StartOptions, Traffic } from "./bench-page.ts";
import { trafficOf, type ChromiumPages } from "./chromium-pages.ts";

/** One implementation as it is to be measured. */
export interface Subject {
  readonly impl: string;
  readonly mode: StartOptions["mode"];
  /** Where its page is served, and the socket of its hub or signaling. */
  readonly url: string;
  readonly socket: string;
}

export interface Amounts {
  readonly peers: number;
  readonly entries: number;
  readonly perSecond: number;
  readonly idleSeconds: number;
  readonly boardNotes: number;
}

/** One line of the bench; null is what did not come within its patience. */
export interface Line {
  readonly impl: string;
  readonly peers: number;
  /** Share of entry x other peer that arrived, 1 for all. */
  readonly delivered: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly maxMs: number | null;
  /** Messages in the whole room for one entry, beyond what goes on when nothing happens. */
  readonly msgsPerEntry: number;
  readonly bytesPerEntry: number;
  readonly idleMsgsPerPeerPerMin: number;
  /** From the start of all at once until each has the first note of each. */
  readonly joinMs: number | null;
  /** From the start of one more until it has the whole board. */
  readonly lateJoinMs: number | null;
  /** Of one core, all pages together, while the entries are written. */
  readonly cpuPct: number | null;
}

const joinPatienceMs = 120_000;
const stragglersMs = 20_000;
const latePatienceMs = 60_000;
/** After joining, links still settle: until messages come evenly, but no longer than that. */
const settling = { windowMs: 10_000, mostWindows: 12 };
/** As long as people's notes are. */
const words = "Kylätalon remontti talkoilla ja yhteinen kahvihetki kuun ensimmäisenä lauantaina, kaikki mukaan";

export async function measure(chromium: ChromiumPages, subject: Subject, amounts: Amounts): Promise<Line> {
  const pages: Page[] = [];
  for (let page = 0; page < amounts.peers; page++) pages.push(await chromium.open(subject.url));
  const { joinMs, room } = await join(pages, subject);
  await settle(pages);
  const load = await writeEntries(chromium, pages, amounts);
  const idle = await during(pages, () => sleep(amounts.idleSeconds * 1000));
  const lateJoinMs = await joinLate(chromium, pages, { subject, room, amounts });
  const idlePerMs = { messages: idle.messages / idle.ms, bytes: idle.bytes / idle.ms };
  return {
    impl: subject.impl,
    peers: amounts.peers,
    ...load.latencies,
    msgsPerEntry: round((load.messages - idlePerMs.messages * load.ms) / amounts.entries, 1),
    bytesPerEntry: round((load.bytes - idlePerMs.bytes * load.ms) / amounts.entries),
    idleMsgsPerPeerPerMin: round((idlePerMs.messages * 60_000) / amounts.peers, 1),
    joinMs: round(joinMs),
    lateJoinMs: round(lateJoinMs),
    cpuPct: round(load.cpuPct),
  };
}

/** All begin at once and each writes a note. */
async function join(pages: readonly Page[], subject: Subject): Promise<{ joinMs: number | null; room: string }> {
  const [first, ...others] = pages;
  if (!first) throw new Error("There is nobody to join");
  const room = await start(first, subject, "");
  const began = Date.now();
  await Promise.all(others.map((page) => start(page, subject, room)));
  await Promise.all(pages.map((page) => page.evaluate((text) => window.bench.write(text), words)));
  const all = Promise.all(pages.map((page) => page.evaluate((count) => window.bench.reached(count), pages.length)));
  const reached = await patiently(all, joinPatienceMs);
  await Promise.all(pages.map((page) => page.evaluate(() => window.bench.heard())));
  return { joinMs: reached && Math.max(...reached) - began, room };
}

/** Until in two windows of time, one after the other, about as much was sent: one message of a page more or less. */
async function settle(pages: readonly Page[]): Promise<void> {
  let before = Number.POSITIVE_INFINITY;
  for (let windows = 0; windows < settling.mostWindows; windows++) {
    const { messages } = await during(pages, () => sleep(settling.windowMs));
    if (Math.abs(messages - before) <= pages.length + before / 10) return;
    before = messages;
  }
}

function start(page: Page, { socket, mode }: Subject, room: string): Promise<string> {
  return page.evaluate((options) => window.bench.start(options), { socket, mode, room });
}

/** Entries one after the other, each by the next page. */
async function writeEntries(chromium: ChromiumPages, pages: readonly Page[], { entries, perSecond }: Amounts) {
  const writtenAt = new Map<string, number>();
  const [cpuBefore, began] = [chromium.cpuMs(), performance.now()];
  const traffic = await during(pages, async () => {
    const writing: Promise<void>[] = [];
    for (let entry = 0; entry < entries; entry++) {
      const page = pages[entry % pages.length];
      if (!page) continue;
      writing.push(
        page
          .evaluate((text) => window.bench.write(text), `${words} ${entry}`)
          .then(({ id, at }) => void writtenAt.set(id, at)),
      );
      await sleep(Math.max(0, began + ((entry + 1) * 1000) / perSecond - performance.now()));
    }
    await Promise.all(writing);
  });
  const cpuAfter = chromium.cpuMs();
  const latencies = await collect(pages, writtenAt);
  const cpuPct = cpuBefore === undefined || cpuAfter === undefined ? null : ((cpuAfter - cpuBefore) / traffic.ms) * 100;
  return { ...traffic, cpuPct, latencies };
}

async function collect(pages: readonly Page[], writtenAt: ReadonlyMap<string, number>) {
  const expected = writtenAt.size * (pages.length - 1);
  const delays: number[] = [];
  const until = performance.now() + stragglersMs;
  for (;;) {
    const heard = await Promise.all(pages.map((page) => page.evaluate(() => window.bench.heard())));
    for (const times of heard) {
      for (const [id, at] of Object.entries(times)) {
        const began = writtenAt.get(id);
        if (began !== undefined) delays.push(at - began);
      }
    }
    if (delays.length >= expected || performance.now() > until) break;
    await sleep(500);
  }
  const sorted = delays.sort((a, b) => a - b);
  const share = (part: number) => round(sorted[Math.floor((sorted.length - 1) * part)] ?? null);
  return { delivered: round(delays.length / expected, 4), p50Ms: share(0.5), p95Ms: share(0.95), maxMs: share(1) };
}

interface LateJoin {
  readonly subject: Subject;
  readonly room: string;
  readonly amounts: Amounts;
}

async function joinLate(chromium: ChromiumPages, pages: readonly Page[], { subject, room, amounts }: LateJoin) {
  const each = Math.ceil(amounts.boardNotes / pages.length);
  const before = pages.length + amounts.entries;
  await Promise.all(pages.map((page) => page.evaluate(writeMany, { text: words, count: each })));
  const whole = before + each * pages.length;
  const held = pages.map((page) => page.evaluate((count) => window.bench.reached(count), whole));
  await patiently(Promise.all(held), latePatienceMs);
  const late = await chromium.open(subject.url);
  const began = Date.now();
  const done = start(late, subject, room).then(() => late.evaluate((count) => window.bench.reached(count), whole));
  const reached = await patiently(done, latePatienceMs);
  return reached && reached - began;
}

/** Runs in a page. */
async function writeMany({ text, count }: { readonly text: string; readonly count: number }): Promise<void> {
  for (let note = 0; note < count; note++) {
    await window.bench.write(`${text} ${note}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type During = Pick<Traffic, "messages" | "bytes"> & { readonly ms: number };

/** What goes over the links while something is done. */
async function during(pages: readonly Page[], work: () => Promise<void>): Promise<During> {
  const [before, began] = [await trafficOf(pages), performance.now()];
  await work();
  const [after, ms] = [await trafficOf(pages), performance.now() - began];
  return { messages: after.messages - before.messages, bytes: after.bytes - before.bytes, ms };
}

async function patiently<T>(work: Promise<T>, patienceMs: number): Promise<T | null> {
  // A page that is closed while it still waits ends its wait with an error.
  const settled = work.catch(() => null);
  const timer = new AbortController();
  const outcome = await Promise.race([settled, sleep(patienceMs, null, { signal: timer.signal })]);
  timer.abort();
  return outcome;
}

function round<N extends number | null>(value: N, digits = 0): N {
  return (value === null ? null : Number(value.toFixed(digits))) as N;
}
