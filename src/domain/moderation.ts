import * as v from "valibot";

/**
 * A facilitator's decision about a note (`note:<id>`) or an author (`author:<id>`). `hidden` can be taken back.
 * `through` removes an author: only entries up to that number count, -1 for none.
 */
export const ModerationSchema = v.object({
  hidden: v.optional(v.boolean(), false),
  through: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-1))),
});

export type Moderation = v.InferOutput<typeof ModerationSchema>;
