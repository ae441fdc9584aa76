import * as v from "valibot";
import type { LocalText } from "./languages.ts";

export const stepKinds = ["arrival", "info", "write", "group", "vote", "tables", "talk", "break", "closing"] as const;

/** What happens in a step; phones and the projector choose their view by it. */
export type StepKind = (typeof stepKinds)[number];

const textInOneLanguage = v.optional(v.pipe(v.string(), v.maxLength(400)));

/** A text in up to three languages. */
export const LocalTextSchema = v.object({ fi: textInOneLanguage, sv: textInOneLanguage, en: textInOneLanguage });

/** One item of the programme. `order` is a fractional index: steps are sorted by it, then by id. */
export const StepRecordSchema = v.object({
  kind: v.picklist(stepKinds),
  title: LocalTextSchema,
  prompt: v.optional(LocalTextSchema, {}),
  minutes: v.pipe(v.number(), v.minValue(0), v.maxValue(600)),
  order: v.number(),
  /** The board that people write on, group or vote about in this step. */
  board: v.optional(v.pipe(v.string(), v.maxLength(40)), "ideas"),
  removed: v.optional(v.boolean(), false),
});

export type StepRecord = v.InferOutput<typeof StepRecordSchema>;

export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly title: LocalText;
  readonly prompt: LocalText;
  readonly minutes: number;
  readonly order: number;
  readonly board: string;
}

/**
 * Where the evening stands: the step under way, and its timer in milliseconds of the facilitator's clock.
 * A paused timer keeps the moment at which it stopped.
 */
export const CourseSchema = v.object({
  step: v.pipe(v.string(), v.maxLength(40)),
  startedAt: v.number(),
  durationMs: v.pipe(v.number(), v.minValue(0)),
  pausedAt: v.optional(v.number()),
  ended: v.optional(v.boolean(), false),
});

export type Course = v.InferOutput<typeof CourseSchema>;

/** The key of the one course record. */
export const courseKey = "now";

/** Milliseconds left of the running step at `now` (facilitator's clock); negative once the time is over. */
export function timeLeft(course: Course, now: number): number {
  return course.startedAt + course.durationMs - (course.pausedAt ?? now);
}
