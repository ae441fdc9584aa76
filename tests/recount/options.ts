/** A note that lies on a board. */
export interface Lying {
  readonly id: string;
  /** When it was first written. */
  readonly lamport: number;
  readonly isSeen: boolean;
}

/** Which option each name stands for, the option's own name too. */
export type Names = ReadonlyMap<string, string>;

/** Everything by its own name. */
export function eachAlone(ids: readonly string[]): Names {
  return new Map(ids.map((id) => [id, id]));
}

/**
 * Notes that lie together under the name of their face: the first one written that people see and that lies on no
 * other, else the first that they see. Lying on something links both ways, over names that are no note here too.
 */
export function facesOf(lying: readonly Lying[], onByNote: ReadonlyMap<string, string>): Names {
  const inOrder = [...lying].sort((a, b) => a.lamport - b.lamport || (a.id < b.id ? -1 : 1));
  const neighbours = new Map<string, string[]>();
  for (const { id } of inOrder) {
    const on = onByNote.get(id) || id;
    neighbours.set(id, [...(neighbours.get(id) ?? []), on]);
    neighbours.set(on, [...(neighbours.get(on) ?? []), id]);
  }
  const faces = new Map<string, string>();
  const reached = new Set<string>();
  for (const { id } of inOrder) {
    if (reached.has(id)) continue;
    const together = new Set([id]);
    for (const each of together) for (const next of neighbours.get(each) ?? []) together.add(next);
    for (const each of together) reached.add(each);
    const pile = inOrder.filter((note) => together.has(note.id));
    const seen = pile.filter(({ isSeen }) => isSeen);
    const face = seen.find((note) => !onByNote.get(note.id)) ?? seen[0];
    if (face) for (const note of pile) faces.set(note.id, face.id);
  }
  return faces;
}

/** Only what stands for options one of whose names is among these. */
export function onlyAmong(names: Names, among: readonly string[] | undefined): Names {
  const running = new Set(among?.map((name) => names.get(name)));
  return among ? new Map([...names].filter(([, option]) => running.has(option))) : names;
}
