import type { Actions } from "../session.ts";
import type { ActionContext } from "./action-context.ts";
import { whenFetched } from "./when-fetched.ts";

const names = ["moveNotes", "showSign"] as const satisfies readonly (keyof Actions)[];

/** What people do now and then. */
export type LateActions = Pick<Actions, (typeof names)[number]>;

/** The actions that are fetched when one of them is first done. */
export function whenLate(context: ActionContext): LateActions {
  return whenFetched(names, async () => (await import("./late-actions.ts")).lateActions(context));
}
