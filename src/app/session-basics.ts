import { signal, type ReadonlySignal } from "@preact/signals";
import type { JoinCode } from "../domain/join-code.ts";
import type { Ledger } from "../journal/ledger.ts";
import type { SessionParts } from "../live/create-session.ts";
import type { SeatingPlanner } from "../live/seating-planner.ts";
import { shortId } from "../platform/ids.ts";
import type { Device } from "./device.ts";

type LeadingMaker = SessionParts["leading"];

/** What every session is made of, with links or without. */
export function sessionBasics(device: Device, ledger: Ledger, code: JoinCode, leading?: LeadingMaker) {
  return {
    ledger,
    code,
    newId: () => shortId(window.crypto),
    soon: everyFrame(),
    planner,
    papers: async () => (await import("./leader-papers.ts")).leaderPapers(device, ledger.room),
    leading: leading ?? makeLeading,
  };
}

/** Fetched when a device that leads plans: the others never need it. */
async function planner(): Promise<SeatingPlanner> {
  const { workerPlanner } = await import("./plan-seating.ts");
  return workerPlanner(() => window.crypto.getRandomValues(new Uint32Array(1))[0] ?? 1);
}

/** Fetches the actions of those who lead; undefined where that fails, and then the first of them tries again. */
export async function fetchLeading(): Promise<LeadingMaker | undefined> {
  try {
    return await leadingMaker();
  } catch {
    return undefined;
  }
}

const makeLeading: LeadingMaker = async (context) => (await leadingMaker())(context);

async function leadingMaker() {
  return (await import("../live/actions/leading-actions.ts")).leadingActions;
}

/** A clock that ticks each second while somebody reads it. */
export function tickingClock(read: () => number): ReadonlySignal<number> {
  let timer: ReturnType<typeof setInterval> | undefined;
  const clock = signal(read(), {
    watched() {
      clock.value = read();
      timer = setInterval(() => {
        clock.value = read();
      }, 1000);
    },
    unwatched() {
      clearInterval(timer);
    },
  });
  return clock;
}

/** How many times as long as a task and the drawing of it took the screen is left to people before the next. */
const rest = 3;
/** No rest is longer: a print dialog or a sleeping laptop is no drawing. */
const longestRestMs = 2000;

/**
 * Runs a task soon after the next frame, once for many calls, so that reading and laying out share no frame; a slow
 * device rests in between. A hidden page has no frames and waits a moment instead.
 */
function everyFrame(): (task: () => void) => void {
  let waiting: (() => void) | undefined;
  let restUntil = 0;
  const run = (): void => {
    const left = restUntil - performance.now();
    if (left > 0) return void setTimeout(run, left);
    const task = waiting;
    waiting = undefined;
    const begun = performance.now();
    task?.();
    const took = performance.now() - begun;
    afterFrame((drawn) => {
      restUntil = performance.now() + Math.min(longestRestMs, rest * (took + performance.now() - drawn));
    });
  };
  return (task) => {
    const idle = waiting === undefined;
    waiting = task;
    if (idle) afterFrame(run);
  };
}

/** Calls back once the next frame has been drawn, with the moment at which that began. */
function afterFrame(task: (drawn: number) => void): void {
  if (document.visibilityState === "visible") requestAnimationFrame(() => setTimeout(task, 0, performance.now()));
  else setTimeout(() => task(performance.now()), 200);
}
