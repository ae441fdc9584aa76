import { signal, type ReadonlySignal } from "@preact/signals";

interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** How the app can be put on the home screen of this device. */
export interface InstallPrompt {
  readonly way: ReadonlySignal<"none" | "prompt" | "ios">;
  /** Shows the browser's own question. */
  ask(): void;
  /** Says not now; the question does not come back on this visit. */
  refuse(): void;
}

/** Watches whether the browser offers an installation. Call it before the first paint: the offer comes once. */
export function watchInstallPrompt(scope: Window & typeof globalThis): InstallPrompt {
  let offer: InstallEvent | undefined;
  const way = signal<"none" | "prompt" | "ios">(isIosBrowser(scope) ? "ios" : "none");
  scope.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event as InstallEvent; // the event of this name has prompt(), which the DOM types do not know
    way.value = "prompt";
  });
  scope.addEventListener("appinstalled", () => {
    way.value = "none";
  });
  return {
    way,
    ask() {
      offer?.prompt().catch(() => undefined); // a second question is refused by the browser
    },
    refuse() {
      way.value = "none";
    },
  };
}

/** iPhones and iPads have no prompt; and nothing is to be said where the app is installed already. */
function isIosBrowser(scope: Window & typeof globalThis): boolean {
  const { userAgent, maxTouchPoints } = scope.navigator;
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return isIos && !scope.matchMedia("(display-mode: standalone)").matches;
}
