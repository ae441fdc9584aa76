import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChild, JSX } from "preact";
import type { ServiceWorkerClient } from "../platform/service-worker-client.ts";
import { Announcer } from "../ui/kit/announcer.tsx";
import { Lazy } from "./lazy.tsx";
import type { Route } from "./routes.ts";
import { UpdateBar } from "./update-bar.tsx";

interface AppProps {
  readonly route: ReadonlySignal<Route>;
  /** Comes a moment after the start: registering must not hold up the first screen. */
  readonly worker: ReadonlySignal<ServiceWorkerClient | undefined>;
}

/** The whole app: the screen that the address asks for. Each one is fetched when it is first shown. */
export function App({ route, worker }: AppProps): JSX.Element {
  const { key, load } = screenFor(route.value);
  return (
    <>
      <UpdateBar worker={worker.value} />
      <Lazy key={key} load={load} />
      <Announcer />
    </>
  );
}

interface ScreenLoader {
  readonly key: string;
  readonly load: () => Promise<() => ComponentChild>;
}

function screenFor(route: Route): ScreenLoader {
  switch (route.screen) {
    case "home":
      return {
        key: "home",
        load: async () => (await import("./home-route.tsx")).loadHome(),
      };
    case "join":
      return {
        key: `join ${route.code}`,
        load: async () => (await import("./join-route.tsx")).loadJoin(route.code),
      };
    case "rehearsal":
      return {
        key: "rehearsal",
        load: async () => (await import("./rehearsal/rehearsal-route.tsx")).loadRehearsal(route),
      };
    default:
      return {
        key: `${route.screen} ${route.room}`,
        load: async () => (await import("./workshop-route.tsx")).loadWorkshopScreen(route.screen, route.room),
      };
  }
}
