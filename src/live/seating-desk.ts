import { asLeader, type ActionContext } from "./actions/action-context.ts";
import type { SeatingDesk } from "./session.ts";

/** Planning the tables. Only devices that lead fetch this part: a phone has no use for it. */
export function seatingDesk(context: ActionContext): SeatingDesk {
  return {
    propose: async (signal) => (await commands()).propose(context, signal),
    seat: async (rounds, basis) => {
      const { seat } = await commands();
      return asLeader(context, () => seat(context, rounds, basis));
    },
    setRules: async (changes) => {
      const { setRules } = await commands();
      return asLeader(context, () => setRules(context, changes));
    },
    saveGuests: async (changes) => {
      const { saveGuests } = await commands();
      return asLeader(context, () => saveGuests(context, changes));
    },
    check: async () => (await commands()).check(context),
    advise: async (people) => (await commands()).advise(context, people),
  };
}

function commands() {
  return import("./seating-commands.ts");
}
