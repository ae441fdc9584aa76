import type { Actions } from "../session.ts";
import type { ActionContext } from "./action-context.ts";
import { whenFetched } from "./when-fetched.ts";

/** What people do now and then. */
export type LateActions = Pick<Actions, "moveNotes" | "showSign">;

/** The actions that are fetched when one of them is first done. */
export function whenLate(context: ActionContext): LateActions {
  const late = whenFetched(async () => (await import("./late-actions.ts")).lateActions(context));
  return { moveNotes: late.moveNotes, showSign: late.showSign };
}
