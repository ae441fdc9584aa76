import type { ComponentChildren } from "preact";
import type { Note } from "../../domain/notes.ts";

/** Things that belong together and may take several pages: a theme with its notes, say. */
export interface WallPart {
  readonly key: string;
  /** Over each of its pages. */
  readonly title?: string | undefined;
  /** Notes, drawn a leaf at a time; or else a body. */
  readonly notes?: readonly Note[] | undefined;
  /** Things that are not torn apart: each lands whole on one page wherever it fits. */
  readonly body?: ComponentChildren;
  /** How wide the columns are: one for rows, two for notes, more for slips of a few words or mere numbers. */
  readonly columns: "rows" | "notes" | "slips" | "numbers";
  /** Whether things stand in columns of equal height; else one column is filled after the other. */
  readonly spread?: boolean | undefined;
}

/** As much of a part as is laid out at a time. */
export interface Leaf extends WallPart {
  /** Its number within the part, from 0, and how many the part has. */
  readonly number: number;
  readonly of: number;
}

/** How many notes are laid out at once: some pages. Forty-eight kept a slow laptop from drawing for three frames. */
const notesOnLeaf = 30;

/** The parts cut into leaves. Notes stay on theirs: what comes later changes only the last one. */
export function leavesOf(parts: readonly WallPart[]): readonly Leaf[] {
  return parts.flatMap((part) => {
    const { notes } = part;
    const of = Math.max(1, Math.ceil((notes?.length ?? 0) / notesOnLeaf));
    return Array.from({ length: of }, (_, number) => ({
      ...part,
      number,
      of,
      notes: notes?.slice(number * notesOnLeaf, (number + 1) * notesOnLeaf),
    }));
  });
}

/**
 * Which page of its part is shown, from 1. Leaves that have not been laid out yet are taken to have as many pages as
 * this one.
 */
export function pageOfPart(
  leaf: Leaf,
  page: number,
  pagesByLeaf: ReadonlyMap<string, number>,
): { readonly page: number; readonly of: number } {
  const own = pagesByLeaf.get(leafKey(leaf, leaf.number)) ?? 1;
  const pages = Array.from({ length: leaf.of }, (_, number) => {
    const known = pagesByLeaf.get(leafKey(leaf, number));
    return known ?? (number === leaf.of - 1 && leaf.of > 1 ? Math.max(1, Math.ceil(own / 2)) : own);
  });
  const before = pages.slice(0, leaf.number).reduce((sum, each) => sum + each, 0);
  return { page: before + page + 1, of: pages.reduce((sum, each) => sum + each, 0) };
}

/** The name of one leaf of a part. */
export function leafKey({ key }: Pick<WallPart, "key">, number: number): string {
  return `${key} ${number}`;
}
