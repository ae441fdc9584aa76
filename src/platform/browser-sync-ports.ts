import type { Wakeups } from "../sync/ports.ts";
import type { SyncPorts } from "../sync/room-sync.ts";
import type { Locks, TabChannel } from "../sync/tab-ports.ts";
import { createRandom } from "./random.ts";
import { timers } from "./schedule.ts";
import { systemClock } from "./system-clock.ts";

/** Everything that syncing a room needs of this page's browser. */
export function browserSyncPorts(page: Window & typeof globalThis): SyncPorts {
  return {
    clock: systemClock,
    schedule: timers,
    random: createRandom(page.crypto),
    wakeups: pageWakeups(page),
    locks: webLocks(page.navigator.locks),
    openChannel: openTabChannel,
    openSocket: (url) => new WebSocket(url),
  };
}

function pageWakeups(page: Window): Wakeups {
  return {
    subscribe(listener) {
      const whenVisible = (): void => {
        if (page.document.visibilityState === "visible") listener();
      };
      page.document.addEventListener("visibilitychange", whenVisible);
      page.addEventListener("pageshow", listener);
      page.addEventListener("online", listener);
      return () => {
        page.document.removeEventListener("visibilitychange", whenVisible);
        page.removeEventListener("pageshow", listener);
        page.removeEventListener("online", listener);
      };
    },
  };
}

/** Web Locks are missing on insecure pages; there each tab is taken for the only one. */
function webLocks(locks: LockManager | undefined): Locks {
  return {
    async hold(name, signal, task) {
      if (locks) await locks.request(name, { signal }, task);
      else await task();
    },
  };
}

function openTabChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  let open = true;
  return {
    post(message) {
      if (open) channel.postMessage(message);
    },
    listen(listener) {
      channel.onmessage = (event: MessageEvent<unknown>) => listener(event.data);
    },
    close() {
      open = false;
      channel.close();
    },
  };
}
