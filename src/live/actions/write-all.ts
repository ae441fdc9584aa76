import type { Change } from "../../journal/records.ts";
import type { Outcome } from "../session.ts";
import type { ActionContext } from "./action-context.ts";

/** So many changes of some eighty bytes fit into one entry with room to spare. */
const mostAtOnce = 100;

/** Writes changes of many short records in as few entries as they fit into; stops at the first that is not saved. */
export async function writeAll(context: ActionContext, changes: readonly Change[]): Promise<Outcome> {
  let outcome: Outcome = { done: true };
  for (let from = 0; from < changes.length && outcome.done; from += mostAtOnce) {
    outcome = await context.write(changes.slice(from, from + mostAtOnce));
  }
  return outcome;
}
