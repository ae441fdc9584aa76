import type { CDPSession, Page } from "playwright-core";

/** What a page did while somebody used it. */
export interface Smoothness {
  /** The longest time without a new frame, as a person saw it on this machine. */
  readonly longestFrameMs: number;
  /** The most that one task of the page's main thread took of the (slowed) processor, whatever else the machine did. */
  readonly longestTaskMs: number;
  /** Interaction to next paint: the slowest of the interactions, as so few are made. */
  readonly inpMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Slows a page's processor down while something is done with it, and no longer: Chromium slows a page by keeping its
 * main thread busy, and a blank page that is left slowed down takes more than half a core from all others.
 */
export async function whileSlow<T>(page: Page, rate: number, act: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  try {
    return await act(session);
  } finally {
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await session.detach();
  }
}

/** Watches a page's frames, tasks and interactions while somebody acts on it. */
export async function watchFrames(page: Page, session: CDPSession, act: () => Promise<void>): Promise<Smoothness> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  // tsx marks functions with a helper that pages do not have.
  await page.evaluate("globalThis.__name = (it) => it");
  await page.evaluate(startWatch);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "disabled-by-default-devtools.timeline"] },
  });
  await act();
  const ended = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  const seen = await page.evaluate(endWatch);
  await session.send("Tracing.end");
  await ended;
  return { ...seen, longestTaskMs: longestTask(events) };
}

function longestTask(events: readonly TraceEvent[]): number {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid }) => name === "RunTask" && mains.has(`${pid}/${tid}`));
  if (tasks.length === 0) throw new Error("The trace holds no task: nothing was measured");
  return Math.round(tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1000);
}

interface Watching {
  longest: number;
  inp: number;
  stop: () => void;
}

/** Runs in the page. */
function startWatch(): void {
  const watch: Watching = { longest: 0, inp: 0, stop: () => undefined };
  let last = performance.now();
  let isOn = true;
  const frame = (now: number): void => {
    watch.longest = Math.max(watch.longest, now - last);
    last = now;
    if (isOn) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ("interactionId" in entry && entry.interactionId) watch.inp = Math.max(watch.inp, entry.duration);
    }
  });
  observer.observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  watch.stop = () => {
    isOn = false;
    observer.disconnect();
  };
  (window as unknown as { watch: Watching }).watch = watch;
}

/** Runs in the page. */
function endWatch(): Pick<Smoothness, "longestFrameMs" | "inpMs"> {
  const { watch } = window as unknown as { watch: Watching };
  watch.stop();
  return { longestFrameMs: Math.round(watch.longest), inpMs: watch.inp };
}
