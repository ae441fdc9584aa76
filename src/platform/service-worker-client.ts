import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { Workbox } from "workbox-window";

/** What the page knows of its service worker. */
export interface ServiceWorkerClient {
  /** A new version is there and waits. */
  readonly updateWaiting: ReadonlySignal<boolean>;
  /** The app opens without a network from now on. */
  readonly readyOffline: ReadonlySignal<boolean>;
  /** Takes the new version into use and reloads the page; called only when the person has said so. */
  update(): void;
}

/**
 * Registers the service worker and watches for new versions; undefined where there can be none. Words are kept in the
 * languages that have been used.
 */
export function registerServiceWorker(
  scope: Window & typeof globalThis,
  language: ReadonlySignal<string>,
): ServiceWorkerClient | undefined {
  if (!("serviceWorker" in scope.navigator) || !scope.isSecureContext) return undefined;
  const updateWaiting = signal(false);
  const readyOffline = signal(scope.navigator.serviceWorker.controller !== null);
  const worker = new Workbox("/sw.js");
  worker.addEventListener("waiting", () => {
    updateWaiting.value = true;
  });
  worker.addEventListener("activated", () => {
    readyOffline.value = true;
  });
  const keepLater = (): void => {
    const message = { type: "CACHE_LATER", language: language.value };
    worker.messageSW(message).catch(() => undefined); // the next start asks again
  };
  worker.active.then(() => effect(keepLater)).catch(() => undefined); // as above
  worker.register().catch(() => undefined); // without it everything works but opening offline
  return {
    updateWaiting,
    readyOffline,
    update() {
      worker.addEventListener("controlling", () => scope.location.reload());
      worker.messageSkipWaiting();
    },
  };
}
