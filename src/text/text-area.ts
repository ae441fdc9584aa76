import { signal, type ReadonlySignal } from "@preact/signals";
import type { Language } from "../domain/languages.ts";

/** The texts of one part of the interface, loaded in the language in use. */
export interface TextArea<T> {
  /** The texts in the language in use. Read it after `load`; it changes when the language does. */
  readonly current: ReadonlySignal<T>;
  load(): Promise<void>;
}

type Loaders<T> = Readonly<Record<Language, () => Promise<{ readonly texts: T }>>>;

const inUse = signal<Language>("fi");
const loaded = new Set<(language: Language) => Promise<() => void>>();

/** The language of the interface on this device. */
export const language: ReadonlySignal<Language> = inUse;

/** Changes the language of everything that is on the screen, at once and only when all texts are there. */
export async function setLanguage(next: Language): Promise<void> {
  const apply = await Promise.all([...loaded].map((load) => load(next)));
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
  return {
    get current(): ReadonlySignal<T> {
      if (current.value === undefined) throw new Error("This part's texts have not been loaded");
      return current as ReadonlySignal<T>; // checked on the line above, and never unset
    },
    async load() {
      loaded.add(loadIn);
      if (current.peek() === undefined) (await loadIn(inUse.peek()))();
    },
  };
}
