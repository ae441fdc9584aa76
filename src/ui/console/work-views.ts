import type { StepKind } from "../../domain/agenda.ts";
import { currentStep, type Room } from "../../domain/room.ts";

export const workViews = ["hall", "wall", "group", "vote", "tables"] as const;

/** What the middle of the console can show. */
export type WorkView = (typeof workViews)[number];

/** The view in which a step's own work is done. */
export function viewOfStep(kind: StepKind | undefined): WorkView {
  switch (kind) {
    case "write":
      return "wall";
    case "group":
    case "vote":
    case "tables":
      return kind;
    default:
      return "hall";
  }
}

/** The board that the evening works on now: the step's own, or the first that the programme names. */
export function boardOf(room: Room): string {
  return currentStep(room)?.board ?? room.agenda[0]?.board ?? "ideas";
}
