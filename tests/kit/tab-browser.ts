import type { Locks, TabChannel } from "../../src/sync/tab-ports.ts";

/** One browser's tabs: a lock and a channel that they share, as Web Locks and BroadcastChannel are. */
export interface TabBrowser {
  /** Opens a tab. */
  open(): TestTab;
  /** Lets all tabs sleep: what is said in a channel waits until they wake up. */
  sleep(): void;
  wake(): void;
}

interface TestTab {
  readonly locks: Locks;
  readonly channel: TabChannel;
  /** Ends the tab as a crash does: its lock goes, its channel falls silent, and it is told nothing. */
  crash(): void;
}

interface Wait {
  readonly grant: () => void;
}

export function tabBrowser(): TabBrowser {
  const listeners = new Map<object, (message: unknown) => void>();
  let held = false;
  let asleep = false;
  const missed: (() => void)[] = [];
  const deliver = (hear: () => void): void => {
    if (asleep) missed.push(hear);
    else hear();
  };
  const waiting: Wait[] = [];
  const next = (): void => {
    held = false;
    waiting.shift()?.grant();
  };

  const browser: TabBrowser = {
    sleep() {
      asleep = true;
    },
    wake() {
      asleep = false;
      for (const hear of missed.splice(0)) hear();
    },
    open() {
      const me = {};
      let release: (() => void) | undefined;
      let alive = true;
      return {
        locks: {
          async hold(_name, signal, task) {
            await new Promise<void>((resolve, reject) => {
              const wait: Wait = {
                grant() {
                  held = true;
                  resolve();
                },
              };
              signal.addEventListener("abort", () => {
                const at = waiting.indexOf(wait);
                if (at >= 0) waiting.splice(at, 1);
                reject(new Error("given up"));
              });
              if (held) waiting.push(wait);
              else wait.grant();
            });
            release = next;
            await task();
            if (alive) {
              release = undefined;
              next();
            }
          },
        },
        channel: {
          post(message) {
            if (!alive) return;
            const copy: unknown = structuredClone(message);
            for (const [tab, listener] of listeners) {
              if (tab === me) continue;
              queueMicrotask(() =>
                deliver(() => {
                  if (listeners.has(tab)) listener(copy);
                }),
              );
            }
          },
          listen: (listener) => void listeners.set(me, listener),
          close: () => void listeners.delete(me),
        },
        crash() {
          alive = false;
          listeners.delete(me);
          release?.();
        },
      };
    },
  };
  return browser;
}
