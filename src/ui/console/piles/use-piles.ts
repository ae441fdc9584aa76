import { useMemo, useState } from "preact/hooks";
import type { Note } from "../../../domain/notes.ts";
import { pilesOf, type Pile } from "../../../domain/piles.ts";
import { sameList } from "../notes-by-theme.ts";

/** The piles of one board, to be asked by note. */
export interface Piles {
  /** The pile whose face a note is. */
  of(note: Note): Pile;
  /** Whether a note lies under another. */
  isUnder(note: Note): boolean;
  /** The note with all that lie under it. */
  whole(note: Note): readonly Note[];
}

/** The piles of a board as its notes lie now: the same until one of them changes, so that other notes redraw none. */
export function usePiles(notes: readonly Note[], board: string): Piles {
  const [keep] = useState(keepPiles);
  return useMemo(() => keep(pilesOf(notes, board).filter(({ under }) => under.length > 0)), [keep, notes, board]);
}

function keepPiles(): (list: readonly Pile[]) => Piles {
  let kept: { readonly list: readonly Pile[]; readonly piles: Piles } | undefined;
  return (list) => {
    const before = kept?.list;
    const isSame = before?.length === list.length && list.every((pile, index) => isSamePile(pile, before[index]));
    if (!kept || !isSame) kept = { list, piles: pilesIn(list) };
    return kept.piles;
  };
}

function isSamePile(pile: Pile, before: Pile | undefined): boolean {
  return (
    pile.face === before?.face &&
    sameList(before.under, pile.under) === before.under &&
    sameList(before.unseen, pile.unseen) === before.unseen
  );
}

function pilesIn(list: readonly Pile[]): Piles {
  const byFace = new Map<string, Pile>(list.map((pile) => [pile.face.id, pile]));
  const under = new Set<string>(list.flatMap((pile) => pile.under.map(({ id }) => id)));
  const of = (note: Note): Pile => byFace.get(note.id) ?? { face: note, under: [], unseen: [] };
  return { of, isUnder: ({ id }) => under.has(id), whole: (note) => [note, ...of(note).under] };
}
