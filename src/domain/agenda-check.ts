import { timeLeft, type Course, type Step, type StepKind } from "./agenda.ts";

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
