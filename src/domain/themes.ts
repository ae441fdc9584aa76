import * as v from "valibot";

/** A named group of notes on one board; `removed` lets its notes fall back to the board. */
export const ThemeRecordSchema = v.object({
  board: v.pipe(v.string(), v.maxLength(40)),
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  removed: v.optional(v.boolean(), false),
});

export type ThemeRecord = v.InferOutput<typeof ThemeRecordSchema>;

export interface Theme {
  readonly id: string;
  readonly board: string;
  readonly title: string;
}
