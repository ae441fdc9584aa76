import { signal, type ReadonlySignal } from "@preact/signals";
import { parseRoute, type Route } from "./routes.ts";

/** The route in the address bar, renewed with every change of the fragment. */
export function watchRoute(scope: Pick<Window, "location" | "addEventListener">): ReadonlySignal<Route> {
  let shown = scope.location.hash;
  const route = signal(parseRoute(shown));
  scope.addEventListener("hashchange", () => {
    // Two changes in a row are told when both have happened: the second time there is nothing new to open.
    if (scope.location.hash === shown) return;
    shown = scope.location.hash;
    route.value = parseRoute(shown);
  });
  return route;
}

/** Goes to another place of the app; `replace` leaves no way back to this one, as after joining with a code. */
export function goTo(href: string, how: "push" | "replace" = "push"): void {
  if (how === "push") location.hash = href;
  else location.replace(href);
}
