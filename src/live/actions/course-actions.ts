import { courseKey, type Course } from "../../domain/agenda.ts";
import { nextStep } from "../../domain/room.ts";
import { mostSteps, screenKey, type Screen } from "../../domain/screen.ts";
import type { Change } from "../../journal/records.ts";
import type { Actions, Outcome } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";

type CourseActions = Pick<
  Actions,
  | "startStep"
  | "startNextStep"
  | "addMinutes"
  | "pauseTimer"
  | "resumeTimer"
  | "endEvening"
  | "showOnProjector"
  | "lowerHands"
  | "turnPage"
  | "stepToNote"
>;

/** Leading the evening: steps, the timer, and what the projector shows. */
export function courseActions(context: ActionContext): CourseActions {
  const writeCourse = (course: Course, ...more: readonly Change[]): Promise<Outcome> =>
    context.write([{ root: "course", key: courseKey, value: course }, ...more]);
  const change = (next: (course: Course) => Course): Promise<Outcome> =>
    asLeader(context, () => {
      const { course } = context.room();
      return course ? writeCourse(next(course)) : refused("not-found");
    });
  const start = (id: string | undefined): Promise<Outcome> =>
    asLeader(context, () => {
      const step = context.room().agenda.find((each) => each.id === id);
      if (!step) return refused("not-found");
      const durationMs = step.minutes * 60_000;
      const course = { step: step.id, startedAt: context.now(), durationMs, ended: false };
      return writeCourse(course, lowering("hand"), lowering("done"));
    });
  /** One step from what the projector shows, so that it undoes nothing that somebody else chooses meanwhile. */
  const step = (next: (screen: Screen) => Screen | undefined): Promise<Outcome> =>
    asLeader(context, () => {
      const screen = context.room().screen ?? { view: "auto", note: "", since: { by: "", lamport: 0 } };
      const after = next(screen);
      if (!after) return refused("not-found");
      const value = { ...after, steps: Math.min((screen.steps ?? 0) + 1, mostSteps) };
      return context.write([{ root: "screen", key: screenKey, value }]);
    });
  return {
    startStep: start,
    startNextStep: () => start(nextStep(context.room())?.id),
    addMinutes: (minutes) =>
      change((course) => ({ ...course, durationMs: Math.max(0, course.durationMs + minutes * 60_000) })),
    pauseTimer: () => change((course) => ({ ...course, pausedAt: course.pausedAt ?? context.now() })),
    resumeTimer: () => change((course) => resumed(course, context.now())),
    endEvening: () => change((course) => ({ ...course, ended: true })),
    lowerHands: (person) => asLeader(context, () => context.write([lowering(person ?? "hand")])),
    showOnProjector: (screen) =>
      asLeader(context, () => context.write([{ root: "screen", key: screenKey, value: screen }])),
    turnPage: (by) => step((screen) => ({ ...screen, turns: (screen.turns ?? 0) + by })),
    stepToNote: (note) => step((screen) => (screen.view === "note" ? { ...screen, note } : undefined)),
  };
}

function lowering(key: string): Change {
  return { root: "lowerings", key, value: {} };
}

/** The course going on: the time that the timer stood still is added to its start. */
function resumed({ pausedAt, ...course }: Course, now: number): Course {
  return pausedAt === undefined ? course : { ...course, startedAt: course.startedAt + (now - pausedAt) };
}
