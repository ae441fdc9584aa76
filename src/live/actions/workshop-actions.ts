import type { StepRecord } from "../../domain/agenda.ts";
import type { Change } from "../../journal/records.ts";
import type { Actions } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";

/** Planning the evening: its facts and its programme. */
export function workshopActions(
  context: ActionContext,
): Pick<Actions, "setWorkshop" | "saveStep" | "removeStep" | "useTemplate"> {
  const write = (changes: readonly Change[]) => asLeader(context, () => context.write(changes));
  return {
    setWorkshop: (workshop) => write([{ root: "workshop", key: "info", value: workshop }]),
    saveStep: (id, step) => write([{ root: "agenda", key: id ?? context.newId(), value: step }]),
    removeStep: (id) =>
      asLeader(context, () => {
        const step = context.room().agenda.find((each) => each.id === id);
        if (!step) return refused("not-found");
        const { id: _id, ...record } = step;
        return context.write([{ root: "agenda", key: id, value: { ...record, removed: true } satisfies StepRecord }]);
      }),
    async useTemplate() {
      const { agendaFromTemplate } = await import("../../domain/agenda-template.ts"); // phones never need it
      return write(agendaFromTemplate().map((value) => ({ root: "agenda", key: context.newId(), value }) as const));
    },
  };
}
