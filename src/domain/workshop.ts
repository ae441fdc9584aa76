import * as v from "valibot";

const shortText = v.pipe(v.string(), v.maxLength(120));
const nameList = v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(60));

/** What the evening is called, where and when it is, and who is expected: the plan's first page. */
export const WorkshopSchema = v.object({
  name: shortText,
  slogan: v.optional(shortText, ""),
  summary: v.optional(v.pipe(v.string(), v.maxLength(1000)), ""),
  /** Day as YYYY-MM-DD, or "" while it is open. */
  date: v.optional(v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/)), ""),
  /** Wall-clock start as HH:MM, or "". */
  startsAt: v.optional(v.pipe(v.string(), v.regex(/^(\d{2}:\d{2})?$/)), ""),
  place: v.optional(shortText, ""),
  hostMunicipality: v.optional(shortText, ""),
  municipalities: v.optional(nameList, []),
  backgrounds: v.optional(nameList, []),
  tables: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), 6),
  seatsPerTable: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(20)), 8),
  /** How many times the tables are mixed in the evening. */
  seatingRounds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)), 3),
  /** How many days after its date devices may keep the evening; 0 or nothing sets no end. */
  keepDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650))),
});

export type Workshop = v.InferOutput<typeof WorkshopSchema>;

/** A workshop with a name and nothing else decided. */
export function newWorkshop(name: string): Workshop {
  return v.parse(WorkshopSchema, { name });
}
