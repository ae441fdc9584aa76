import * as v from "valibot";
import type { LocalText } from "./languages.ts";

export const stepKinds = ["arrival", "info", "write", "group", "vote", "tables", "talk", "break", "closing"] as const;

/** What happens in a step; phones and the projector choose their view by it. */
export type StepKind = (typeof stepKinds)[number];

const textInOneLanguage = v.optional(v.pipe(v.string(), v.maxLength(400)));

const LocalTextSchema = v.object({ fi: textInOneLanguage, sv: textInOneLanguage, en: textInOneLanguage });

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

export type AgendaWarning =
  | "too-short"
  | "too-long"
  | "too-much-information"
  | "too-little-work"
  | "no-arrival"
  | "no-closing";

const workKinds: readonly StepKind[] = ["write", "group", "vote", "tables", "talk"];

/**
 * Which rules of a vitality workshop the programme breaks: about two and a half hours, at most one third
 * information, at least sixty minutes of joint work, coffee at the start and thanks at the end.
 */
export function checkAgenda(steps: readonly Pick<Step, "kind" | "minutes">[]): readonly AgendaWarning[] {
  const sum = (kinds: readonly StepKind[]): number =>
    steps.filter((step) => kinds.includes(step.kind)).reduce((minutes, step) => minutes + step.minutes, 0);
  const total = steps.reduce((minutes, step) => minutes + step.minutes, 0);
  const warnings: AgendaWarning[] = [];
  if (total < 120) warnings.push("too-short");
  if (total > 180) warnings.push("too-long");
  if (sum(["info"]) * 3 > total) warnings.push("too-much-information");
  if (sum(workKinds) < 60) warnings.push("too-little-work");
  if (steps[0]?.kind !== "arrival") warnings.push("no-arrival");
  if (steps.at(-1)?.kind !== "closing") warnings.push("no-closing");
  return warnings;
}

/** Minutes by which the evening is behind its plan (negative: ahead), counted from the planned start. */
export function minutesBehind(steps: readonly Step[], course: Course, startsAt: number, now: number): number {
  const index = steps.findIndex((step) => step.id === course.step);
  if (index < 0) return 0;
  const planned = steps.slice(0, index).reduce((minutes, step) => minutes + step.minutes, 0);
  const late = (course.startedAt - startsAt) / 60_000 - planned;
  const over = Math.max(0, -timeLeft(course, now) / 60_000);
  const stretched = course.durationMs / 60_000 - (steps[index]?.minutes ?? 0);
  return Math.round(late + over + stretched);
}
