import type { Actions } from "../session.ts";
import { whenFetched } from "./when-fetched.ts";

const names = [
  "setWorkshop",
  "saveStep",
  "removeStep",
  "useTemplate",
  "startStep",
  "startNextStep",
  "addMinutes",
  "pauseTimer",
  "resumeTimer",
  "endEvening",
  "showOnProjector",
  "turnPage",
  "lowerHands",
  "openVote",
  "closeVote",
  "setDeadline",
  "admitVoters",
  "announceSlips",
  "setCount",
  "startNextRound",
  "addTheme",
  "renameTheme",
  "removeTheme",
  "placeNotes",
  "mergeThemes",
  "restoreTheme",
  "hideNote",
  "hideAuthor",
  "setBoard",
  "saveBoard",
  "removeBoard",
  "workOn",
  "approveNotes",
  "setStatus",
  "setRole",
  "removePerson",
  "changeKey",
  "letIn",
] as const satisfies readonly (keyof Actions)[];

/** What only those who lead may do. */
export type LeadingActions = Pick<Actions, (typeof names)[number]>;

/** The leading actions, before they are there. */
export function whenLeading(fetch: () => LeadingActions | Promise<LeadingActions>): LeadingActions {
  return whenFetched(names, fetch);
}
