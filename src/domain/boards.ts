import * as v from "valibot";
import { LocalTextSchema } from "./agenda.ts";

/** How people write on one board, as those who lead have set it. Without a record none of it applies. */
export const BoardRecordSchema = v.object({
  /** Silent writing: others' notes stay out of sight until their writer or whoever leads shows them. */
  silent: v.optional(v.boolean(), false),
  /** Whether a note may carry the name that its writer gives it. */
  signed: v.optional(v.boolean(), false),
  /** Whether whoever leads looks at each note before it is shown. */
  approved: v.optional(v.boolean(), false),
  /** Nobody writes, changes or takes back while it lasts: apps keep to it, a changed app need not. */
  locked: v.optional(v.boolean(), false),
});

export type BoardRules = v.InferOutput<typeof BoardRecordSchema>;

export const boardKinds = ["room", "tables", "parking"] as const;

/** Who writes where: all on one wall, each table on a part of its own, or what has to wait. */
export type BoardKind = (typeof boardKinds)[number];

/** What a board is called and is for. A board that only steps name has no such record. */
export const BoardInfoSchema = v.object({
  title: LocalTextSchema,
  prompt: v.optional(LocalTextSchema, {}),
  kind: v.picklist(boardKinds),
  /** Boards are sorted by it, then by id. */
  order: v.number(),
  /** The step that it belongs to; "" for one that people find in every step. */
  step: v.optional(v.pipe(v.string(), v.maxLength(40)), ""),
  /** Whether people write on it now: apps keep to it, as to a lock. */
  open: v.optional(v.boolean(), true),
});

export type BoardInfo = v.InferOutput<typeof BoardInfoSchema>;

export interface Board extends BoardRules {
  readonly id: string;
  readonly info?: BoardInfo | undefined;
}

/** The rules of a board that nobody has set any for: write, and everybody sees it. */
export const freeBoard: BoardRules = { silent: false, signed: false, approved: false, locked: false };

/** The rules of a board. */
export function rulesOfBoard(boards: readonly Board[], id: string): BoardRules {
  return boards.find((board) => board.id === id) ?? freeBoard;
}

/** Whoever leads has looked at a note as it stood in entry `seq` of its author's journal, and shows it. */
export const ApprovalSchema = v.object({ seq: v.pipe(v.number(), v.integer(), v.minValue(0)) });
