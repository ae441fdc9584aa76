import { useEffect, useState } from "preact/hooks";
import type { Note } from "../../domain/notes.ts";
import { similarNotes, type Stem } from "../../domain/similar-notes.ts";

let stemming: Promise<Stem> | undefined;

/**
 * Notes that say much the same as one, by the stems of their words in Finnish and in Swedish: nobody says in which
 * language a note is. Worked out on this device; empty until the stemmers are there.
 */
export function useSimilar(note: Note, among: readonly Note[]): readonly Note[] {
  const [stem, setStem] = useState<{ readonly of: Stem } | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    stemming ??= fetchStemming();
    stemming.then(
      (of) => isGone || setStem({ of }),
      () => (stemming = undefined), // the next dialog tries again; without them only the hint is missing
    );
    return () => {
      isGone = true;
    };
  }, []);
  return stem ? similarNotes(note, among, stem.of).map(({ note }) => note) : [];
}

async function fetchStemming(): Promise<Stem> {
  const [finnish, swedish] = await Promise.all([import("@orama/stemmers/finnish"), import("@orama/stemmers/swedish")]);
  return (word) => [finnish.stemmer(word), swedish.stemmer(word)];
}
