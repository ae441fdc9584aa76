import type { Language } from "../domain/languages.ts";
import { keepLanguage } from "../platform/preferences.ts";
import { setLanguage } from "../text/text-area.ts";

/** Changes the interface's language on this device and keeps the choice. */
export function chooseLanguage(next: Language): void {
  keepLanguage(window, next);
  setLanguage(next).catch(reportError);
}
