import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { keepSharedFile } from "./shared-file.ts";
import { cacheLater, isLaterAsset, respondWithLater, type LaterAsset } from "./later-assets.ts";

declare const self: ServiceWorkerGlobalScope;

/** What the build puts in: everything an evening needs, and what is only fetched when there is time for it. */
declare const PRECACHE_LIST: { url: string; revision: string | null }[];
declare const LATER_LIST: readonly LaterAsset[];

// All or nothing: on bad Wi-Fi one failed file fails the installation, so only what an evening needs is in this list.
precacheAndRoute(PRECACHE_LIST);
cleanupOutdatedCaches();

// Every page of the app is the same shell; the fragment says which screen.
registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: [/^\/(healthz|metrics|ws)/] }));

registerRoute(({ url }) => isLaterAsset(url, LATER_LIST), respondWithLater);

// Another app on the phone has shared a file with this one.
registerRoute(({ url }) => url.pathname === "/share", keepSharedFile, "POST");

self.addEventListener("message", (event) => {
  const said = event.data as { type?: unknown; language?: unknown } | null; // any page of this origin may post anything
  // A new version takes over only when the person has said so: never in the middle of an evening.
  if (said?.type === "SKIP_WAITING") void self.skipWaiting();
  if (said?.type === "CACHE_LATER") event.waitUntil(cacheLater(LATER_LIST, said.language));
});
