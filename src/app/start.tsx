import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { preferredLanguage, wantedSpeech } from "../platform/preferences.ts";
import { allowOwnScripts } from "../platform/trusted-types.ts";
import type { ServiceWorkerClient } from "../platform/service-worker-client.ts";
import { commonText } from "../text/common/area.ts";
import { language, setLanguage } from "../text/text-area.ts";
import { setSpeech } from "../ui/kit/announce.ts";
import { App } from "./app.tsx";
import "./install.ts";
import { watchRoute } from "./router.ts";

/** Starts the app: language, first texts, first screen. */
export async function startApp(root: HTMLElement): Promise<void> {
  allowOwnScripts(window);
  setSpeech(wantedSpeech(window));
  await setLanguage(preferredLanguage(window));
  await commonText.load();
  effect(() => {
    document.documentElement.lang = language.value;
    document.querySelector("link[rel=manifest]")?.setAttribute("href", `/${language.value}.webmanifest`);
  });
  const worker = signal<ServiceWorkerClient | undefined>(undefined);
  render(<App route={watchRoute(window)} worker={worker} />, root);
  helpKeyboards();
  whenIdle(() => {
    import("./carry/take-drops.ts").then(({ takeDrops }) => takeDrops(window), reportError);
    import("../platform/service-worker-client.ts").then(({ registerServiceWorker }) => {
      worker.value = import.meta.env.PROD ? registerServiceWorker(window, language) : undefined;
      return undefined;
    }, reportError);
  });
}

/** Fetched with the first Tab: on most phones it never comes. */
function helpKeyboards(): void {
  const press = ({ key }: KeyboardEvent): void => {
    if (key !== "Tab") return;
    removeEventListener("keydown", press);
    import("./keyboard/keyboard-help.ts").then(({ startKeyboard }) => startKeyboard(document)).catch(reportError);
  };
  addEventListener("keydown", press);
}

/** Runs when the first screen is done; browsers without idle callbacks wait a moment instead. */
function whenIdle(task: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(task, { timeout: 4000 });
  else setTimeout(task, 1500);
}
