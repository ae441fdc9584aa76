import type { Actions } from "../session.ts";
import type { noteActions } from "./note-actions.ts";
import type { personActions } from "./person-actions.ts";
import { whenFetched } from "./when-fetched.ts";
import type { LateActions } from "./when-late.ts";

type Named<T extends (...given: never[]) => object> = keyof ReturnType<T>;

type Everybodys = Named<typeof personActions> | Named<typeof noteActions> | keyof LateActions;

/** What only those who lead may do: all that not everybody may. */
export type LeadingActions = Omit<Actions, Everybodys>;

/** Everybody's actions, and the leading ones by name before they are there. */
export function withLeading(
  everybodys: Pick<Actions, Everybodys>,
  fetch: () => LeadingActions | Promise<LeadingActions>,
): Actions {
  const actions: Pick<Actions, Everybodys> = { ...everybodys };
  // What is not everybody's is looked up behind it.
  return Object.setPrototypeOf(actions, whenFetched(fetch)) as Actions;
}
