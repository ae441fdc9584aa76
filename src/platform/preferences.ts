import { languages, type Language } from "../domain/languages.ts";

const languageKey = "iltapaja.language";

/**
 * The interface's language: what was chosen on this device, else the first of the browser's that we speak, else
 * Finnish. Kept in localStorage because the first paint cannot wait for a database.
 */
export function preferredLanguage(scope: Pick<Window, "localStorage" | "navigator">): Language {
  const wanted = [readKept(scope), ...scope.navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
  return wanted.map(asLanguage).find((language) => language !== undefined) ?? "fi";
}

/** Keeps the chosen language; where storage is closed to us the choice lasts until the page goes. */
export function keepLanguage(scope: Pick<Window, "localStorage">, language: Language): void {
  try {
    scope.localStorage.setItem(languageKey, language);
  } catch {
    // Private windows of some browsers refuse: the interface works without.
  }
}

function readKept(scope: Pick<Window, "localStorage">): string {
  try {
    return scope.localStorage.getItem(languageKey) ?? "";
  } catch {
    return "";
  }
}

function asLanguage(tag: string): Language | undefined {
  return languages.find((language) => language === tag);
}
