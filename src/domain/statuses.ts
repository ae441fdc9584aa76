import * as v from "valibot";

/** What can become of a note: taken on, kept for later, or answered with thanks and a reason. */
export const noteStatuses = ["chosen", "parked", "thanked"] as const;

/** What those who lead say becomes of a note; "" takes back what was said. */
export const StatusRecordSchema = v.object({
  status: v.picklist([...noteStatuses, ""]),
  reason: v.optional(v.pipe(v.string(), v.maxLength(200)), ""),
});

export type StatusRecord = v.InferOutput<typeof StatusRecordSchema>;

export type NoteStatus = (typeof noteStatuses)[number];
