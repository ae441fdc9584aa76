import { isShown, type Note } from "./notes.ts";

/** Notes that say the same, as they lie on a wall: one face, and those under it. Most notes lie alone. */
export interface Pile<N extends Note = Note> {
  readonly face: N;
  readonly under: readonly N[];
  /** Those that lie there too, and that people cannot see. */
  readonly unseen: readonly N[];
}

/**
 * The notes of a board that people can see, pile by pile, in the order of their faces. Whoever puts a note on another
 * joins their piles, and so do two who do it at once: what lies together is what any chain of such moves links, notes
 * that are hidden or gone among them. The face is the note that lies on no other; if that is not seen, the oldest.
 */
export function pilesOf<N extends Note>(notes: readonly N[], board: string): readonly Pile<N>[] {
  const here = notes.filter((note) => note.board === board);
  if (!here.some(({ on }) => on)) return here.filter(isShown).map((face) => ({ face, under: [], unseen: [] }));
  const rootOf = linked(here);
  const piles = new Map<string, N[]>();
  for (const note of [...here.filter(isShown), ...here.filter((each) => !isShown(each))]) {
    const root = rootOf(note.id);
    piles.set(root, [...(piles.get(root) ?? []), note]);
  }
  return [...piles.values()].flatMap((pile) => {
    const shown = pile.filter(isShown);
    const face = shown.find(({ on }) => !on) ?? shown[0];
    if (!face) return [];
    return [{ face, under: shown.filter((note) => note !== face), unseen: pile.slice(shown.length) }];
  });
}

/** Finds for each note the name of what it is linked with, whichever way the links run. */
function linked(notes: readonly Note[]): (id: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const { id, on } of notes) {
    const [a, b] = [rootOf(id), rootOf(on || id)];
    if (a !== b) parents.set(a, b);
  }
  return rootOf;
}
