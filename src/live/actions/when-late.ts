import type { Actions } from "../session.ts";
import type { ActionContext } from "./action-context.ts";
import { whenFetched } from "./when-fetched.ts";

const names = [
  "editNote",
  "takeBackNote",
  "shareNote",
  "restoreNote",
  "placeNote",
  "moveNotes",
  "splitNote",
  "showSign",
  "castDot",
  "takeBackDot",
] as const satisfies readonly (keyof Actions)[];

/** What everybody may do and nobody does first of all. */
export type LateActions = Pick<Actions, (typeof names)[number]>;

/** The late actions, fetched when one of them is first done; screens that offer them fetch them before. */
export function whenLate(context: ActionContext): LateActions {
  const late = whenFetched(async () => (await import("./late-actions.ts")).lateActions(context));
  return Object.fromEntries(names.map((name) => [name, late[name]])) as unknown as LateActions; // by every name
}
