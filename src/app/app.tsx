import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChild, JSX } from "preact";
import { useMemo } from "preact/hooks";
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
  const current = route.value;
  // One loader for one route: whatever else changes here must not load the screen again.
  const { key, load } = useMemo(() => screenFor(current), [current]);
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
    case "new":
      return {
        key: "new",
        load: async () => (await import("./home-route.tsx")).loadNew(),
      };
    case "trust":
    case "accessibility":
      return {
        key: route.screen,
        load: async () => (await import("./about-route.tsx")).loadAbout(route.screen),
      };
    case "received":
      return {
        key: "received",
        load: async () => (await import("./carry/received-route.tsx")).loadReceived(),
      };
    case "join":
      return {
        key: `join ${route.code}`,
        load: async () => (await import("./join-route.tsx")).loadJoin(route.code),
      };
    case "ticket":
      return {
        key: "ticket",
        load: async () => (await import("./tickets/ticket-route.tsx")).loadTicket(route.code),
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
