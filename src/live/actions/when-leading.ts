import type { Actions, Outcome } from "../session.ts";
import { refused } from "./action-context.ts";

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
  "openVote",
  "closeVote",
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
  "approveNotes",
  "setStatus",
  "setRole",
  "removePerson",
] as const satisfies readonly (keyof Actions)[];

/** What only those who lead may do. */
export type LeadingActions = Pick<Actions, (typeof names)[number]>;

type Act = (...given: readonly unknown[]) => Promise<Outcome>;

/**
 * The leading actions by name, before they are there: a call waits until they are, and is refused where they cannot be
 * fetched. Once they are there, calls run at once and keep their place among all others.
 */
export function whenLeading(fetch: () => LeadingActions | Promise<LeadingActions>): LeadingActions {
  const act = (name: (typeof names)[number]): Act => {
    return (...given) => {
      const actions = fetch();
      // The types of what is given were checked where the action was called by its name.
      const run = (found: LeadingActions): Promise<Outcome> => (found[name] as Act)(...given);
      return actions instanceof Promise ? actions.then(run, () => refused("not-saved")) : run(actions);
    };
  };
  return Object.fromEntries(names.map((name) => [name, act(name)])) as unknown as LeadingActions; // by every name
}
