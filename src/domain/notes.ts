import * as v from "valibot";
import type { AuthorId, NoteId } from "./ids.ts";
import type { NoteStatus } from "./statuses.ts";

/** The longest note a person can write, in characters. */
export const longestNote = 280;

/** How many of one author's notes count; the first ones do. A prankster's thousandth note is never shown. */
export const mostNotesPerAuthor = 200;

/**
 * A sticky note as its author's journal holds it. Text may be longer than the form allows, never unbounded; a schema
 * counts in units of UTF-16, of which an emoji takes two and more.
 */
export const NoteRecordSchema = v.object({
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(2 * longestNote)),
  board: v.pipe(v.string(), v.maxLength(40)),
  /** A number, so that each look can give it its own hue, mark and name. */
  colour: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)), 0),
  /** The name or pen name that the writer puts under it, where the board lets her. */
  by: v.optional(v.pipe(v.string(), v.maxLength(60))),
  /** Shown by its writer although the board is silent. */
  shared: v.optional(v.boolean()),
  /** Written down for somebody without a phone. */
  proxy: v.optional(v.boolean()),
  /** Where its writer sat, on a board where each table has its own part. */
  table: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
  /** The note that it was split off from. */
  from: v.optional(v.pipe(v.string(), v.maxLength(120))),
});

export type NoteRecord = v.InferOutput<typeof NoteRecordSchema>;

export interface Note {
  readonly id: NoteId;
  readonly author: AuthorId;
  readonly text: string;
  readonly board: string;
  readonly colour: number;
  readonly theme: string | undefined;
  readonly hidden: boolean;
  /** Why others do not see it yet: the board is silent, or nobody who leads has looked at it. */
  readonly waiting?: "reveal" | "approval" | undefined;
  /** The name under it; undefined where the board shows none. */
  readonly by?: string | undefined;
  readonly proxy?: boolean | undefined;
  readonly table?: number | undefined;
  readonly from?: string | undefined;
  /** The note that it was put on, because both say the same. */
  readonly on?: string | undefined;
  /** What becomes of it, once that has been said. */
  readonly status?: NoteStatus | undefined;
  readonly reason?: string | undefined;
}

/** Where somebody who may group has put a note; `theme: ""` takes it out of every theme. */
export const PlacementSchema = v.object({
  theme: v.pipe(v.string(), v.maxLength(40)),
});

/** The board that a note was moved to; "" for the one that it was written on. */
export const MoveSchema = v.object({ board: v.pipe(v.string(), v.maxLength(40)) });

/** The note that a note was put on; "" for none. */
export const StackSchema = v.object({ on: v.pipe(v.string(), v.maxLength(120)) });

/** Notes of a board that people can see, in their order. */
export function shownNotes(notes: readonly Note[], board: string): readonly Note[] {
  return notes.filter((note) => note.board === board && isShown(note));
}

/** Whether everybody may see a note. */
export function isShown(note: Pick<Note, "hidden" | "waiting">): boolean {
  return !note.hidden && note.waiting === undefined;
}
