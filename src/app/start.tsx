import { effect } from "@preact/signals";
import { render } from "preact";
import { preferredLanguage } from "../platform/preferences.ts";
import { allowOwnScripts } from "../platform/trusted-types.ts";
import { commonText } from "../text/common/area.ts";
import { language, setLanguage } from "../text/text-area.ts";
import { App } from "./app.tsx";
import "./install.ts";
import { watchRoute } from "./router.ts";

/** Starts the app: language, first texts, first screen. */
export async function startApp(root: HTMLElement): Promise<void> {
  allowOwnScripts(window);
  await setLanguage(preferredLanguage(window));
  await commonText.load();
  effect(() => {
    document.documentElement.lang = language.value;
    document.querySelector("link[rel=manifest]")?.setAttribute("href", `/${language.value}.webmanifest`);
  });
  render(<App route={watchRoute(window)} />, root);
}
