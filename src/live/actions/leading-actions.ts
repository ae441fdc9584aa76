import type { ActionContext } from "./action-context.ts";
import { boardActions } from "./board-actions.ts";
import { courseActions } from "./course-actions.ts";
import { groupingActions } from "./grouping-actions.ts";
import { keyActions } from "./key-actions.ts";
import { peopleActions } from "./people-actions.ts";
import { seatingActions } from "./seating-actions.ts";
import { votingActions } from "./voting-actions.ts";
import type { LeadingActions } from "./when-leading.ts";
import { workshopActions } from "./workshop-actions.ts";

/** What those who lead do. A file of its own: other people's phones never fetch it. */
export function leadingActions(context: ActionContext): LeadingActions {
  return {
    ...workshopActions(context),
    ...courseActions(context),
    ...seatingActions(context),
    ...groupingActions(context),
    ...peopleActions(context),
    ...keyActions(context),
    ...votingActions(context),
    ...boardActions(context),
  };
}
