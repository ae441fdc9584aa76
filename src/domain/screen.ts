import * as v from "valibot";

export const screenViews = ["auto", "join", "wall", "note", "timer", "result", "tables"] as const;

/** What the projector shows: `auto` follows the step under way; `note` shows one note large. */
export const ScreenSchema = v.object({
  view: v.picklist(screenViews),
  note: v.optional(v.pipe(v.string(), v.maxLength(60)), ""),
  /** Whose result is shown; without it that of the board's last round. */
  vote: v.optional(v.pipe(v.string(), v.maxLength(80))),
  /** The result or the wall by theme. */
  by: v.optional(v.literal("themes")),
  /** How many pages have been turned on from afar since the view was chosen, less those turned back. */
  turns: v.optional(v.pipe(v.number(), v.integer())),
});

export type Screen = v.InferOutput<typeof ScreenSchema>;

/** The key of the one screen record. */
export const screenKey = "main";
