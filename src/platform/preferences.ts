import { languages, type Language } from "../domain/languages.ts";

const languageKey = "iltapaja.language";

/**
 * The interface's language: what was chosen on this device, else the first of the browser's that we speak, else
 * Finnish. Kept in localStorage because the first paint cannot wait for a database.
 */
export function preferredLanguage(scope: Pick<Window, "localStorage" | "navigator">): Language {
  const wanted = [read(scope, languageKey), ...scope.navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
  return wanted.map(asLanguage).find((language) => language !== undefined) ?? "fi";
}

/** Keeps the chosen language; where storage is closed to us the choice lasts until the page goes. */
export function keepLanguage(scope: Pick<Window, "localStorage">, language: Language): void {
  keep(scope, languageKey, language);
}

/** Keeps a text on this device, where the browser allows it. */
export function keep(scope: Pick<Window, "localStorage">, key: string, value: string): void {
  try {
    scope.localStorage.setItem(key, value);
  } catch {
    // Private windows of some browsers refuse: the interface works without.
  }
}

const soundKey = "iltapaja.tableSound";

/** Whether this device sounds when its person changes tables; not before she has asked for it. */
export function wantsTableSound(scope: Pick<Window, "localStorage">): boolean {
  return read(scope, soundKey) === "on";
}

/** Keeps that choice; where storage is closed it lasts until the page goes. */
export function keepTableSound(scope: Pick<Window, "localStorage">, isOn: boolean): void {
  keep(scope, soundKey, isOn ? "on" : "off");
}

const speechKey = "iltapaja.speech";

/** How much this device has a screen reader say; everything, until somebody has chosen less. */
export function wantedSpeech(scope: Pick<Window, "localStorage">): "all" | "less" | "least" {
  const kept = read(scope, speechKey);
  return kept === "less" || kept === "least" ? kept : "all";
}

/** Keeps that choice. */
export function keepSpeech(scope: Pick<Window, "localStorage">, speech: string): void {
  keep(scope, speechKey, speech);
}

/** What this device has kept under a name; "" if nothing, or where storage is closed. */
export function read(scope: Pick<Window, "localStorage">, key: string): string {
  try {
    return scope.localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function asLanguage(tag: string): Language | undefined {
  return languages.find((language) => language === tag);
}
