import type { Language } from "../domain/languages.ts";
import { keepLanguage } from "../platform/preferences.ts";
import { setLanguage } from "../text/text-area.ts";

/** Changes the interface's language on this device and keeps the choice, if its words can be had. */
export function chooseLanguage(next: Language): void {
  setLanguage(next).then(
    () => keepLanguage(window, next),
    () => undefined, // the language picker says so
  );
}
