import type { Note } from "./notes.ts";

/** Takes a word, in small letters, to its stems: one for each language that it may be in. */
export type Stem = (word: string) => readonly string[];

/** A note that says much the same, and how much: above 0, and 1 for the same words. */
export interface SimilarNote {
  readonly note: Note;
  readonly likeness: number;
}

/** Below this two notes share chance words only. */
const leastLikeness = 0.18;

/**
 * The notes most like one: those that share stems which few notes have. Words that stand on many notes weigh little,
 * so that no list of small words is needed in any language.
 */
export function similarNotes(to: Note, among: readonly Note[], stem: Stem, most = 5): readonly SimilarNote[] {
  const stemsByNote = new Map([to, ...among].map((note) => [note.id, stemsOf(note.text, stem)]));
  const notesByStem = new Map<string, number>();
  for (const stems of stemsByNote.values())
    for (const each of stems) notesByStem.set(each, (notesByStem.get(each) ?? 0) + 1);
  const weight = (each: string): number => Math.log(1 + stemsByNote.size / (notesByStem.get(each) ?? 1)) ** 2;
  const weightOf = (stems: ReadonlySet<string>): number => [...stems].reduce((sum, each) => sum + weight(each), 0);
  const own = stemsByNote.get(to.id) ?? new Set<string>();
  const ownWeight = weightOf(own);
  return among
    .filter((note) => note.id !== to.id)
    .map((note) => {
      const stems = stemsByNote.get(note.id) ?? new Set<string>();
      const shared = weightOf(new Set([...stems].filter((each) => own.has(each))));
      return { note, likeness: shared === 0 ? 0 : shared / Math.sqrt(ownWeight * weightOf(stems)) };
    })
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || (a.note.id < b.note.id ? -1 : 1))
    .slice(0, most);
}

/** Words of three letters and more: shorter ones say nothing on their own. */
function stemsOf(text: string, stem: Stem): ReadonlySet<string> {
  const words = text.toLocaleLowerCase("fi").match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.flatMap(stem));
}
