import { signal, type ReadonlySignal } from "@preact/signals";
import { languages, type Language } from "../domain/languages.ts";

/** The texts of one part of the interface, loaded in the language in use. */
export interface TextArea<T> {
  /** The texts in the language in use. Read it after `load`; it changes when the language does. */
  readonly current: ReadonlySignal<T>;
  load(): Promise<void>;
}

type Loaders<T> = Readonly<Record<Language, () => Promise<{ readonly texts: T }>>>;

const inUse = signal<Language>("fi");
const missing = signal(false);
const loaded = new Set<(language: Language) => Promise<() => void>>();

/** The language of the interface on this device. */
export const language: ReadonlySignal<Language> = inUse;

/** Whether the language that was chosen last could not be had. */
export const isLanguageMissing: ReadonlySignal<boolean> = missing;

/**
 * Changes the language of everything that is on the screen, at once and only when all texts are there. Rejects when
 * they cannot be had, as without a network on a device that has never used the language.
 */
export async function setLanguage(next: Language): Promise<void> {
  missing.value = false;
  const apply = await Promise.all([...loaded].map((load) => load(next))).catch((error: unknown) => {
    missing.value = true;
    throw error;
  });
  inUse.value = next;
  for (const each of apply) each();
}

/** Describes a part of the interface by where its texts are in each language. */
export function textArea<T>(loaders: Loaders<T>): TextArea<T> {
  const current = signal<T | undefined>(undefined);
  const loadIn = async (next: Language): Promise<() => void> => {
    const { texts } = await loaders[next]();
    return () => {
      current.value = texts;
    };
  };
  /** Without a network another language is better than none. */
  const loadInAny = (): Promise<() => void> => Promise.any(languages.map(loadIn));
  return {
    get current(): ReadonlySignal<T> {
      if (current.value === undefined) throw new Error("This part's texts have not been loaded");
      return current as ReadonlySignal<T>; // checked on the line above, and never unset
    },
    async load() {
      loaded.add(loadIn);
      if (current.peek() === undefined) (await loadIn(inUse.peek()).catch(loadInAny))();
    },
  };
}
